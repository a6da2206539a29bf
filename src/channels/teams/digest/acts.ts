/** What a person does about a digest in Teams, by the buttons of what the bot has told them. */
import { z } from 'zod';
import type { Actions, Done } from '../../../digests/actions.ts';
import type { Held } from '../../../digests/book.ts';
import type { Edition, Person } from '../../../digests/model.ts';
import { outcomeOf } from '../../../digests/outcome.ts';
import { said } from '../../../digests/schedule.ts';
import type { Offer } from '../../../digests/sending.ts';
import type { Refusal } from '../../../digests/wording.ts';
import { literal } from '../plain.ts';
import type { OutgoingActivity } from '../transport.ts';
import { listActivity, toldActivity } from './message.ts';

/** Buttons on a card. */
const MOST_DIGESTS = 6;

/** The data of a button, with what was typed beside it. */
export const digestAct = z.object({
  digest: z.enum(['open', 'approve', 'return', 'submit', 'recall', 'correct', 'was-sent', 'send-again']),
  value: z.string().max(500),
  why: z.string().max(2_000).nullish(),
});
type Given = z.infer<typeof digestAct>;

/** `by` null: nobody has checked who that is, or it is a guest. */
export async function actOnDigest(given: Given, by: Person | null, actions: Actions): Promise<OutgoingActivity> {
  const { wording } = actions.parts;
  const say = (text: string): OutgoingActivity => ({ type: 'message', text: literal(text) });
  const refused = (why: Refusal) => say(wording.refusal({ refused: why }));
  if (by === null) return refused('not known here');
  const told = (outcome: Done<Edition>): OutgoingActivity =>
    'refused' in outcome ? say(wording.refusal(outcome)) : say(wording.decided(given.digest));
  const [id = '', version = ''] = given.value.split('|');
  switch (given.digest) {
    case 'open':
      return opened(by, id, actions, refused);
    case 'submit':
      return told(await actions.submit(by, id));
    case 'approve': {
      const outcome = await actions.approve(by, id, Number(version));
      // Where it can be withdrawn, too, once it has been posted.
      return 'refused' in outcome
        ? told(outcome)
        : toldActivity(wording.decided('approve'), null, [{ act: 'open', value: id }], wording);
    }
    case 'recall':
      return told(await actions.recall(by, id, given.why ?? ''));
    case 'correct':
      return told(await actions.correct(by, id, given.why ?? ''));
    case 'return':
      return told(await actions.sendBack(by, id, Number(version), given.why ?? ''));
    default:
      return told(await actions.resolve(by, given.value, given.digest === 'was-sent' ? 'sent' : 'again'));
  }
}

/** As it will be posted; a draft is shown to whoever writes or approves digests, and to nobody else. */
async function opened(
  by: Person,
  id: string,
  actions: Actions,
  refused: (why: Refusal) => OutgoingActivity,
): Promise<OutgoingActivity> {
  const { parts, book } = actions;
  const { roles, wording } = parts;
  if (!(await roles.has(by, 'analyst')) && !(await roles.has(by, 'approver'))) return refused('not an analyst');
  const held = await book.edition(id);
  const digest = held && (await book.digest(held.it.digest));
  if (!held || !digest) return refused('no such edition');
  const offers = offersOf(held, by);
  return toldActivity(wording.decided('open'), actions.post(held.it, digest.it), offers, wording);
}

/** What this person may do with an edition as it stands. */
function offersOf({ it, version }: Held<Edition>, by: Person): readonly Offer[] {
  const isMine = it.author === by;
  const of = (act: Offer['act'], value = it.id): Offer => ({ act, value });
  const both = `${it.id}|${version}`;
  if (it.state === 'draft') return isMine ? [of('submit')] : [];
  if (it.state === 'submitted') return isMine ? [] : [of('approve', both), of('return', both)];
  const isPosted = it.state === 'released' || it.state === 'delivered';
  return isPosted && (isMine || it.approver === by) ? [of('recall'), of('correct')] : [];
}

/** Their latest editions, for whoever writes or approves digests; null for everybody else. */
export async function digestsOf(by: Person | null, actions: Actions): Promise<OutgoingActivity | null> {
  const { roles, wording, store } = actions.parts;
  if (by === null || !((await roles.has(by, 'analyst')) || (await roles.has(by, 'approver')))) return null;
  const items = (await actions.book.digests(true)).slice(0, MOST_DIGESTS).map(async ({ it: digest }) => {
    const [held] = await actions.book.editions(digest.id, 1);
    if (!held) return [];
    const due = said(held.it.due, digest.schedule.zone);
    const { outcome } = outcomeOf(held.it, await store.digests.standing(held.it.id));
    const line = wording.offer('line', { title: digest.title, due, state: wording.state(outcome) });
    return [{ line, title: digest.title, value: held.it.id }];
  });
  const shown = (await Promise.all(items)).flat();
  return shown.length > 0 ? listActivity(wording.offer('list'), shown) : null;
}
