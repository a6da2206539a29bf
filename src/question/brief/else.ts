/** The brief that is given where nothing else answers: what is likely a request for one is never denied for the words in which it is put. */

import { isMost, isOfOwn, isOfUs, pointsAsked } from '../../language/asking/brief-words.ts';
import { isOfReporting, isPast, isPlural } from '../../language/grammar.ts';
import { wordsOf } from '../../language/terms.ts';
import { namesDistricts } from '../../language/words/names-in-place.ts';
import { isFunctionWord } from '../../language/words/passing-words.ts';
import { polarityOf } from '../../language/words/polarity.ts';
import { isEveryday } from '../../language/words/speller.ts';
import { isNounKind, kindsOf } from '../../language/words/word-kinds.ts';
import { marksOf } from '../kinds/kind-marks.ts';
import { isOfAsking, kindChances } from '../kinds/kind-model.ts';
import type { Lexicon } from '../lexicon.ts';
import type { BriefAsked, Need, Question } from '../question.ts';
import type { Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { isNamed, subjectsIn } from '../subjects.ts';
import { kindOfWorth } from '../worth-asked.ts';
import { formAsked } from './asked.ts';
import { BEYOND_DOUBT, briefByKind, OF_DOINGS, wantsOfKind } from './by-kind.ts';
import { inForm, LONGEST, ofVerdict, requestOf } from './in.ts';
import { briefListed } from './listed.ts';
import { asksForNumber, isOtherKind } from './rivals.ts';
import { turned } from './turn.ts';

/** What one does not answer, or answers for itself. */
const OTHER_INTENTS: ReadonlySet<string> = new Set([
  'refuse',
  'definition',
  'source',
  'operation',
  'which-priority',
  'ranking',
]);

/** `text` normalised; `question`: how it is read; `isTold`: whether any update speaks of it. */
export function briefElse(
  text: string,
  question: Question,
  isTold: (need: Need) => boolean,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const { metrics, cues, intent, acronyms, operations, unread } = question;
  // "The most worrying thing" is the worst news, where "the most calls" are ranked.
  const isOfMost = wordsOf(text).some((word, at, all) => isMost(all[at - 1] ?? '') && polarityOf(word) !== null);
  if (text.length > LONGEST || (OTHER_INTENTS.has(intent) && !(intent === 'ranking' && isOfMost))) return null;
  const request = requestOf(text, lexicon, context);
  const turn = turned(request, question, lexicon, context, true);
  if (turn) return inForm(turn, request.form);
  const listed = briefListed(request, question, lexicon, context, true);
  if (listed) return inForm(listed, request.form);
  const found = briefByKind(request, text, lexicon, context, true);
  // "What came of the unit's work: arrests, charges": no figure of them is asked for.
  const isOfDoings = found && OF_DOINGS.has(found.kind) && found.chance >= BEYOND_DOUBT && !asksForNumber(text);
  if (isOfDoings && isNamed(found.asked)) return inForm(found.asked, request.form);
  // "Is there more pressure on the 101 line than a year ago": how it moved, and no verdict.
  const isOfMovement = intent === 'change' && metrics.origin === 'stated' && metrics.value.length === 1;
  if (isOfMovement && unread.length > 0 && unread.every(isOfWorth)) return ofVerdict(lexicon, context);
  if (metrics.value.length + acronyms.length + operations.value.length > 0) return null;
  if (['count', 'joke', 'opinion', 'guess'].some((cue) => cues.has(cue))) return null;
  if (!isOfMost && ['most', 'least'].some((cue) => cues.has(cue))) return null;
  // "Shoplifting by month" asks for numbers, unlike "by district".
  if (cues.has('breakdown') && !namesDistricts(text)) return null;
  if (asksForNumber(text) || isOfOwn(text) || isOfUs(text)) return null;
  const asked =
    found && !isOtherKind(found, request, question, context)
      ? found.asked
      : ofSubject(request, text, question, isTold, lexicon, context);
  return asked && inForm(asked, request.form);
}

/** "Pressure", "strain": it says well or ill of things, and is none that is counted. */
const isOfWorth = (word: string): boolean => polarityOf(word) !== null && !isPlural(word) && !isPast(word);

/**
 * "What is the worrying side of the roads": where a part of the plan is named, and what is asked of it is a brief of some kind and no
 * number, what is told of it: what is good or bad of it, by the words of the message, what came of it or all. Where nothing is named at all, of the whole.
 */
function ofSubject(
  { text }: Request,
  message: string,
  { wanted, needs, periods }: Question,
  isTold: (need: Need) => boolean,
  lexicon: Lexicon,
  context: ReadContext,
): BriefAsked | null {
  const marks = marksOf(message, lexicon, context);
  const chances = kindChances(marks);
  const scope = subjectsIn(text, lexicon, true);
  // "Awake at night" is of no report's time.
  const isTimeless = periods.value.every(({ period }) => period === null);
  const form = formAsked(text, lexicon, context) ?? (isTimeless ? formAsked('', lexicon, context) : null);
  if (!form || !scope || scope.areas.length > 0) return null;
  if (!isNamed(scope)) {
    const isOfPoints =
      pointsAsked(text) !== null && chances.none <= MOST_NONE && needs.value.every(({ words }) => isEveryday(words));
    const kind = wanted === null ? (kindOfWorth(text, chances) ?? (isOfPoints ? 'brief' : null)) : null;
    return (
      kind && {
        ...form,
        ...OF_ALL,
        ...(wantsOfKind(kind, { ...form, top: pointsAsked(text)?.count ?? form.top }, text) as Pick<
          BriefAsked,
          'wants'
        >),
      }
    );
  }
  if (chances.none > MOST_NONE || (wanted !== null && wanted !== 'where' && wanted !== 'who')) return null;
  const words = wordsOf(text).filter((word) => !scope.told.has(word) && !isFunctionWord(word));
  // "Missing children" are some of them, and no bad news.
  const isNarrowed = (word: string, at: number, all: readonly string[]): boolean =>
    polarityOf(word) !== null && !scope.told.has(word) && scope.told.has(all[at + 1] ?? '');
  if (wordsOf(text).some(isNarrowed)) return null;
  const tones = new Set(words.map(polarityOf).filter((tone) => tone !== null));
  const told = new Set(needs.value.filter(isTold).flatMap((need) => need.words.split(' ')));
  const isOther = (word: string): boolean =>
    !told.has(word) &&
    !isEveryday(word) &&
    polarityOf(word) === null &&
    !isPast(word) &&
    !isOfReporting(word) &&
    isNounKind(kindsOf(word)[0]);
  if (marks.some(({ mark, word }) => words.includes(word) && isOther(word) && !isOfAsking(mark))) return null;
  const tone = tones.size === 1 ? [...tones][0] : null;
  const [doing] = [...OF_DOINGS].filter((kind) => chances[kind] >= LIKELY);
  const { priorities, topics } = scope;
  return {
    ...form,
    ...OF_ALL,
    priorities,
    topics,
    ...(tone
      ? { wants: 'movements', balance: tone === 'good' ? 'better' : 'worse' }
      : doing
        ? (wantsOfKind(doing, form, text) as Pick<BriefAsked, 'wants'>)
        : { wants: 'brief' }),
  };
}
const OF_ALL = { priorities: [], topics: [], areas: [], unread: [], ofMetric: false, inOtherWords: true } as const;
/** So likely may it be that no brief is asked for. */
const MOST_NONE = 0.2;
const LIKELY = 0.6;
