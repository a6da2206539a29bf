/** Whether a brief is asked for, of what and in what form: "priority 7 in a sentence", "what is going badly", "more on that". */

import type { Period } from '../../figures/model.ts';
import { orderedAgain } from '../../language/asking/brief-words.ts';
import { saysQuestionWord } from '../../language/asking/question-words.ts';
import { asksHowAllGoes } from '../../language/asking/questions-of-doings.ts';
import { sameOf } from '../../language/asking/same-again.ts';
import { asksWhetherThereIs, isWhether } from '../../language/asking/yes-or-no.ts';
import { goesOn, withoutGoingOn } from '../../language/follow-ups.ts';
import { pointsToTheSame } from '../../language/referents.ts';
import { clausesOf, sentencesOf } from '../../language/segments.ts';
import { isEveryday } from '../../language/words/speller.ts';
import type { Lexicon } from '../lexicon.ts';
import type { BriefAsked } from '../question.ts';
import type { ReadContext } from '../scan.ts';
import {
  ASKS,
  asksSomething,
  type Clause,
  EDITS,
  FORMS,
  named,
  plainWords,
  readClause,
  type Scope,
  scopeOf,
} from './clause.ts';
import { type Form, formOf, type Has } from './form.ts';

/** `text` normalised, typing errors mended. */
export function briefAsked(text: string, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const all = plainWords(text);
  const before = context.focus?.question.brief ?? null;
  if (!before && !all.some((_, at) => lexicon.brief.longestAt(all, at) !== null)) return null;
  const clauses = sentencesOf(text)
    .flatMap(({ text: sentence }) => clausesOf(sentence))
    .map(({ text: clause }) => readClause(clause, lexicon, context));
  const read = readMessage(text, clauses, context, before);
  if (!read || clauses.some(({ isAside, ofSpeaker }) => ofSpeaker && !isAside)) return null;
  if (read.asks) {
    // "Hey, what's new" is no more than a greeting.
    const isGreeting = lexicon.cues.longestAt(all, 0)?.values.includes('hello') ?? false;
    const own = read.isNamed || read.has('sums') || !isGreeting ? asked(read, before) : null;
    // "Last year's comparison only" asks for nothing by itself.
    return own ?? (before ? edited(read, before) : null);
  }
  return before ? edited(read, before) : null;
}

/** The form that a text asks for, whatever it is of; null where a period is asked for of which no report can be. */
export function formAsked(text: string, lexicon: Lexicon, context: ReadContext): Form | null {
  const clauses = sentencesOf(text)
    .flatMap(({ text: sentence }) => clausesOf(sentence))
    .map(({ text: clause }) => readClause(clause, lexicon, context));
  return formOf(text, clauses, (...wanted) => clauses.some(({ cues }) => wanted.some((cue) => cues.has(cue))), context);
}

/** The clauses of a message taken together. */
interface Message {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly has: Has;
  readonly asks: boolean;
  readonly scope: Scope;
  /** The force, its report or a part of it is named. */
  readonly isNamed: boolean;
  readonly isWhole: boolean;
  readonly counts: boolean;
  readonly unread: readonly string[];
  readonly form: Form;
}

/** Null where something beside a brief is asked. */
function readMessage(
  text: string,
  clauses: readonly Clause[],
  context: ReadContext,
  before: BriefAsked | null,
): Message | null {
  const own = clauses.filter(({ isAside }) => !isAside);
  const has: Has = (...wanted) => own.some(({ cues }) => wanted.some((cue) => cues.has(cue)));
  const asks = own.some((clause) => asksSomething(clause) || isForm(clause));
  const isPointing = own.some(({ pointsBack }) => pointsBack) && !own.some(named);
  const told = clauses.filter(({ isAside }) => isAside);
  // "I look after volunteering, what have you got on that"; what is told at length narrows more than a brief does.
  const pointedTo = isPointing ? told.filter(named) : [];
  if (pointedTo.some(({ unread, counts }) => unread.length > 0 || counts)) return null;
  // What was spoken of before, and was no brief, is not summed up: "what has been done about it in Newby".
  const isOnSubject = own.some(({ priorities, topics }) => priorities.length + topics.length > 0);
  if (own.some(({ pointsBack }) => pointsBack) && !isOnSubject && context.focus && !before && has('happening'))
    return null;
  if (isPointing && pointedTo.length === 0 && context.focus && !before) return null;
  const scope = scopeOf([...own, ...pointedTo]);
  const isWhole = has('whole') || own.some(({ isForce }) => isForce);
  const counts = own.some((clause) => clause.counts);
  // "Widen it to the whole of the north": the verb of the order narrows nothing.
  const ordered = before && own.some(named) ? orderedAgain(text) : null;
  const same = before ? sameOf(text) : null;
  const unread = own.flatMap((clause) => clause.unread.filter((word) => word !== ordered && word !== same));
  // "Is 167 killed or seriously injured good or bad": the figure is what the verdict is asked on.
  const isVerdict = counts && has('verdict') && !has('sums');
  // Everyday words narrow nothing beside the force or its report; what goes on is asked of what they say.
  const isPlain = isWhole && has(...PLAIN) && unread.length <= MOST_UNREAD && unread.every(isEveryday);
  const isRead = unread.length === 0 || isPlain;
  if (!isVerdict && (counts || !isRead)) return null;
  const form = formOf(text, own, has, context);
  return (
    form && {
      text,
      clauses,
      has,
      asks,
      scope,
      // "Compare Q3 and Q2" names the two.
      isNamed:
        isWhole ||
        own.some(isForm) ||
        has('figures') ||
        named(scope) ||
        (form.against !== null && typeof form.against === 'object'),
      isWhole,
      counts,
      unread,
      form,
    }
  );
}

/** "Roads in a sentence", "the plan in one paragraph". */
const isForm = (clause: Clause): boolean =>
  (clause.cues.has('whole') || named(clause) || clause.periods.some(({ relation }) => relation === 'latest')) &&
  (clause.cues.has('shape') || FORMS.some((cue) => clause.cues.has(cue)));

function asked(message: Message, before: BriefAsked | null): BriefAsked | null {
  const { text, has, scope, counts, unread, form } = message;
  const wants = wantsOf(message);
  if (!wants || (wants === 'verdict' && has('person'))) return null;
  // "Is the force improving" is a call for a verdict: one list alone would be one.
  if (
    wants === 'movements' &&
    form.balance !== 'all' &&
    form.top === null &&
    isWhether(text) &&
    !asksWhetherThereIs(text)
  )
    return { ...scope, ...form, balance: 'both', wants: 'verdict', ofMetric: counts, unread };
  const isOfBefore = before !== null && !named(scope) && goesOn(text);
  return { ...(isOfBefore ? scopeOf([before]) : scope), ...form, wants, ofMetric: counts, unread };
}

/** "Priority 5 too", "shorter", "only against last year": the brief before it with what is said put in its place. */
function edited({ text, clauses, has, scope, form, unread }: Message, before: BriefAsked): BriefAsked | null {
  const isOther = saysQuestionWord(withoutGoingOn(text));
  const isNamed = named(scope) && (goesOn(text) || pointsToTheSame(text) || text.split(' ').length <= FEW);
  // "Figures of priority 5" asks for the list of them.
  if ((has('figures') && !has(...FORMS)) || isWhether(text)) return null;
  if (isOther || unread.length > 0 || clauses.some(({ counts, isAside }) => !isAside && counts)) return null;
  if (!isNamed && !has(...EDITS) && !form.against && !form.period && !form.words) return null;
  const isSubject = scope.priorities.length + scope.topics.length > 0;
  return {
    ...before,
    ...(isSubject ? { priorities: scope.priorities, topics: scope.topics } : {}),
    ...(scope.areas.length > 0 ? { areas: scope.areas } : {}),
    ...(has('more')
      ? { wants: 'more', form: null, length: 'minute' }
      : before.wants === 'more'
        ? { wants: 'brief' }
        : {}),
    ...(has('better', 'worse') ? { wants: 'movements', balance: form.balance } : {}),
    ...(has(...FORMS) || form.words ? { length: form.length, words: form.words } : {}),
    ...(form.against ? { against: form.against, wants: before.wants === 'brief' ? 'movements' : before.wants } : {}),
    ...(form.period ? { period: form.period, ...againstEarlier(before, form.period) } : {}),
  };
}

/** What is set against an earlier period cannot stay when the period moves before it. */
const againstEarlier = (
  { against }: BriefAsked,
  period: Period,
): Pick<BriefAsked, 'against'> | Record<string, never> =>
  against !== null && typeof against === 'object' && against.to >= period.to ? { against: null } : {};
/** So short a message names another part and asks the same of it. */
const FEW = 4;

const MOST_UNREAD = 2;
const PLAIN = ASKS.filter((cue) => cue !== 'happening');

const isHowAllGoes = (text: string): boolean =>
  sentencesOf(text).some(({ text: sentence }) => asksHowAllGoes(sentence.replace(/[\s?.!]+$/, '')));

/** Null where what is asked for has to be named, and is not. */
function wantsOf({ text, has, scope, isNamed, isWhole, form }: Message): BriefAsked['wants'] | null {
  if (has('others'))
    return has('changed', 'changedOf', 'verdict', 'better', 'worse', 'betterOf', 'worseOf') ? 'others' : null;
  if (has('absent')) return isNamed ? 'absent' : null;
  if (has('targets')) return 'targets';
  // "How is the force getting on" asks for no verdict: its balance heads the brief.
  if (has('verdict') && isWhole && !named(scope) && form.against === null && isHowAllGoes(text)) return 'brief';
  // "How is the Neighbourhood Watch doing"
  if (has('verdict') && scope.topics.length > 0 && form.against === null && isHowAllGoes(text)) return 'brief';
  if (has('verdict')) return 'verdict';
  // "60 words, positive but true": a text is asked for, and how it is to sound.
  if (form.words !== null && isNamed && !has('better', 'worse', 'changed', 'moved', 'changedOf')) return 'brief';
  if (has('better', 'worse', 'changed', 'moved')) return 'movements';
  if (has('betterOf') && has('worseOf')) return 'movements';
  if (has('sums')) return 'brief';
  if (isNamed && has('betterOf', 'worseOf', 'changedOf')) return 'movements';
  if (has('happening')) return isWhole || named(scope) ? 'news' : null;
  return isNamed ? 'brief' : null;
}
