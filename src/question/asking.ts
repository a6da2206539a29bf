/**
 * The part of a message that asks, with what it points to; the rest (greeting, who asks and why, what the speaker says of
 * himself, what it is for, instructions on the form of the answer) narrows nothing.
 */

import { oneCalled, withoutForm } from '../language/asking/form-of-answer.ts';
import { withoutGuess } from '../language/asking/guesses.ts';
import { asksReason } from '../language/asking/questions-of-doings.ts';
import { asksNumber, asNumberOfIt, tellsAmount, withoutAmounts } from '../language/asking/questions-of-number.ts';
import { asChangeOf, asCompared, setsTimesAgainst } from '../language/asking/set-beside.ts';
import { asPlainQuestion } from '../language/asking/ways-of-asking.ts';
import { isOfSelf } from '../language/clauses/asides.ts';
import { passedOn, signedIn, withoutSalutation } from '../language/clauses/closings.ts';
import { asMeant, deniedFor, retractionIn } from '../language/clauses/corrections.ts';
import { apologises } from '../language/clauses/courtesies.ts';
import { isFragment, namesSeveral, saysWhichSort, singlesOut } from '../language/clauses/fragments.ts';
import { nounAhead } from '../language/clauses/fronted.ts';
import { withoutHedges } from '../language/clauses/hedges.ts';
import { asExcluding, exceptionIn } from '../language/clauses/leaving-out.ts';
import { withoutClaimant, withoutSaying } from '../language/clauses/reported-speech.ts';
import { asPlainlyAsked } from '../language/clauses/roundabout.ts';
import { countsUnsaid, leavesNounOut } from '../language/clauses/stretches.ts';
import { asVerdictAsked } from '../language/clauses/suppositions.ts';
import { isMeasure, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { oncePerMessage } from '../language/message-memo.ts';
import { asksExtent, saysMost, saysMoved } from '../language/movements.ts';
import { asAmountAsked } from '../language/numbers/amount-verbs.ts';
import { saysTheOthers } from '../language/periods/part-of.ts';
import { pointsToOthers, withoutAllOfThem } from '../language/referents.ts';
import {
  asks,
  asksWhatToSay,
  isOwnDoing,
  leadIn,
  POINTED_PLACE,
  POINTED_TIME,
  pointsBack,
  pointsToPeople,
  pointsToPlace,
  sentencesOf,
  spokenTo,
  tells,
  toldLast,
  wantsToDo,
} from '../language/segments.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { withoutLightWords } from '../language/words/light-words.ts';
import { isCommon } from '../language/words/speller.ts';
import { byName } from './apposition.ts';
import { askingClauses } from './clauses.ts';
import { beginsCourteously, isCourtesy, isOccasion, isOfForm } from './courtesies.ts';
import {
  doneTo,
  isNamed,
  knownIn,
  namesPeriod,
  namesReportedTime,
  periodsOf,
  phrasesOf,
  saysMore,
  saysWhereOrWhen,
  scopeIn,
  thingsIn,
  withoutPeriods,
} from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutPurpose } from './purpose.ts';

/**
 * Of the fragments beside what is asked: `named` takes no more than what they name, where it points back to them, and `whole`
 * all of them. `lent` takes what was told beside it, where it names nothing and points to nothing.
 */
type Beside = 'named' | 'whole' | 'lent';

/** Worked out once in a message: mostly what is named is enough, and of one sentence all are the same. */
export function askingOf(text: string, lexicon: Lexicon, beside: Beside): string {
  return ASKINGS[sentencesOf(text).length < 2 ? 'named' : beside](text, lexicon);
}
const askedWith = (beside: Beside) =>
  oncePerMessage((text: string, lexicon: Lexicon): string => asking(text, lexicon, beside));
const ASKINGS = { named: askedWith('named'), whole: askedWith('whole'), lent: askedWith('lent') };

/** Without who signs it, and of a question that is passed on in quotation marks that question alone. */
function messageItself(typed: string, lexicon: Lexicon): string {
  const addressed = withoutSalutation(typed);
  const signed = signedIn(addressed);
  const text = signed && !isNamed(signed.name, lexicon) && isNamed(signed.rest, lexicon) ? signed.rest : addressed;
  const passed = passedOn(text);
  if (passed === null || !isNamed(passed.words, lexicon)) return text;
  const isAskedThere = sentencesOf(passed.words).some((s) => asks(s.text) && isNamed(s.text, lexicon));
  const isAskedHere = sentencesOf(passed.around).some((s) => asks(s.text) && isNamed(s.text, lexicon));
  return passed.isAsked || (isAskedThere && !isAskedHere) ? messageItself(passed.words, lexicon) : text;
}

function asking(typed: string, lexicon: Lexicon, beside: Beside): string {
  const isAsked = (word: string): boolean => lexicon.metrics.asksWith(stem(word));
  const text = oneCalled(messageItself(typed, lexicon), isAsked);
  const sentences = sentencesOf(text);
  if (sentences.length > MOST_SENTENCES) return text;
  // Thanks and greetings alone are no asides of anything.
  const says = (s: string): boolean =>
    /\d/.test(s) || isNamed(s, lexicon) || knownIn(s, lexicon).places.length > 0 || namesPeriod(s);
  if (!sentences.some((s) => asks(s.text) || says(s.text))) return text;
  const kept = askingSentences(text, lexicon, beside);
  const plain = kept
    .map((sentence) => corrected(retracted(sentence, lexicon), lexicon))
    .map((sentence) => withoutPurpose(askingClauses(withoutForm(sentence), lexicon), lexicon))
    .filter((part) => /[\p{L}\p{N}%]/u.test(part))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}%]/u.test(plain) ? plain : text;
}

/** Nobody asks in more sentences than these; what is sent to keep the bot busy is read as it is put. */
const MOST_SENTENCES = 25;

/** Without the hedges, and without the speaker's own question of how to put the answer. */
function sentencesSaid(text: string, lexicon: Lexicon): string[] {
  const all = sentencesOf(text)
    .map((s) => withoutHedges(s.text))
    .filter((s) => /[\p{L}\p{N}%]/u.test(s));
  const own = all.filter((s) => !asksWhatToSay(s));
  return own.some((s) => isNamed(s, lexicon) && leadIn(s, (words) => isNamed(words, lexicon)) > 0) ? own : all;
}

/** "Polish speakers.", "on foot.": of whom it is asked, or where. */
function saysWhom(sentence: string, { fillers, chatter, cues, occasions }: Lexicon): boolean {
  const noun = nounAhead(sentence) ?? (namesSeveral(sentence) ? (wordsOf(sentence).at(-1) ?? null) : null);
  if (noun === null || (/^for\b/.test(sentence) && !isPlural(noun) && !isPerson(noun))) return false;
  return !fillers.has(noun) && !chatter.has(noun) && !cues.longestAt([noun], 0) && !occasions.longestAt([noun], 0);
}

/** The sentences that ask. What they point to ("that sort of theft", "there") is taken from those that only tell. */
function askingSentences(text: string, lexicon: Lexicon, taken: Beside): string[] {
  const said = sentencesSaid(text, lexicon);
  if (said.length < 2) return said;
  // "I only care about Newby": what the question is of limits it, whoever says so.
  const limits = new Set<string>();
  const sentences = said.map((s) => {
    const scope = scopeIn(s, lexicon);
    if (scope !== null) limits.add(scope);
    return scope ?? s;
  });
  const known = new Map(sentences.map((s) => [s, knownIn(withoutClaimant(s), lexicon)]));
  const isNamed = (s: string): boolean => known.get(s)!.subjects.length > 0;
  const forms = sentences.filter(asks);
  const questions = forms.filter((s) => !wantsToDo(s));
  const asking = questions.some(isNamed) ? questions : forms;
  // Nothing has the form of a question: what names something is one, and what tells nothing before what does.
  const named = sentences.filter(isNamed);
  const bareNames = named.filter((s) => !tells(s));
  const kept = asking.length > 0 ? asking : bareNames.length > 0 ? bareNames : named;
  if (kept.length === 0) return sentences;
  // "Can you help? How many ...": of several the one that names something.
  const last = kept.at(-1)!;
  // "Should I put this in a ticket? How many calls?": the speaker's own question beside one for a number.
  const isCounting = kept.some((s) => isNamed(s) && asksNumber(s));
  const own =
    kept.length > 1 &&
    !isNamed(last) &&
    ((asksNumber(last) && (pointsBack(last) || leavesNounOut(last))) || setsTimesAgainst(last))
      ? [last]
      : kept.some(isNamed)
        ? kept.filter(
            (s) =>
              isNamed(s) ||
              (s.endsWith('?') && !isCourtesy(s, lexicon) && !(isCounting && (isOfSelf(s) || isOfYou(s, lexicon)))),
          )
        : kept;
  // A fragment beside a question says more of it ("999 calls? Q3."); a sentence that tells something is an aside.
  // "Cyclists hurt or killed. How many of the total were they": of whom it is asked narrows.
  const namesOthers = (s: string): boolean => kept.some(pointsToPeople) && saysUnheld(s, lexicon);
  const beside = sentences.filter(
    (s) =>
      !asking.includes(s) &&
      (limits.has(s) || !tells(s) || (isFragment(s) && known.get(s)!.places.length > 0)) &&
      !(leadsUpTo(s) && own.every((one) => !isNamed(one) || asksNumber(one))) &&
      !isCourtesy(s, lexicon) &&
      !isOccasion(s, lexicon) &&
      !(apologises(s) && !isNamed(s) && !namesReportedTime(s)) &&
      (saysMore(s, lexicon) ||
        saysWhichSort(s) ||
        saysWhom(s, lexicon) ||
        (narrowsNoun(s) && !asking.some(pointsBack)) ||
        namesOthers(s) ||
        limits.has(s)),
  );
  const told = sentences.filter((s) => !own.includes(s) && !beside.includes(s));
  // "It was under two thousand? What was it?": of what was told with a number the number is asked.
  const ofNumber = told.some(tellsAmount);
  const all = sentences.filter((s) => own.includes(s) || beside.includes(s));
  // What is counted is taken with all that is said of it; of an update its name is enough.
  const bare = all.every(
    (s) =>
      isCourtesy(s, lexicon) || wordsOf(s).every((word, i, own) => isMeasure(word) || isOfForm(word, i, own, lexicon)),
  );
  const places = all.some((s) => pointsToPlace(s) || bare) ? told.flatMap((s) => known.get(s)!.places) : [];
  const plain = ofNumber ? all.map(asNumberOfIt) : all;
  const counts = all.some(setsTimesAgainst) || (bare && plain.some((s) => asksNumber(s) || asksReason(s)));
  // "The Met are worse. How many did they get": of whom is asked is what was told of.
  const isOfOthers = all.some(isNamed)
    ? all.some((s) => pointsToPeople(s) || pointsToPlace(s))
    : all.some(pointsToOthers);
  const others = isOfOthers ? told.flatMap((s) => otherBodies(s, lexicon)) : [];
  const subjects =
    (taken === 'lent' && all.some(pointsBack)) ||
    (!all.some(isNamed) && (taken === 'lent' || bare || all.some(pointsBack)))
      ? told.filter(isNamed).flatMap((sentence) => {
          // "I was at the board and she asked about deaths, so how many": of what was told last.
          const last = toldLast(sentence).findLast((one) => knownIn(one, lexicon).subjects.length > 0) ?? sentence;
          const s = withoutClaimant(exceptionIn(last)?.rest ?? last);
          const isTimed = all.some((one) => namesPeriod(one.replace(POINTED_TIME, ' ')) && !saysTheOthers(one));
          const period = isTimed || plain.some(asksReason) ? [] : [periodsOf(s)];
          const named = [
            ...(counts ? phrasesOf(withoutPeriods(s), lexicon).map(withoutAmounts) : knownIn(s, lexicon).subjects),
            ...period,
            // "There are thousands of them in Devon. How many really?"
            ...otherBodies(s, lexicon).filter((body) => isPlaceSaid(s, body)),
          ];
          // What the speaker does with his own ("my card", "I paid in cash") is a thing of the force's only by a longer name.
          return told.some((one) => isOwnDoing(withoutClaimant(one)))
            ? named.filter((words) => /[ \d]/.test(words) || lexicon.names.find([words]).length > 0)
            : named;
        })
      : [];
  // "Down on the summer, 999 was. By what percentage?": what moved, and against what, is told before.
  if ((bare || all.some(pointsBack)) && all.some(asksExtent)) {
    const moved = told.filter((s) => isNamed(s) && (saysMoved(s) || saysMost(s)));
    if (moved.length > 0)
      return [[...moved.map((s) => plainly(s, lexicon)), ...all].join(' ').replace(/[.!]+(?= )/g, '')];
  }
  const unsaid = all.some(countsUnsaid) ? told.flatMap((s) => thingsIn(s, lexicon)) : [];
  const whose = all.flatMap((s) => told.flatMap((one) => doneTo(one, s, lexicon)));
  const pointedTo = [...new Set([...subjects, ...unsaid, ...places, ...others, ...whose])].join(' ');
  const isPointing = asking.some(pointsBack);
  // Beside a question that points back, a fragment only names what is pointed to.
  const namesOf = (s: string): string => {
    const { subjects: named, places: there } = known.get(s)!;
    return [...named, ...there, periodsOf(s), ...movementsIn(s, lexicon)].join(' ');
  };
  const isTold = (s: string): boolean => told.includes(s) && namesPeriod(s);
  const bound = plain
    .map((s) => (places.length > 0 ? s.replace(POINTED_PLACE, ' ') : s))
    .map((s) => (subjects.length > 0 && sentences.some(isTold) ? s.replace(POINTED_TIME, ' ') : s));
  const isGist = (s: string): boolean =>
    !limits.has(s) && ((isPointing && !namesOthers(s)) || beginsCourteously(s, lexicon));
  if (taken === 'named' && own.length > 0)
    for (const [i, s] of all.entries())
      if (beside.includes(s) && isGist(s) && known.get(s)!.subjects.length + known.get(s)!.places.length > 0)
        bound[i] = namesOf(s);
  return pointedTo ? [`${withoutAllOfThem(bound.join(' '))} ${pointedTo}`] : bound;
}

/** "You never seem to sleep, do you?", "are you bored?": of the one who is asked, and of nothing that is reported. */
const isOfYou = (sentence: string, lexicon: Lexicon): boolean =>
  spokenTo(sentence) &&
  knownIn(sentence, lexicon).places.length === 0 &&
  !namesPeriod(sentence) &&
  !pointsBack(sentence) &&
  !wordsOf(sentence).some(isPlural);

/** "Just out of a meeting about it, so how many": before what is asked of it, it tells. */
const leadsUpTo = (sentence: string): boolean => sentence.endsWith(',');

/** A noun of many that no figure is asked with. */
const saysUnheld = (text: string, lexicon: Lexicon): boolean =>
  isNamed(text, lexicon) &&
  lexicon.terms.read(wordsOf(text)).some(({ term, to }) => {
    const word = wordsOf(text)[to - 1]!;
    return isPlural(word) && !lexicon.fillers.has(word) && !lexicon.metrics.asksWith(term);
  });

/** Words of a movement, of which a draft that is to be checked tells. */
const movementsIn = (text: string, lexicon: Lexicon): string[] => {
  const words = wordsOf(text);
  return words.filter((_, i) => lexicon.cues.longestAt(words, i)?.values.includes('change'));
};

/** Forces and bodies elsewhere, of which nothing is held. */
const otherBodies = (text: string, lexicon: Lexicon): string[] =>
  wordsOf(text).filter((word) => lexicon.elsewhere.has(word));

const isPlaceSaid = (text: string, body: string): boolean =>
  new RegExp(`\\b(?:in|of|at|across|around) (?:the )?${body}\\b`).test(text);

/** "The abandoned ones. How many calls?": a fragment with a participle or a plural tells which. */
const narrowsNoun = (text: string): boolean =>
  wordsOf(text).some((word) => isPast(word) && isCommon(word)) || (singlesOut(text) && wordsOf(text).some(isPlural));

/** "The 101 figure, no sorry, scrap that, 999": what is said instead takes the place of all but the period. */
function retracted(sentence: string, lexicon: Lexicon): string {
  const taken = retractionIn(sentence) ?? deniedFor(sentence, (words) => isNamed(words, lexicon));
  if (!taken) return sentence;
  const { before } = taken;
  const after = retracted(taken.after, lexicon);
  if (!/\p{L}{2}|\d/u.test(after)) return before;
  if (!isNamed(before, lexicon) && !saysWhereOrWhen(before, lexicon) && !asksNumber(before)) return after;
  if (!isNamed(after, lexicon)) {
    const rest = namesPeriod(after) ? withoutPeriods(before) : before;
    const places = knownIn(after, lexicon).places.length > 0 ? knownIn(before, lexicon).places : [];
    return `${places.reduce((text, place) => text.replace(place, ' '), rest)} ${after}`;
  }
  // "How many cadets, or rather units": what was asked of the one is asked of the other.
  const counts = asksNumber(before) && !asksNumber(after) ? `how many ${after}` : after;
  return namesPeriod(after) ? counts : `${counts} ${periodsOf(before)}`;
}

const corrected = (sentence: string, lexicon: Lexicon): string =>
  asVerdictAsked(
    asExcluding(
      plainly(
        asCompared(
          asAmountAsked(
            withoutLightWords(
              asPlainQuestion(withoutSaying(asMeant(byName(asChangeAsked(withoutHedges(sentence), lexicon), lexicon)))),
            ),
          ),
        ),
        lexicon,
      ),
    ),
  );

/** A movement is known by what moves. */
const asChangeAsked = (sentence: string, lexicon: Lexicon): string =>
  asChangeOf(sentence, (words) => isNamed(words, lexicon));

/** "999 or 101" are no alternatives of a number: things are called so. */
const plainly = (sentence: string, lexicon: Lexicon): string => {
  const isName = (number: string): boolean =>
    lexicon.terms.termsOf(number).some((term) => lexicon.metrics.asksWith(term));
  return asPlainlyAsked(withoutGuess(sentence, isName), isName);
};
