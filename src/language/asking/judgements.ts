/** A message that is nothing but what somebody thinks of the answer before: "not useful", "that is wrong", "great answer". Pure. */

import { polarityOf } from '../words/polarity.ts';

export type Judgement = 'like' | 'dislike';

/** Longer messages say more than that. */
const MOST_WORDS = 9;
const ANSWER = '(?:answer|reply|response|result)';
/** What people say before and behind it. */
const BEFORE =
  /^(?:(?:no(?! (?:use|help)\b)|nope|yes|yep|yeah|ok|okay|well|sorry|hmm|ah|oh|but|and|so|thanks|thank you) )+(?=\S+ |\S+ful$)/;
const BEHIND = /(?: (?:at all|(?:to|for) (?:me|us)|really|either|though|thanks|thank you|i'm afraid|sorry))+$/;
/** "This", "that last answer", "your reply" */
const SUBJECT = new RegExp(
  `^(?:(?:(?:the|your|that|this|my|last) )+(?<answer>${ANSWER})|that|this|it|these|those)(?: |(?='s ))`,
);
const COPULA = /^(?:is|was|are|were|'s|has been|does|do|did)?(?<not>n't| ?not)?(?: |$)/;
/** How much of it; what denies is no part of it. */
const DEGREE =
  /^(?:(?:an?|the|very|really|so|quite|too|all that|particularly|extremely|much|most|just|simply|completely|totally|exactly|of) )+/;
/** What an answer can be and no figure: "that is terrible" is said of what the figure tells. */
const OF_ANSWERS = /^(?:(?<ill>un|in|ir)?(?:helpful|useful|correct|accurate|relevant)|(?<ill2>useless|wrong))$/;

export function judgementOf(message: string): Judgement | null {
  const text = message
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\b(is|was|are|were|does|do|did)nt\b/g, "$1n't")
    .replace(/\bthats\b/g, "that's")
    .replace(/[\s,.!:;-]+/g, ' ')
    .trim();
  if (/[?\d]/.test(text) || text.split(' ').length > MOST_WORDS) return null;
  const said = text.replace(BEFORE, '').replace(BEHIND, '');
  const subject = SUBJECT.exec(said);
  const behind = said.slice(subject?.[0].length ?? 0).replace(/^(?=n't)/, '');
  const copula = subject || /^(?:is|was|does|did|do)n't /.test(behind) ? COPULA.exec(behind) : null;
  const rest = behind.slice(copula?.[0].length ?? 0);
  const [, no = '', plain = ''] = /^((?:not|no|of no) )?(.*)$/.exec(
    rest.replace(DEGREE, (degree) => (/^of /.test(degree) ? degree : '')),
  )!;
  const good = isGood(plain.replace(DEGREE, ''), {
    isNamed: subject?.groups?.answer !== undefined,
    isPointed: subject !== null || no !== '',
    isNone: no.endsWith('no '),
  });
  if (good === null) return null;
  return good === (no === '' && copula?.groups?.not === undefined) ? 'like' : 'dislike';
}

interface How {
  /** The answer is what is spoken of, by name. */
  readonly isNamed: boolean;
  readonly isPointed: boolean;
  /** "No use": of that there is none. */
  readonly isNone: boolean;
}

/** What the words say by themselves, undenied; null where they are no judgement of an answer. */
function isGood(words: string, { isNamed, isPointed, isNone }: How): boolean | null {
  const [, word = '', answer] = new RegExp(`^(\\S+)( ${ANSWER})?$`).exec(words) ?? [];
  const quality = OF_ANSWERS.exec(word);
  if (quality) return !quality.groups!.ill && !quality.groups!.ill2;
  if (isNamed || answer) {
    const polarity = polarityOf(word);
    if (polarity) return polarity === 'good';
  }
  if (isPointed && /^right$/.test(words)) return true;
  if (isPointed && !isNone && /^help(?:s|ed|ing)?$/.test(words)) return true;
  if (isNone && /^(?:use|help)$/.test(words)) return true;
  return /^what (?:i|we) (?:asked|wanted|needed|meant|was after|were after)(?: for)?$/.test(words) ? true : null;
}
