import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Backlog, type Waiting } from '../../../src/channels/slack/backlog.ts';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;

describe('Slack: the backlog', () => {
  const waiting = (person: string, asked: number, more: Partial<Waiting> = {}): Waiting => ({
    id: `${person} ${asked}`,
    lane: 'C1',
    person,
    asked,
    notBefore: 0,
    running: false,
    ...more,
  });
  const filled = (...all: Waiting[]) => {
    const backlog = new Backlog<Waiting>();
    for (const one of all) backlog.add(one);
    return backlog;
  };
  const drained = (backlog: Backlog<Waiting>): string[] => {
    const order: string[] = [];
    for (let next = backlog.next('C1', NOW); next; next = backlog.next('C1', NOW)) {
      order.push(next.id);
      backlog.remove(next);
    }
    return order;
  };

  it("keeps each person's order, however it came in", () => {
    const order = drained(filled(waiting('a', 3), waiting('b', 2), waiting('a', 1), waiting('b', 4)));
    expect(order).to.deep.equal(['a 1', 'b 2', 'a 3', 'b 4']);
  });

  it('takes what is asked now before what was left over by others', () => {
    const old = Array.from({ length: 50 }, (_, n) => waiting(`p${n}`, n));
    const backlog = filled(...old, waiting('now', NOW - 10));
    expect(backlog.next('C1', NOW)!.person).to.equal('now');
  });

  it("does not take a person's next before the first is over, put off or under way", () => {
    const first = waiting('a', 1, { notBefore: NOW + MINUTE });
    const backlog = filled(first, waiting('a', 2));
    expect(backlog.next('C1', NOW)).to.equal(null);
    expect(backlog.soonest('C1', NOW)).to.equal(NOW + MINUTE);
    first.notBefore = 0;
    first.running = true;
    expect(backlog.next('C1', NOW)).to.equal(null);
    expect(backlog.ready('C1', NOW)).to.equal(0);
    backlog.remove(first);
    expect(backlog.next('C1', NOW)!.id).to.equal('a 2');
  });
});
