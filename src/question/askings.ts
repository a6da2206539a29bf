/**
 * Each question of a message by itself, as it may have been meant: without what stands around it and only tells, with what
 * limits it and what it points to. Which of them is the question its reading decides.
 */

import { withoutHedges } from '../language/clauses/hedges.ts';
import { withoutClaimant } from '../language/clauses/reported-speech.ts';
import {
  asksOfOther,
  asksWhetherSo,
  beginningsOf,
  countsUnsaid,
  isOfTalk,
  piecesOf,
  saysQuestion,
} from '../language/clauses/stretches.ts';
import { asks, isOfSpeaker, POINTED_TIME, pointsBack, sentencesOf, tells, tellsOfUs } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { isFunctionWord } from '../language/words/passing-words.ts';
import { saidAhead } from './ahead.ts';
import { isCourtesy } from './courtesies.ts';
import {
  doneTo,
  isNamed,
  knownIn,
  namesPeriod,
  namesReportedTime,
  periodsOf,
  scopeIn,
  thingsIn,
} from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** More are not tried: the work on a message stays bounded. */
const MOST = 8;
const MOST_SENTENCES = 12;

/** The widest first. */
export function askingsIn(text: string, lexicon: Lexicon): readonly string[] {
  const sentences = sentencesOf(text).map((s) => withoutHedges(s.text));
  if (sentences.length > MOST_SENTENCES) return [];
  const asking = sentences.filter(
    (s) =>
      asks(s) && !asksOfOther(s) && !asksWhetherSo(s) && !isCourtesy(s, lexicon) && scopes(s, lexicon).length === 0,
  );
  const isAskedOfClaim = asking.length === 0 && sentences.some(asksWhetherSo);
  // What leads up to a question that names nothing may be one: "I don't know how many there are. Could you tell me?"
  const cores =
    asking.length > 0
      ? asking
      : sentences.filter((s) => (isAskedOfClaim ? isNamed(s, lexicon) : beginningsOf(s).length > 1));
  const found = cores.flatMap((core) => {
    const at = sentences.indexOf(core);
    const around = sentences.filter((_, i) => i !== at);
    // What else is asked is a question of its own.
    const addedBy = (s: string): readonly string[] => (asking.includes(s) ? [s] : saidBeside(s, lexicon));
    const saidIn = (all: readonly string[]): string => all.flatMap(addedBy).join(' ');
    const [before, behind] = [saidIn(sentences.slice(0, at)), saidIn(sentences.slice(at + 1))];
    const told = around.filter((s) => addedBy(s).length === 0 && !asksOfOther(s));
    const unsaid = told.flatMap((s) => [
      ...(countsUnsaid(core) ? thingsIn(s, lexicon) : []),
      ...doneTo(s, core, lexicon),
    ]);
    // "October was the busiest on the line. How many were there": what it is of, with the time that is told of that.
    const times = namesPeriod(core.replace(POINTED_TIME, ' ')) ? [] : told.map(timeOf(lexicon)).filter(Boolean);
    const timed = (question: string): string => (times.length > 0 ? question.replace(POINTED_TIME, ' ') : question);
    const names = [...new Set([...namesIn(told, lexicon), ...unsaid, ...times])];
    return questionsIn(isAskedOfClaim ? withoutClaimant(core) : core, lexicon).flatMap((question) => {
      const put = (more: readonly string[]): string =>
        [before, behind || more.length > 0 ? withoutMark(timed(question)) : question, behind, ...more].join(' ').trim();
      const all = [...new Set(told.flatMap((s) => wordsOf(s).filter((word) => isOfMetric(word, lexicon))))];
      if (names.length === 0) return [put([]), ...(all.length > 0 ? [put(all)] : [])];
      return pointsBack(question) || unsaid.length > 0 ? [put(names)] : [put([]), put(names)];
    });
  });
  const whole = text.trim();
  return [...new Set(found)]
    .filter((one) => one !== whole)
    .toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)
    .slice(0, MOST);
}

/** The time that is told of something named, and not of what the speaker did. */
const timeOf =
  (lexicon: Lexicon) =>
  (sentence: string): string => {
    const claim = withoutClaimant(sentence);
    return isNamed(claim, lexicon) && !isOfSpeaker(claim) && !tellsOfUs(claim) ? periodsOf(claim) : '';
  };

/** Names, and bodies elsewhere, of which nothing is held. */
const namesIn = (told: readonly string[], lexicon: Lexicon): readonly string[] => [
  ...new Set(
    told.flatMap((s) => [
      ...knownIn(withoutClaimant(s), lexicon).subjects,
      ...wordsOf(s).filter((word) => lexicon.elsewhere.has(word)),
    ]),
  ),
];

/** An everyday word may be what a metric counts, or what it is of. */
const isOfMetric = (word: string, { terms, metrics }: Lexicon): boolean =>
  !isFunctionWord(word) && terms.termsOf(word).some((term) => metrics.leads(term));

const scopes = (sentence: string, lexicon: Lexicon): readonly string[] => [scopeIn(sentence, lexicon) ?? []].flat();

/** What a sentence beside the question adds to it; nothing where it only tells. */
function saidBeside(sentence: string, lexicon: Lexicon): readonly string[] {
  const limits = scopes(sentence, lexicon);
  if (limits.length > 0) return limits;
  if (asksOfOther(sentence) || asksWhetherSo(sentence)) return [periodsOf(sentence)].filter(Boolean);
  return tells(sentence) || isCourtesy(sentence, lexicon) ? [] : [withoutClaimant(withoutMark(sentence))];
}

const withoutMark = (sentence: string): string => sentence.replace(/[\s?.!;]+$/, '');

/** A sentence as a question that may begin and end within it, where what is left out only tells. */
function questionsIn(sentence: string, lexicon: Lexicon): readonly string[] {
  const isScope = (words: string): boolean => scopes(words.trim(), lexicon).length > 0;
  const limits = (words: string): boolean =>
    knownIn(words, lexicon).places.length > 0 || namesReportedTime(words) || isScope(words);
  return beginningsOf(sentence)
    .filter((from) => {
      const lead = sentence.slice(0, from);
      return (
        from === 0 || (onlyLeads(lead, limits) && !piecesOf(lead).some(isScope) && saidAhead(lead, lexicon) === '')
      );
    })
    .flatMap((from) => {
      const [first = '', ...rest] = piecesOf(sentence.slice(from));
      const kept = rest.filter((piece) => !isOfTalk(piece) || limits(piece));
      return [sentence.slice(from), [first, ...kept].join(' ')];
    })
    .map((question) => question.replace(/\s+/g, ' ').trim());
}

/** The first of its clauses tells, none asks, and the last limits nothing: "I'm doing the labels, a great pile, and I don't know". */
function onlyLeads(lead: string, limits: (words: string) => boolean): boolean {
  const [first = '', ...rest] = piecesOf(lead);
  return tells(first) && ![first, ...rest].some(saysQuestion) && !limits(rest.at(-1) ?? first);
}
