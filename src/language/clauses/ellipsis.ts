/** What a message asks of the figure just told that names nothing itself: "so what is the % change", "both figures", "say that again". Pure. */

import { AUXILIARIES, isAdverb, isDeterminer, isDivision, isLink, JOINTS, POINTERS } from '../grammar.ts';

/**
 * `change`: how it moved; `percent`: only that it be told in per cent; `both`: the two that were set against each other;
 * `earlier`, `later`: one of them; `again`: the same answer once more, as short as it is; `source`, `priority`: where it
 * stands; `value`: the number itself; `sum`: taken together;
 * `need`: how many are wanted; `prospect`: what may become of it; `further`: what else is told; `whole`: all of what was shown,
 * word for word; `place`: where it is.
 */
export type Elliptic =
  | 'change'
  | 'percent'
  | 'both'
  | 'earlier'
  | 'later'
  | 'again'
  | 'source'
  | 'priority'
  | 'value'
  | 'sum'
  | 'need'
  | 'prospect'
  | 'further'
  | 'whole'
  | 'place';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of how something moved and of what two figures are to one another. */
const ROLES: Readonly<Record<Elliptic, ReadonlySet<string>>> = {
  change: set(
    `change changed changes changing difference differences differ differed different diff delta gap movement movements move moved
    shift shifted swing variance variation vary varied margin up down rise rose risen rising fall fell fallen falling drop dropped
    dropping dip dipped jump jumped leap climb climbed slip slipped slide slid tumble tumbled plunge plunged slump slumped surge surged
    soar soared grow grew grown growth shrink shrank decline declined increase increased decrease decreased reduction gain gained loss
    direction way far apart steep steeply sharp sharply higher lower bigger smaller larger greater more fewer less`,
  ),
  percent: set(
    '% percent percentage percentages pct pc %age percentagewise relative relatively proportionally proportionate',
  ),
  both: set('both two pair couple together along alongside respectively'),
  earlier: set('earlier older previous prior former original starting base baseline'),
  later: set('later newer newest new present current latest recent'),
  again: set(
    `again repeat repeated restate rephrase reword once catch caught miss missed hear heard pardon shorter short shorten brief briefly
    briefer concise concisely succinctly simpler plainer gist`,
  ),
  source: set('source sources cite cited citation reference references referenced page pages document paper sourced'),
  priority: set('priority'),
  need: set('need needs needed want wanted require required'),
  prospect: new Set(),
  further: set('else further additional'),
  whole: set(
    'full whole entire entirety complete completely verbatim text passage paragraph entry wording update updates itself',
  ),
  sum: set('add added adding sum summed combined combine altogether'),
  place: set('where whereabouts place places location locations county'),
  value: set(
    'figure figures fig figs number numbers value values explanation explanations detail details information info prose',
  ),
};

const ROLES_OF: ReadonlyMap<string, readonly Elliptic[]> = (() => {
  const byWord = new Map<string, Elliptic[]>();
  for (const role of Object.keys(ROLES) as Elliptic[])
    for (const word of ROLES[role]) byWord.set(word, [...(byWord.get(word) ?? []), role]);
  return byWord;
})();

/** Words for a figure, for telling it and for how it is to be told, which say no more of what it is of. */
const CARRIERS = set(
  `no. count counts amount amounts result results answer answers one ones
  it them level levels size digits digit state stated stating express expressed put give given giving show shown showing tell told telling
  say said saying quote quoted confirm confirmed set spell spelled list listed report reported provide provided supply supplied mention
  mentioned indicate indicated remind note work worked out get got find found come comes came go goes went gone going look looks looking
  stand stands stood appear appears appeared make makes made compare compares compared comparing base based take takes mean means read see
  what which how many whether so and or but not now then ok okay right fine please pls plz thanks ta cheers sorry just only alone solely actual
  exact precise plain bare simply side anything something terms time times moment go lines words single quick quickly me us you i
 we like know known knows happen happens could can would will let lets also too same plus
  versus vs against than from to of in as by on with for into at under without other rest bit thing things much chance possible
  possibly able ask asking asked worth actually exactly ago back instead rather`,
);

/** "To what figure", "compared with what": which of the two is asked for. */
const boundBy = (preposition: string): readonly Elliptic[] =>
  preposition === 'to' ? ['later'] : /^(?:from|with|against|than)$/.test(preposition) ? ['earlier'] : [];

/** "Didnt", as words stand without their apostrophe. */
const isNegatedVerb = (word: string): boolean =>
  /^(?:did|does|do|is|was|were|are|has|have|had|could|would)nt$/.test(word);

const isCarried = (word: string): boolean =>
  !OF_A_PERSON.test(word) &&
  (CARRIERS.has(word) ||
    isNegatedVerb(word) ||
    AUXILIARIES.has(word) ||
    JOINTS.has(word) ||
    POINTERS.has(word) ||
    isDeterminer(word) ||
    isLink(word) ||
    isAdverb(word));
const OF_A_PERSON = /^(?:s?he|him|hers?|his|who|whom|whose)$/;

/** Whether a word by itself asks something of what was told. */
export const isElliptic = (word: string): boolean => ROLES_OF.has(word);

/** `words`: of a message, without those of a time; null where one of them names or asks anything else. */
export function ellipticIn(words: readonly string[]): ReadonlySet<Elliptic> | null {
  const found = new Set<Elliptic>();
  for (const [at, word] of words.entries()) {
    // "Word for word", and "is that all".
    if (word === 'word' && (isDoubled(words, at) || isDoubled(words, at - 2))) {
      found.add('whole');
      continue;
    }
    if (word === 'all' && /^(?:is|was) (?:that|this|it)$/.test(words.slice(Math.max(0, at - 2), at).join(' ')))
      found.add('further');
    // "In a sentence" is its form; what a court gave is none of a figure's.
    if (/^sentences?$/.test(word) && words.slice(Math.max(0, at - 3), at).includes('in')) continue;
    const roles = [...(ROLES_OF.get(word) ?? []), ...(isDivision(word) ? (['place'] as const) : [])];
    if (/^(?:what|which)$/.test(word)) roles.push(...boundBy(words[at - 1] ?? ''));
    // "Not that, the one before" puts right what was asked; "not in October" leaves something out.
    if (word === 'more' && !isSetAgainst(words, at)) {
      found.add('further');
      continue;
    }
    // "I need both", "last year's wanted", unlike "how many more do we need".
    if (ROLES.need.has(word) && !words.some((other) => /^(?:many|much|we|they)$/.test(other))) continue;
    // "Could you put it in percent", unlike "could it go up": of what is to come no figure tells.
    if (MODAL.test(word) && !/^(?:you|i|we)$/.test(words[at + 1] ?? '')) roles.push('prospect');
    if (word === 'not' && !/^(?:that|this|it)$/.test(words[at + 1] ?? '')) return null;
    if (roles.length === 0 && !isCarried(word)) return null;
    // "What is that about", unlike "what about a year ago" and "more about it".
    const isOfThat = /^(?:it|this|that|them|those)$/.test(words[at + 1] ?? '') && found.has('further');
    if (word === 'about' && !/^(?:what|how)$/.test(words[at - 1] ?? '') && !isOfThat) return null;
    for (const role of roles) found.add(role);
  }
  return found;
}

const MODAL = /^(?:can|could|will|shall|should|may|might|must)(?:nt)?$/;

/** "Is that more", "how many more", "once more", unlike "tell me more". */
const isSetAgainst = (words: readonly string[], at: number): boolean =>
  words.some((word) => /^(?:than|how|or|which|by)$/.test(word)) ||
  /^(?:that|it|this|is|was|are|were|once|one)$/.test(words[at - 1] ?? '');

const isDoubled = (words: readonly string[], at: number): boolean =>
  words[at] === words[at + 2] && /^(?:for|by)$/.test(words[at + 1] ?? '');

/** "What part of the county was that", "which town or district": where it is, and nothing else. */
export const asksPlace = (roles: ReadonlySet<Elliptic>, words: readonly string[]): boolean =>
  roles.has('place') &&
  roles.size === 1 &&
  words.some((word) => /^(?:wh(?:ich|at|ere)|whereabouts)$/.test(word)) &&
  // "Where" alone asks for more than the name of a district.
  words.some((word) => !/^where/.test(word) && (isDivision(word) || ROLES.place.has(word))) &&
  !words.some((word) => /^(?:other|from)$/.test(word));

/** Nothing but more of what was told is asked for, or all of it. */
export const asksFurther = (roles: ReadonlySet<Elliptic>): 'more' | 'whole' | null =>
  [...roles].some((role) => !OF_TELLING.has(role))
    ? null
    : roles.has('further')
      ? 'more'
      : roles.has('whole')
        ? 'whole'
        : null;
const OF_TELLING: ReadonlySet<Elliptic> = new Set(['further', 'whole', 'value', 'again']);

/** "In total", "and altogether": of two that were told. */
export const isInAll = (word: string): boolean => /^(?:totals?|together|altogether)$/.test(word);

/** "Which is higher", "is that more than": of two things. */
export const asksWhichOfTwo = (words: readonly string[]): boolean =>
  words.some((word) => COMPARATIVE.test(word)) && !words.some((word) => EXTENT.test(word));
const COMPARATIVE = /^(?:more|fewer|less|(?:high|low|bigg|small|larg|great)er)$/;
const EXTENT = /^(?:much|many|far|gap|diff|difference|margin)$/;

/** "The gap to X", "how far is that from X": something points at what was told, or leads from it to what is named. */
export const setsBeside = (words: readonly string[], isNamed: (at: number) => boolean): boolean =>
  words.some((word, at) => POINTS_BACK.test(word) || (isNamed(at) && !isNamed(at - 1) && leadsTo(words, at - 1)));
const POINTS_BACK = /^(?:that|this|it|th[eo]se|them|they|both|each|two)$/;
const leadsTo = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  // "The rise in X" is of X.
  return isDeterminer(word) ? leadsTo(words, at - 1) : /^(?:to|from|with|against|between|than|v|vs|versus)$/.test(word);
};
