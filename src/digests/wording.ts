/** The sentences of digests (dialogs/digests.yaml), with {names} filled in. */
import { z } from 'zod';
import { dialogFile } from '../content/folder.ts';
import { readContent } from '../content/read-yaml.ts';
import { type DigestState, LENGTHS, OUTCOMES, type Outcome, SECTIONS } from './model.ts';
import { FAULTS, type Fault } from './sight.ts';

type Values = Readonly<Record<string, string>>;
const text = z.string();
const texts = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, text])) as Record<Names[number], typeof text>);

export const NOTICES = [
  'draft',
  'toApprove',
  'toApproveAnew',
  'returned',
  'approved',
  'missed',
  'tooLate',
  'skippedQuiet',
  'changed',
  'marking',
  'undelivered',
  'uncertain',
  'late',
  'handedOver',
] as const;
export type Notice = (typeof NOTICES)[number];
export const REASONS = ['archived', 'left', 'gone', 'refused', 'external', 'crash', 'late'] as const;
export type Reason = (typeof REASONS)[number];

export const REFUSALS = [
  'no such digest',
  'no such edition',
  'not an analyst',
  'not an approver',
  'not the author',
  'own digest',
  'no title',
  'no places',
  'not a place',
  'no place to post to',
  'no such time zone',
  'no such time',
  'no such date',
  'the date is past',
  'no longer a draft',
  'not submitted',
  'not handed in',
  'changed meanwhile',
  'nothing to post',
  'too long',
  'says what no longer stands',
  'marked above the place',
  'not posted',
  'nothing to decide',
  'not deleted',
  'no remark',
  'not known here',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What was not done, and what its sentence tells beside that. */
export interface Refused {
  readonly refused: Refusal;
  readonly about?: Values;
}

const SENTENCES = [
  'published',
  'publishedAgain',
  'changedIn',
  'figuresChanged',
  'updatesChanged',
  'updatesGone',
  'corrected',
  'outdated',
  'restated',
  'withdrawnReport',
  'morePublished',
  'moreCorrected',
  'moreWithdrawn',
  'moreNews',
  'moreUpdates',
  'change',
  'awaitedReport',
  'awaitedFigure',
  'quiet',
  'firstQuiet',
  'cite',
  'week',
  'remark',
  'correctedPost',
  'lineChanged',
  'lineAdded',
  'lineTakenOut',
  'recalledPost',
  'written',
  'unchecked',
  'testOf',
] as const;

const ASKED = [
  'heading',
  'recalled',
  'fallen',
  'mentions',
  'mentionLine',
  'yes',
  'no',
  'others',
  'deedDone',
  'deedNot',
  'writtenBy',
  'postedAt',
  'postedWhere',
  'wasPosted',
  'reason',
  'count',
  'list',
  'listLine',
  'noneSuch',
  'none',
  'noMention',
  'that',
  'thing',
  'reading',
  'when',
  'latest',
  'open',
] as const;

/** As language/asking/digests-asked.ts tells them. */
const DEEDS = ['approved', 'posted', 'written', 'submitted', 'returned', 'withdrawn', 'corrected'] as const;

/** Buttons of what a person is told or shown. */
const OFFERS = [
  'open',
  'approve',
  'return',
  'submit',
  'recall',
  'correct',
  'was-sent',
  'send-again',
  'new',
  'preview',
  'change',
  'pause',
  'resume',
  'skip',
  'unskip',
  'hand-over',
  'delete',
  'undelete',
  'lines',
  'me',
  'again',
  'manage',
] as const;
export type Offered = (typeof OFFERS)[number];

const FORM = [
  'form',
  'save',
  'cancel',
  'title',
  'priorities',
  'areas',
  'topics',
  'length',
  'quiet',
  'channels',
  'teams',
  'places',
  'others',
  'commentary',
  'repeats',
  'date',
  'time',
  'zone',
  'keep',
  'shown',
  'order',
  'remarks',
  'why',
  'changes',
  'person',
  'once',
  ...LENGTHS,
  'skipQuiet',
  'sayQuiet',
] as const;

const DESK = [
  'heading',
  'none',
  'nobody',
  'line',
  'next',
  'holiday',
  'leftOut',
  'edition',
  'saved',
  'done',
  'stray',
  'expired',
] as const;

const DECIDED = ['open', 'approve', 'return', 'submit', 'recall', 'correct', 'was-sent', 'send-again'] as const;
const DIGEST_STATES = ['active', 'paused', 'deleted', 'done'] as const satisfies readonly DigestState[];

const schema = texts(SENTENCES).extend({
  sections: texts([...SECTIONS, 'commentary'] as const),
  notices: texts(NOTICES),
  reasons: texts(REASONS),
  refusals: texts(REFUSALS),
  sights: texts(FAULTS),
  asked: texts(ASKED),
  deeds: texts(DEEDS),
  states: texts([...DIGEST_STATES, ...OUTCOMES] as const),
  offers: texts(OFFERS),
  form: texts(FORM),
  weekdays: z.array(z.string()).length(7),
  desk: texts(DESK),
  decided: texts(DECIDED),
});

export interface DigestWording {
  say(key: (typeof SENTENCES)[number], values?: Values): string;
  heading(section: (typeof SECTIONS)[number] | 'commentary'): string;
  notice(key: Notice, values: Values): string;
  reason(key: Reason, values?: Values): string;
  refusal(why: Refused): string;
  /** What is wrong with a place, and what to do about it. */
  sight(fault: Fault, place: string): string;
  asked(key: (typeof ASKED)[number], values?: Values): string;
  /** Of a digest or of an edition. */
  state(what: Outcome | DigestState): string;
  deed(what: (typeof DEEDS)[number]): string;
  offer(act: Offered, values?: Values): string;
  decided(act: (typeof DECIDED)[number]): string;
  /** A label on a form. */
  form(key: (typeof FORM)[number]): string;
  /** "every Monday", and so on. */
  readonly weekdays: readonly string[];
  desk(key: (typeof DESK)[number], values?: Values): string;
}

export function loadDigestWording(folder: string): DigestWording {
  const file = dialogFile(folder, 'digests.yaml');
  const content = readContent(file, schema);
  const fill = (sentence: string, values: Values): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${file}: "${sentence}" wants {${name}}, which is not given`);
      return value;
    });
  return {
    say: (key, values = {}) => fill(content[key], values),
    heading: (section) => content.sections[section],
    notice: (key, values) => fill(content.notices[key], values),
    reason: (key, values = {}) => fill(content.reasons[key], values),
    refusal: ({ refused, about = {} }) => fill(content.refusals[refused], about),
    sight: (fault, place) => fill(content.sights[fault], { place }),
    state: (what) => content.states[what],
    deed: (what) => content.deeds[what],
    offer: (act, values = {}) => fill(content.offers[act], values),
    decided: (act) => content.decided[act],
    form: (key) => content.form[key],
    weekdays: content.weekdays,
    desk: (key, values = {}) => fill(content.desk[key], values),
    asked: (key, values = {}) => fill(content.asked[key], values),
  };
}
