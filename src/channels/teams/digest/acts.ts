/** What a person does about a digest in Teams, by the buttons of what the bot has told them. */
import { z } from 'zod';
import type { Actions, Done } from '../../../digests/actions.ts';
import type { Edition, Person } from '../../../digests/model.ts';
import type { Refusal } from '../../../digests/wording.ts';
import { literal } from '../plain.ts';
import type { OutgoingActivity } from '../transport.ts';
import { toldActivity } from './message.ts';

/** The data of a button, with what was typed beside it. */
export const digestAct = z.object({
  digest: z.enum(['open', 'approve', 'return', 'submit', 'was-sent', 'send-again']),
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
    case 'approve':
      return told(await actions.approve(by, id, Number(version)));
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
  const offers = held.it.author === by && held.it.state === 'draft' ? [{ act: 'submit', value: id } as const] : [];
  return toldActivity(wording.decided('open'), actions.post(held.it, digest.it), offers, wording);
}
