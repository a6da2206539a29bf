/** Whether a message asks for another force to be spoken of, or which there are. Pure. */
import { normalise } from '../text.ts';

/** `switch`: the force's name as it is held. `list`: which forces there are. */
export type ForceAsked = { readonly switch: string } | 'list' | null;

const SWITCH =
  /^(?:(?:please|ok|okay|now|can we|can you|could you|let us|let's)[, ]+)*(?:(?:switch|change|go|move)(?: force)?(?: back)?(?: over)? to|use|speak of|talk about)\s+(.+?)(?:[, ]+(?:please|now|instead))*[.!?]*$/;
const LIST =
  /^(?:(?:which|what) (?:police )?forces?(?: (?:is this|are (?:there|held|here|known)|do you (?:have|hold|know)|can i ask (?:about|of)))?|list (?:the |all )?(?:police )?forces|(?:switch|change) forces?)[.!?]*$/;

/** `names`: of the forces that are held. A message that says more than that is a question, and none of this. */
export function forceAsked(message: string, names: readonly string[]): ForceAsked {
  const text = normalise(message).trim().replace(/\s+/g, ' ');
  if (LIST.test(text)) return 'list';
  const said = SWITCH.exec(text)?.[1];
  const name = said === undefined ? undefined : names.find((each) => bare(each) === bare(said));
  return name === undefined ? null : { switch: name };
}

/** Those of the forces that the message names. */
export function forcesNamed(message: string, names: readonly string[]): readonly string[] {
  const text = ` ${normalise(message).replace(/[^a-z0-9]+/g, ' ')} `;
  return names.filter((name) => text.includes(` ${bare(name).replace(/[^a-z0-9]+/g, ' ')} `));
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/ (?:police|constabulary)(?: force)?$/, '');

/** What asks for it, as it is sent back by a button. */
export const switchTo = (name: string): string => `switch to ${name}`;
