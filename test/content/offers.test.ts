/** Every question that a reply offers is answered when it is sent back, where it was offered and alone, and about what its label names. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { asAsked } from '../../src/answers/offers.ts';
import { codename } from '../../src/answers/say.ts';
import type { Knowledge } from '../../src/conversation/knowledge.ts';
import type { Figure } from '../../src/figures/model.ts';
import type { Choice, Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

/** Offers of offers are followed so far. */
const DEPTH = 2;

const each = <T>(list: readonly T[], asks: (one: T, at: number) => readonly string[]): string[] => [
  ...new Set(list.flatMap(asks)),
];

/** Questions made of the catalogue alone. */
const QUESTIONS: Readonly<
  Record<string, (of: Knowledge['catalogue'], figures: readonly Figure[]) => readonly string[]>
> = {
  'a metric': ({ metrics }, figures) =>
    each(metrics, ({ id, label }) => [
      label,
      ...figures.filter(({ metric }) => metric === id).map(({ period }) => `${label}${asAsked(period)}`),
    ]),
  'how a metric moved': ({ metrics }) =>
    each(metrics, ({ label }) => [
      `${label} change`,
      `${label} compared with last year`,
      `trend in ${label}`,
      `what percentage is ${label}`,
      `why did ${label} change`,
      `target for ${label}`,
      `definition of ${label}`,
    ]),
  'what is held of no metric': ({ metrics, areas }) =>
    each(metrics, ({ label }, at) => [
      `${label} in 2015`,
      `how many ${label} by month`,
      `${label} of left-handed people last year`,
      `${label} in ${areas[at % areas.length]!.name}`,
    ]),
  'an area': ({ areas, topics }) =>
    each(areas, ({ name }, at) => [
      name,
      `updates for ${name}`,
      `summary of ${name}`,
      `burglary in ${name}`,
      `operations in ${name}`,
      `${topics[at % topics.length]!.name} in ${name}`,
      `summary of ${topics[at % topics.length]!.name} and priority 1 in ${name}`,
    ]),
  'an operation': ({ operations }) =>
    each(operations, ({ name }) => [name, `how many arrests in ${name}`, `cost of ${name}`, `who runs ${name}`]),
  'a topic': ({ topics }) =>
    each(topics, ({ name }) => [
      name,
      `how many ${name}`,
      `is ${name} up`,
      `summary of ${name}`,
      `${name} figures`,
      `why did ${name} fall`,
    ]),
  'a term': ({ glossary }) => each(glossary, ({ term }) => [term, `what is ${term}`, `how many ${term}`]),
  'a priority': ({ priorities }) =>
    each(priorities, ({ number, title }) => [
      title,
      `priority ${number}`,
      `what is priority ${number}`,
      `summary of priority ${number}`,
      `three lines on priority ${number}`,
      `all updates of priority ${number}`,
      `figures of priority ${number}`,
      `operations under priority ${number}`,
    ]),
  'the whole': () => [
    'help',
    'hello',
    'summary of the report',
    'what is going well',
    'what is going badly',
    'biggest movers',
    'one line for each priority',
    'what has changed',
    'are we better than other forces',
    'what are the priorities',
    'what figures are held',
    'what reports are held',
    'list of operations',
    'up or down',
    'compared with last year',
    'officers',
    'arrests?',
    'how many calls in the previous quarter',
    'monthly 101 for November',
  ],
};

describe('what is offered', () => {
  let bot: TestBot;
  let knowledge: Knowledge;
  before(async () => {
    bot = await packagedBot();
    knowledge = await bot.conversation.knowledge();
  });
  after(() => bot.close());
  const seen = new Map<string, Promise<Reply>>();
  let talks = 0;
  const replyTo = async (texts: readonly string[]): Promise<Reply> => {
    const conversation = `offers ${talks++}`;
    let reply: Reply | null = null;
    for (const text of texts) reply = await bot.conversation.takeTurn({ text, conversation });
    await bot.conversation.forget(conversation);
    return reply!;
  };
  const alone = (text: string): Promise<Reply> => {
    const reply = seen.get(text) ?? replyTo([text]);
    seen.set(text, reply);
    return reply;
  };
  const followed = new Set<string>();

  async function faultsOf(questions: readonly string[], depth: number): Promise<string[]> {
    const faults: string[] = [];
    const next: string[] = [];
    for (const text of questions) {
      const { kind, choices, followUps } = await alone(text);
      for (const offer of [...choices, ...followUps]) {
        // Behind one kind of answer an offer is read like behind another of the same.
        const key = `${kind} ${offer.ask}`;
        if (followed.has(key)) continue;
        followed.add(key);
        next.push(offer.ask);
        for (const reply of [await replyTo([text, offer.ask]), await alone(offer.ask)]) {
          const fault = faultOf(offer, reply, knowledge);
          if (fault) faults.push(`${text} -> ${offer.label}: "${offer.ask}" ${fault}`);
        }
      }
    }
    return depth > 1 && next.length > 0 ? [...faults, ...(await faultsOf(next, depth - 1))] : faults;
  }

  for (const [name, questions] of Object.entries(QUESTIONS))
    it(`is answered after a question of ${name}`, async () => {
      const asked = questions(knowledge.catalogue, await bot.store.figures({}));
      expect(await faultsOf(asked, DEPTH)).to.deep.equal([]);
    }).timeout(120_000);
});

function faultOf({ label, ask }: Choice, reply: Reply, { catalogue }: Knowledge): string | null {
  if (reply.outcome !== 'answered') return `is ${reply.outcome}`;
  const says = (name: string): boolean => reply.text.toLowerCase().includes(name.toLowerCase());
  const named = <T>(list: readonly T[], nameOf: (one: T) => string): T | undefined =>
    list
      .filter((one) => ask.toLowerCase().includes(nameOf(one).toLowerCase()))
      .sort((a, b) => nameOf(b).length - nameOf(a).length)[0];
  const metric = ask.startsWith('updates ') ? undefined : named(catalogue.metrics, (one) => one.label);
  const told = [...reply.figures, ...reply.change].map((one) => one.metric);
  const isOfMetric = (one: (typeof catalogue.metrics)[number]): boolean =>
    told.includes(one.id) || told.includes(one.busiestMonthOf ?? '') || says(one.label);
  if (metric && !isOfMetric(metric)) return `is not about ${metric.label}`;
  const operation = metric ? undefined : named(catalogue.operations, ({ name }) => name);
  if (operation && !says(codename(operation.name))) return `is not about ${operation.name}`;
  const area = /^(?:Updates|All updates) for (.*)$/.exec(label)?.[1];
  if (area && !reply.reading.includes(area)) return `is not about ${area}`;
  const priority = /priority (\d+)/.exec(ask)?.[1];
  if (priority && !reply.priorities.some(({ number }) => number === Number(priority)))
    return `is not about priority ${priority}`;
  return null;
}
