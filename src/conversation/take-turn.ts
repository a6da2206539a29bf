/** The one path of every message: what the conversation was about, the reading, the answer, and what it is about now. */

import type { Context, Draft } from '../answers/answer.ts';
import { isComputed } from '../answers/answer.ts';
import { briefAsked } from '../answers/brief/asked.ts';
import { compose } from '../answers/compose.ts';
import { asOperand } from '../answers/computed.ts';
import { withDoersTold } from '../answers/doers-told.ts';
import type { Meant } from '../answers/evidence.ts';
import { ANSWERS } from '../answers/index.ts';
import { settled } from '../answers/number-typed.ts';
import { withNumbersTold } from '../answers/numbers-told.ts';
import { toldAfterAll } from '../answers/told-after-all.ts';
import type { Expression } from '../figures/expression.ts';
import type { Figure, Period } from '../figures/model.ts';
import { asksForTheOther, choiceSaid } from '../language/asking/choices.ts';
import { judgementOf } from '../language/asking/judgements.ts';
import { asAskedOfClaim } from '../language/clauses/reported-speech.ts';
import { whileAnswered } from '../language/message-memo.ts';
import { normalise } from '../language/text.ts';
import { briefElse } from '../question/brief/else.ts';
import type { Phrases } from '../question/dialogs.ts';
import type { Focus, Question } from '../question/question.ts';
import { read } from '../question/read.ts';
import { withReportsNamed } from '../question/reports-named.ts';
import { withoutTakenBack } from '../question/taken-back.ts';
import { plainReply, type Reply } from '../reply.ts';
import { keyOf } from '../store/search/search.ts';
import { type Store, StoreAway } from '../store/store.ts';
import { isComplete } from './complete.ts';
import { asHeard } from './heard.ts';
import { type Knowledge, loadKnowledge } from './knowledge.ts';
import { Lately } from './lately.ts';
import { ofStandIn } from './stand-ins.ts';
import {
  type Answered,
  askedOfPart,
  askedOfTold,
  figureAndDoings,
  inTwoParts,
  joinedQuestions,
  ofEach,
} from './two-parts.ts';
import type { Wording, WordingKey } from './wording.ts';

/** Tries of a turn during which reports are being published. */
const TRIES = 3;
/** So many first figures are remembered for "add those two together". */
const REMEMBERED = 4;
/** So many turns can be repeated as they were: a repeat comes after a crash, and other messages may have come in between. */
const REPEATABLE = 3;
/** Of a long list only the first updates' figures are at hand for the next message. */
const FEW_BULLETS = 6;
const MINUTE = 60_000;

export interface Message {
  readonly text: string;
  /** One conversation never sees another's. */
  readonly conversation: string;
  /** The platform's id of the event, where it may be delivered again after a crash: it is the same turn then. */
  readonly turn?: string;
  /** Who wrote it: the channel, and the platform's id of the person. Their words are erased by it. */
  readonly from?: { readonly channel: string; readonly person: string };
  /** Several people speak there. What each of them spoke of is then kept for each of them. */
  readonly shared?: boolean;
  /** Told how many milliseconds of work the message took. */
  readonly spend?: (milliseconds: number) => void;
}

export interface ConversationOptions {
  readonly store: Store;
  readonly phrases: Phrases;
  readonly wording: Wording;
  readonly now: () => Date;
  /** Answers what is asked of the digests that were posted; null where something else is asked. */
  readonly ofDigests?:
    | ((text: string, knowledge: Knowledge, told: string | null) => Promise<DigestsAsked | null>)
    | undefined;
  /** Told of every reading, the kind of answer that took it and the updates weighed for it, for `ask --explain`. */
  readonly explain?: (question: Question, answer: string, considered: readonly Meant[]) => void;
  /** After so long without a message the conversation starts anew. */
  readonly minutes: number;
  /** Told when an answer is given although the conversation could not be kept. */
  readonly notKept?: ((fault: Error) => void) | undefined;
}

/** `told`: the edition of a digest that is spoken of then. */
export interface DigestsAsked {
  readonly reply: Reply;
  readonly told: string | null;
}

/** What a conversation is about between two turns. */
interface About {
  readonly focus: Focus | null;
  readonly choices: Reply['choices'];
  /** The edition of a digest that the last answer told of. */
  readonly digest?: string | null;
  /** The choices of the last "which do you mean", for "and the other one". */
  readonly offered: Reply['choices'];
}

/** An answer, and what is spoken of after it. */
interface Given {
  readonly reply: Reply;
  readonly focus: Focus | null;
}

/** What somebody else was answered, on which a fragment may lean. */
interface Leaning {
  readonly about: About;
  /** How their question was read; null where it was not told. */
  readonly reading: string | null;
  /** Whose words those are, as keyed hashes. */
  readonly people: readonly string[];
}

/** What is kept of a conversation. */
interface Kept extends About {
  /** What it was about before each of the last turns that have an id, latest first; somebody else's, where it leaned on that. */
  readonly turns?: readonly { readonly id: string; readonly before: About; readonly leaning?: Leaning }[];
}

/** What is kept of a place of several people. */
interface Place {
  /** Who was answered last, as a key: what that was about is kept as theirs. */
  readonly by: string;
  /** How that question was read. */
  readonly reading: string;
}

/** One force's conversation, or that of several. */
export type AnyConversation = Pick<Conversation, keyof Conversation>;

export class Conversation {
  readonly #options: ConversationOptions;
  readonly #lately = new Lately<Knowledge, Given>();
  #knowledge: Promise<Knowledge> | null = null;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  /** The vocabulary and index at the store's present version. */
  async knowledge(): Promise<Knowledge> {
    const version = await this.#options.store.version();
    const known = await this.#knowledge;
    if (known?.version !== version) {
      this.#knowledge = loadKnowledge(this.#options.store, this.#options.phrases, known);
      this.#knowledge.catch(() => {
        this.#knowledge = null;
      });
    }
    return this.#knowledge!;
  }

  /** What answers are made of, for what is no answer to a message. `_report`: what it is wanted of, where there are several forces. */
  async context(_report?: string): Promise<Context> {
    const knowledge = await this.knowledge();
    return { store: knowledge.published, knowledge, focus: null, wording: this.#options.wording };
  }

  async takeTurn(message: Message): Promise<Reply> {
    // Channels keep it with the answer; here no answer is kept.
    if (judgementOf(message.text)) return { ...this.note('judgedNothing'), question: message.text };
    const { store, now } = this.#options;
    const by = message.shared ? await this.keyOf(message) : '';
    const id = frameIn(message.conversation, by);
    const held = await store.conversation(id, now().toISOString());
    const before = revived(held?.state);
    const repeated = before.turns?.find((turn) => turn.id === message.turn);
    const others = by === '' || hasSpoken(before) ? null : await this.#lastAnswer(message);
    const leaning = repeated?.leaning ?? others;
    const used: Leaning = leaning ?? { about: repeated?.before ?? before, reading: null, people: [] };
    const { reply, about, isComplete } = await this.#answered(message, used.about, leaning !== null);
    const said = leaning && !isComplete ? this.#continuing(reply, leaning) : reply;
    // The conversation has gone on from it already.
    if (repeated) return said;
    const next: Kept = { ...about, turns: turnsAfter(message.turn, before, leaning) };
    const people = await this.#peopleOf(message, [...(held?.people ?? []), ...(leaning?.people ?? [])]);
    const place: Place = { by, reading: reply.reading };
    await Promise.all([
      this.#keep(id, packed(next), people),
      ...(by ? [this.#keep(message.conversation, place, people)] : []),
    ]);
    return said;
  }

  /** By which a person is known again, without telling who it is; empty for nobody. */
  async keyOf({ from }: Message): Promise<string> {
    return from ? (await this.#options.store.identity()).person(from.channel, from.person) : '';
  }

  /** Who was answered last in a place of several people, as a key; null where nobody was lately. */
  async answeredLast(conversation: string): Promise<string | null> {
    const kept = await this.#options.store.conversation(conversation, this.#options.now().toISOString());
    return kept ? ((kept.state as Partial<Place>).by ?? '') : null;
  }

  /** An answer that is kept nowhere and changes nothing: for deciding whether something was a question. */
  async look(message: Message): Promise<Reply> {
    const { store, now } = this.#options;
    const id = frameIn(message.conversation, message.shared ? await this.keyOf(message) : '');
    const own = revived((await store.conversation(id, now().toISOString()))?.state);
    const leaning = hasSpoken(own) ? null : await this.#lastAnswer(message);
    return (await this.#answered(message, leaning?.about ?? own, leaning !== null)).reply;
  }

  async #lastAnswer({ conversation }: Message): Promise<Leaning | null> {
    const { store, now } = this.#options;
    const place = await store.conversation(conversation, now().toISOString());
    const { by, reading = null } = (place?.state ?? {}) as Partial<Place>;
    if (!place || !by) return null;
    const held = await store.conversation(frameIn(conversation, by), now().toISOString());
    const last = onlyAbout(revived(held?.state));
    return hasSpoken(last) ? { about: last, reading, people: place.people ?? [] } : null;
  }

  async #keep(id: string, state: unknown, people: readonly string[]): Promise<void> {
    const { store, now, minutes } = this.#options;
    const expires = new Date(now().getTime() + minutes * MINUTE).toISOString();
    try {
      await store.saveConversation({ id, state, expires, people });
    } catch (fault) {
      // The answer needs nothing of it; what comes next begins anew.
      if (!(fault instanceof StoreAway)) throw fault;
      this.#options.notKept?.(fault);
    }
  }

  /** Everybody whose words are held, as keyed hashes. */
  async #peopleOf(message: Message, known: readonly string[]): Promise<readonly string[]> {
    const people = new Set(known);
    if (message.from) people.add(await this.keyOf(message));
    return [...people];
  }

  /** The same reply, which says first whose question it goes on with. */
  #continuing(reply: Reply, { reading }: Leaning): Reply {
    if (reply.outcome === 'guide') return reply;
    const { wording } = this.#options;
    const line = reading ? wording.say('continues', { reading }) : wording.say('continuesUnnamed');
    return {
      ...reply,
      assumed: [...reply.assumed, line.replace(/\.$/, '')],
      text: `${reply.text}\n${line}`,
      parts: { ...reply.parts, notes: [...reply.parts.notes, line] },
    };
  }

  /** From one version of what is held: when another is published meanwhile, the turn is taken again. */
  async #answered(
    { text: typed, spend = () => {} }: Message,
    given: About,
    isOthers = false,
  ): Promise<{ reply: Reply; about: About; isComplete: boolean }> {
    const { wording, store } = this.#options;
    for (let tries = 1; ; tries += 1) {
      const knowledge = await this.knowledge();
      const isCurrent = async () => tries === TRIES || (await store.version()) === knowledge.version;
      // A question that names what is asked about takes nothing of what somebody else asked.
      const isComplete = isOthers && (await this.#isComplete(typed, knowledge, given));
      const kept = isComplete ? NOTHING : given;
      const { focus } = kept;
      const considered: Meant[] = [];
      const context: Context = {
        store: knowledge.published,
        knowledge,
        focus,
        wording,
        ...(this.#options.explain ? { considered: (one: Meant) => considered.push(one) } : {}),
      };
      const taken = chosen(typed, kept.choices);
      const { number } = choiceSaid(normalise(typed));
      if (taken === null && number !== null && kept.choices.length > 0)
        return { reply: { ...noChoice(number, kept.choices, wording), question: typed }, about: kept, isComplete };
      const text = taken ?? theOther(typed, kept.offered, focus, knowledge) ?? typed;
      const isAlone = taken !== null && isByItself(kept);
      const ofDigests = await this.#options.ofDigests?.(text, knowledge, kept.digest ?? null);
      if (ofDigests) {
        const { reply, told } = ofDigests;
        return { reply, about: { ...kept, choices: reply.choices, digest: told }, isComplete };
      }
      try {
        const began = cpuTime();
        const { reply, focus: next } = await this.#given(text, typed, isAlone, context, considered).finally(() =>
          spend(cpuTime() - began),
        );
        const about: About = {
          focus: next,
          choices: reply.choices,
          offered: reply.outcome === 'choose' ? reply.choices : kept.offered,
        };
        if (await isCurrent()) return { reply, about, isComplete };
      } catch (fault) {
        // A search cannot wait in the middle of an answer for a store that is locked; a new try waits at its beginning.
        if (fault instanceof StoreAway && tries < TRIES) continue;
        // What the vocabulary named may have been withdrawn under it.
        if (await isCurrent()) throw fault;
      }
    }
  }

  /** Of the same words, after the same talk, at the same version the answer is the same. */
  #given(
    text: string,
    typed: string,
    isAlone: boolean,
    context: Context,
    considered: readonly Meant[],
  ): Promise<Given> {
    const { explain, store } = this.#options;
    const { knowledge, focus } = context;
    const work = async (): Promise<Given> => {
      const nothing = knowledge.latest ? null : await emptiness(store);
      const spoken = isAlone ? { ...context, focus: null } : context;
      const { reply, question, draft, kind } = await whileAnswered(() => answer(text, typed, spoken, nothing));
      explain?.(question, kind, considered);
      // What was answered otherwise is no brief that a follow-up could edit.
      const asked = kind === 'brief' ? question : { ...question, brief: null };
      return { reply, focus: await focusAfter(asked, draft, reply, focus, context) };
    };
    if (explain || !knowledge.latest) return work();
    return this.#lately.answer(knowledge, typed, () => JSON.stringify([text, isAlone, packed(focus)]), work);
  }

  async #isComplete(typed: string, { lexicon, latest }: Knowledge, about: About): Promise<boolean> {
    const taken = chosen(typed, about.choices);
    if (taken !== null && !(taken === typed && isByItself(about))) return false;
    return latest === null || isComplete(read(typed, lexicon, { latest, focus: null }));
  }

  /** What the bot says of itself, not in answer to a question. */
  note(key: WordingKey, values: Readonly<Record<string, string>> = {}): Reply {
    return plainReply(this.#options.wording.say(key, values));
  }

  forget(conversation: string): Promise<void> {
    return this.#options.store.forgetConversation(conversation);
  }
}

function turnsAfter(
  turn: string | undefined,
  { focus, choices, offered, turns = [] }: Kept,
  leaning: Leaning | null,
): NonNullable<Kept['turns']> {
  if (turn === undefined) return turns;
  return [{ id: turn, before: { focus, choices, offered }, ...(leaning && { leaning }) }, ...turns].slice(
    0,
    REPEATABLE,
  );
}

const onlyAbout = ({ focus, choices, offered, digest = null }: About): About => ({ focus, choices, offered, digest });

const NOTHING: About = { focus: null, choices: [], offered: [] };

const hasSpoken = ({ focus, choices }: About): boolean => focus !== null || choices.length > 0;

/** Milliseconds of this thread's own work: a machine that is busy otherwise does not count. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

/** Where what was spoken of is kept: with the place, or where several people speak, with each of them. */
const frameIn = (conversation: string, by: string): string => (by ? `${conversation}\n${by}` : conversation);

/** Why nothing is published. */
async function emptiness(store: Pick<Store, 'versions'>): Promise<'empty' | 'emptyButDraft'> {
  return (await store.versions()).some(({ status }) => status === 'draft') ? 'emptyButDraft' : 'empty';
}

async function answer(
  text: string,
  typed: string,
  context: Context,
  nothing: 'empty' | 'emptyButDraft' | null,
): Promise<{ reply: Reply; question: Question; draft: Draft; kind: string }> {
  const { knowledge, wording } = context;
  const latest = knowledge.latest;
  if (!latest) {
    const question = read(text, knowledge.lexicon, { latest: NO_PERIOD, focus: null });
    const draft: Draft = { kind: 'not-held', outcome: 'not-held', lines: [wording.say(nothing ?? 'empty')] };
    return { reply: compose(draft, { ...question, message: typed }, context), question, draft, kind: 'empty' };
  }
  const said = await answerOne(text, context);
  const whole = (await ofStandIn(text, said, context, answerOne)) ?? said;
  // What is read as one question that names a figure is one.
  const isOne = whole.kind !== 'brief' && (whole.draft.figures ?? []).length > 0;
  const after = (one: Answered, spoken: Context): Promise<Focus | null> =>
    focusAfter(
      { ...one.question, brief: null },
      one.draft,
      compose(one.draft, one.question, spoken),
      spoken.focus,
      spoken,
    );
  const plain = withoutTakenBack(normalise(text), knowledge.lexicon, { latest, focus: null });
  const { question, draft, kind } =
    (isOne ? null : await inTwoParts(plain, latest, context, whole, answerOne)) ??
    (await askedOfPart(plain, whole, context, answerOne, after)) ??
    (await askedOfTold(plain, whole, context, answerOne, after)) ??
    (await ofEach(plain, whole, context, answerOne)) ??
    (await figureAndDoings(plain, latest, whole, context, answerOne)) ??
    (whole.kind === 'brief' ? null : await joinedQuestions(plain, whole, context, answerOne, after)) ??
    (await asHeard(text, whole, context, answerOne)) ??
    whole;
  return { reply: compose(draft, { ...question, message: typed }, context), question, draft, kind };
}

async function answerOne(text: string, context: Context): Promise<Answered> {
  const { knowledge, focus } = context;
  const said = withReportsNamed(text, knowledge.reports);
  const reading = read(said, knowledge.lexicon, { latest: knowledge.latest!, focus });
  const question = await withDoersTold(await withNumbersTold(await settled(reading, context), context), context);
  for (const kind of ANSWERS) {
    if (!kind.suits(question, context)) continue;
    const draft = await kind.answer(question, context);
    if (draft?.outcome === 'not-held') {
      const told = await toldAfterAll(question, context);
      if (told) return { ...told, kind: 'told after all' };
      const plain = asAskedOfClaim(normalise(said));
      const brief = briefElse(plain, question, (need) => knowledge.index.count(need) > 0, knowledge.lexicon, {
        latest: knowledge.latest!,
        focus,
      });
      const other = brief && (await briefAsked.answer({ ...question, brief }, context));
      if (other) return { question: { ...question, brief }, draft: other, kind: briefAsked.name };
    }
    if (draft) return { question, draft, kind: kind.name };
  }
  throw new Error('no answer suits, though not-held suits everything');
}

const NO_PERIOD = { label: '', from: '1970-01-01', to: '1970-03-31', kind: 'quarter' as const };

/** "2", "the second", or a choice's own words: the choice's question. */
function chosen(text: string, choices: Reply['choices']): string | null {
  if (choices.length === 0) return null;
  const { number, words } = choiceSaid(normalise(text));
  const isSaid = (said: string): boolean => choiceSaid(normalise(said)).words === words;
  return choices[(number ?? 0) - 1]?.ask ?? choices.find(({ label, ask }) => isSaid(label) || isSaid(ask))?.ask ?? null;
}

/** A number that none of the choices has: they are shown again. */
const noChoice = (number: number, choices: Reply['choices'], wording: Wording): Reply => ({
  ...plainReply(wording.say('noChoice', { number: String(number), last: String(choices.length) })),
  kind: 'choose',
  outcome: 'choose',
  choices,
});

/** What is offered in place of what is not held is asked by itself; which of several is meant goes on from the question. */
const isByItself = ({ choices, offered }: About): boolean =>
  choices.length !== offered.length || choices.some(({ ask }, at) => ask !== offered[at]!.ask);

/** "And the other one": of two choices offered, the one not taken. */
function theOther(text: string, offered: Reply['choices'], focus: Focus | null, knowledge: Knowledge): string | null {
  if (offered.length !== 2 || !asksForTheOther(normalise(text))) return null;
  const taken = focus?.metrics.map((id) => knowledge.metric(id).label) ?? [];
  const rest = offered.filter((c) => !taken.includes(c.label));
  return rest.length === 1 ? rest[0]!.ask : null;
}

/** What the reply showed becomes what the next message may lean on; thanks and refusals change nothing. */
async function focusAfter(
  question: Question,
  draft: Draft,
  reply: Reply,
  before: Focus | null,
  { knowledge, store }: Context,
): Promise<Focus | null> {
  if (draft.outcome === 'guide' || question.intent === 'refuse') return before;
  if (draft.kind === 'source' || draft.kind === 'priority') {
    if (before && question.metrics.origin === 'carried' && (draft.figures ?? []).length === 0) return before;
  }
  const stored = (draft.figures ?? []).filter((f): f is Figure => !isComputed(f));
  const main = stored[0];
  const shownKeys = (draft.updates ?? []).map(({ update }) => keyOf(update));
  const figureKeys = stored.map((f) => keyOf({ report: f.source.report, id: f.source.bullet }));
  const first = draft.figures?.[0];
  const recent =
    main && first && !isComputed(first) && draft.outcome === 'answered'
      ? [{ metric: main.metric, area: main.area, from: main.period.from, to: main.period.to }]
      : [];
  const answered = draft.outcome === 'answered';
  const bullets = [...new Set([...figureKeys, ...shownKeys])];
  const neighbours = new Set<string>();
  for (const key of bullets.slice(0, FEW_BULLETS)) {
    const [report = '', bullet = ''] = key.split('#');
    for (const { metric } of await store.figures({ report, bullet })) neighbours.add(metric);
  }
  const refs = ['figure', 'list'].includes(draft.kind) ? stored : stored.slice(0, 1);
  const spokenOf = question.periods.value.flatMap(({ period }) => period ?? []);
  if (!answered && before && stored.length === 0 && shownKeys.length === 0)
    return {
      ...before,
      question: { ...question, subject: question.subject.length ? question.subject : before.question.subject },
      answered: false,
      // What was asked last is what is pointed to, and it was not told.
      results: [],
      periods: spokenOf.length > 0 ? spokenOf : before.periods,
      metrics: question.metrics.value.length ? question.metrics.value : [],
      bullets: before.bullets,
    };
  return {
    question,
    metrics: [...new Set(stored.map((f) => f.metric))],
    area: main ? knowledge.areas.name(main.area) : null,
    periods: stored.length > 0 ? periodsOf(stored) : spokenOf,
    recent: [...recent, ...(before?.recent ?? [])].slice(0, REMEMBERED),
    results: [...resultsOf(draft, stored), ...(before?.results ?? [])].slice(0, REMEMBERED),
    bullets,
    neighbours: [...neighbours],
    shown:
      answered && !(first && isComputed(first))
        ? refs.map((f) => ({ metric: f.metric, area: f.area, from: f.period.from, to: f.period.to }))
        : [],
    // One thing of one place was told of two times.
    told: (answered ? (distinctOf(stored).length > 1 ? distinctOf(stored) : stored) : []).map(
      ({ metric, area, value, period }) => ({
        metric,
        area,
        value,
        unit: knowledge.metric(metric).unit,
        time: period.label,
      }),
    ),
    operations: [
      ...new Set(
        (draft.updates ?? []).flatMap(({ update }) =>
          question.operations.value.length ? question.operations.value : update.operations,
        ),
      ),
    ],
    priorities: reply.priorities.map((p) => p.number),
    answered,
  };
}

/** Of a movement the later figure; of several things or places each. */
const distinctOf = (stored: readonly Figure[]): readonly Figure[] => {
  const first = new Map(stored.map((f) => [`${f.metric} ${f.area}`, f] as const).reverse());
  return [...first.values()].reverse();
};

/** What an answer gave: what was worked out, else its figures. */
function resultsOf({ outcome, kind, result, figures }: Draft, stored: readonly Figure[]): Expression[] {
  if (outcome !== 'answered' || kind === 'source') return [];
  if (result) return [result];
  if (figures?.[0] && isComputed(figures[0])) return [];
  const told = distinctOf(stored).slice(0, REMEMBERED).map(asOperand);
  return told.length > 1 ? [{ op: 'each', of: told }] : told;
}

const periodsOf = (figures: readonly Figure[]): Period[] => [
  ...new Map(figures.map(({ period }) => [`${period.from}/${period.to}`, period])).values(),
];

/** The conversation's state as JSON; sets become lists. */
const packed = (kept: Kept | Focus | null): unknown =>
  mapped(kept, (value) => (value instanceof Set ? { set: [...value] } : null));

function revived(state: unknown): Kept {
  if (!state) return { focus: null, choices: [], offered: [] };
  return mapped(state, (value) => ('set' in value && Array.isArray(value.set) ? new Set(value.set) : null)) as Kept;
}

/**
 * The same with objects replaced by what `change` gives for them, where that is not null, and without the members that are
 * undefined; only what holds such is copied.
 */
function mapped(value: unknown, change: (value: object) => object | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const changed = Array.isArray(value) ? null : change(value);
  if (changed) return changed;
  let copy: Record<string, unknown> | null = null;
  for (const name of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[name];
    const own = mapped(member, change);
    if (own === member && member !== undefined) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    if (own === undefined) delete copy[name];
    else copy[name] = own;
  }
  return copy ?? value;
}
