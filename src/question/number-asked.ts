/** What number a message asks for: its measure, the noun that is counted, what is said of it, and what only tells where. */

import { asksAmount, asksDuration, asksPercentage, isNumberWord } from '../language/asking/questions-of-number.ts';
import { isAnyone, isDoing, isOfNow, isParticle, isPerfect } from '../language/asking/what-was-done.ts';
import { endsPhrase, isLink, isMeasure, isPast, isPerson, isPlural, isTime, isVerb } from '../language/grammar.ts';
import { isMoney, saysWorth } from '../language/numbers/money.ts';
import type { Lexicon } from './lexicon.ts';
import { needsOf } from './needs.ts';
import type { Need, NumberAsked } from './question.ts';
import type { Scan } from './scan.ts';

export function numberAsked(scanned: Scan, lexicon: Lexicon, skip: ReadonlySet<number>): NumberAsked {
  const { text, words, cues } = scanned;
  const cue = [...cues].reverse().find((c) => c.cue === 'count' && !saysWorth(words.slice(c.from, c.to).join(' ')));
  const measure = asksDuration(text)
    ? 'duration'
    : asksPercentage(text)
      ? 'percent'
      : saysWorth(text) || isMoney(text)
        ? 'money'
        : asksAmount(text)
          ? 'amount'
          : 'count';
  const spoken = new Parts(scanned, lexicon, skip);
  const cued = cue !== undefined || cues.some((c) => c.cue === 'count' || c.cue === 'how-long') || measure !== 'count';
  const shared = { measure, cued, worth: saysWorth(text) } as const;
  const after = cue && ['count', 'amount'].includes(measure) ? spoken.behind(cue.to) : null;
  if (after) return { ...shared, ...after, nouns: [] };
  const [said, rest] = spoken.whole();
  return {
    ...shared,
    noun: [],
    ofWhat: [],
    nouns: rest.filter(isNoun),
    said,
    purpose: [],
    around: rest,
    ofThem: false,
    acts: false,
  };
}

const isNoun = ({ words }: Need): boolean => {
  const last = words.split(' ').at(-1)!;
  return isPlural(last) || isPerson(last);
};

class Parts {
  readonly #scan: Scan;
  readonly #lexicon: Lexicon;
  readonly #skip: ReadonlySet<number>;

  constructor(scanned: Scan, lexicon: Lexicon, skip: ReadonlySet<number>) {
    this.#scan = scanned;
    this.#lexicon = lexicon;
    this.#skip = skip;
  }

  #needs(tokens: readonly number[], all = false): Need[] {
    const { words, terms, names, content } = this.#scan;
    const own = new Set(tokens.filter((i) => all || content.has(i)));
    return needsOf({ words, terms, content: own, names, lexicon: this.#lexicon, skip: this.#skip });
  }

  /** What follows "how many": "dispersal notices", "bikes were seized on the marshes", "of them were stolen". */
  behind(
    start: number,
  ): Pick<NumberAsked, 'noun' | 'ofWhat' | 'said' | 'purpose' | 'around' | 'ofThem' | 'acts'> | null {
    const { words, content, inPeriod } = this.#scan;
    const ofThem = words[start] === 'of' && !isNumberWord(words[start - 1] ?? '');
    const from = words[start] === 'of' ? start + 1 : start;
    let end = from;
    let head = -1;
    for (; !ofThem && end < words.length; end += 1) {
      const word = words[end]!;
      if (!word || inPeriod.has(end) || endsPhrase(word) || (head >= 0 && isPast(word))) break;
      if (isPlural(word) || isPerson(word) || isTime(word) || isMeasure(word)) head = end;
    }
    // "How many arrested", "how much cannabis": no plural to be counted.
    if (head < 0 && end > from && !isPast(words[from]!)) head = end - 1;
    const noun = head < 0 ? [] : Array.from({ length: head + 1 - from }, (_, i) => from + i);
    const said: number[] = [];
    const purpose: number[] = [];
    const around: number[] = Array.from({ length: Math.max(0, start) }, (_, i) => i);
    const ofWhat: number[] = [];
    let list = said;
    const verb = this.#verbBehindDo(head + 1);
    for (let at = Math.max(from, head + 1); at < words.length; at += 1) {
      const word = words[at]!;
      if (isLink(word)) list = word === 'of' && at === head + 1 ? ofWhat : word === 'for' ? purpose : around;
      else if (list === ofWhat && isVerb(word)) list = said;
      if (inPeriod.has(at) || noun.includes(at)) continue;
      // "Did the team search": who did it may be said just before.
      (at < verb ? around : list).push(at);
    }
    // As words they could say something else: "drivers" why, "years" a period.
    const narrows = content.has(head) || isTime(words[head] ?? '') || isPerson(words[head] ?? '');
    const counts = noun.length > 0 && narrows;
    // Of people, what was done is all that tells which: "how many people were found".
    const plainly = this.#needs(said);
    const isNobodyElse = isAnyone(words[head] ?? '') && plainly.length === 0;
    const saidNeeds = isNobodyElse
      ? this.#needs(
          said.filter((i) => isPast(words[i]!)),
          true,
        )
      : plainly;
    if (!counts && saidNeeds.length === 0) return null;
    const nounNeeds = counts ? this.#needs([...noun.filter((i) => content.has(i)), head], true) : [];
    return {
      noun: nounNeeds,
      ofWhat: this.#needs(ofWhat),
      said: saidNeeds,
      purpose: this.#needs(purpose),
      around: this.#needs(around),
      ofThem,
      acts: this.#acts(head + 1),
    };
  }

  /** Where the verb of "did the team search" stands; what is before it is who did it. */
  #verbBehindDo(start: number): number {
    const { words, inPeriod } = this.#scan;
    if (!isDoing(words[start] ?? '')) return start;
    let end = start + 1;
    while (end < words.length && (isParticle(words[end]!) || !isLink(words[end]!)) && !inPeriod.has(end)) end += 1;
    while (end > start + 1 && (isParticle(words[end - 1]!) || isOfNow(words[end - 1]!))) end -= 1;
    return end - 1;
  }

  /** "Completed the course", "have completed the course": done by them, to something. */
  #acts(start: number): boolean {
    const { words } = this.#scan;
    const verb = isPerfect(words[start] ?? '') ? start + 1 : start;
    const object = words[verb + 1];
    return isPast(words[verb] ?? '') && Boolean(object) && !isLink(object!) && !isVerb(object!);
  }

  /** Where no phrase asks for a noun: what was done, and the rest. */
  whole(): [said: Need[], rest: Need[]] {
    const { words } = this.#scan;
    const all = words.map((_, i) => i);
    const done = all.filter((i) => isPast(words[i]!));
    // A name says nothing of what was done ("serious organised crime").
    return [
      this.#needs(done).filter((need) => !need.words.includes(' ')),
      this.#needs(all.filter((i) => !done.includes(i))),
    ];
  }
}
