/**
 * Whether what content says can be asked can be: every metric by each of its frames, no two by one, and every choice and
 * suggestion with an answer. Found by asking the bot itself.
 */
import { randomUUID } from 'node:crypto';
import type { Knowledge } from '../conversation/knowledge.ts';
import type { AnyConversation } from '../conversation/take-turn.ts';
import type { Metric, MetricFrame } from '../figures/model.ts';
import { wordings } from '../language/metric-frames.ts';
import { read } from '../question/read.ts';
import type { Choice, Reply } from '../reply.ts';

/**
 * Each in one sentence that names the metric or the button; before the first report of the metrics alone, since nothing has an answer.
 * `suggested`: what the channels offer before anything is asked.
 */
export async function askingFaults(
  conversation: AnyConversation,
  suggested: readonly Choice[],
): Promise<readonly string[]> {
  const knowledge = await conversation.knowledge();
  const { metrics } = knowledge.catalogue;
  const faults = metrics.flatMap((metric) => unreachable(metric, knowledge));
  if (!knowledge.latest) return faults;
  return [...faults, ...(await shared(conversation, metrics)), ...(await deadEnds(conversation, knowledge, suggested))];
}

/** A metric's label names it, or the one that it tells a time of; each of its frames does in some wording. */
function unreachable(metric: Metric, { lexicon, catalogue, latest }: Knowledge): string[] {
  const { id, label, busiestMonthOf } = metric;
  const readAs = (text: string) => read(text, lexicon, { latest: latest ?? ANY_PERIOD, focus: null });
  const isRead = (text: string): boolean => {
    const { metrics, equal, partial } = readAs(text);
    return [...metrics.value, ...equal, ...partial].includes(id);
  };
  const now = catalogue.metrics.find(({ before }) => before === id)?.id;
  const { metrics, equal } = readAs(label);
  const isNamed = [...metrics.value, ...equal].some((one) => [id, now].includes(one)) || busiestMonthOf !== null;
  const frames = metric.frames.filter((frame) => !asked(frame, metric).some(isRead));
  return [
    ...(isNamed
      ? []
      : [
          `${id}: its own label "${label}" is not read as it; what the label does not say must go unsaid in a frame ("?")`,
        ]),
    ...frames.map((frame) => `${id}: its frame "${asked(frame, metric)[0]}" is read as another`),
  ];
}

const ANY_PERIOD = { label: '', from: '1970-01-01', to: '1970-03-31', kind: 'quarter' as const };

/** A frame's words as they could be typed, plain and counted. */
const asked = (frame: MetricFrame, metric: Metric): string[] =>
  wordings({ ...metric, frames: [frame] }).flatMap((words) => [words, `how many ${words}`]);

/** The same wording in two metrics: it must be a choice between them, or tell both. */
async function shared(conversation: AnyConversation, metrics: readonly Metric[]): Promise<string[]> {
  const lines = metrics.flatMap((metric) =>
    wordings(metric).map((line) => ({ metric, line, key: line.split(' ').sort().join(' ') })),
  );
  const faults: string[] = [];
  for (const group of Map.groupBy(lines, ({ key }) => key).values()) {
    const ids = [...new Set(group.map(({ metric }) => metric.id))];
    if (ids.length === 1 || group.some(({ metric }) => metric.usual)) continue;
    const { line } = group[0]!;
    const reply = await replyTo(conversation, [line]);
    const told = reply.figures.map(({ metric }) => metric);
    if (reply.outcome === 'answered' && !ids.every((id) => told.includes(id)))
      faults.push(`${ids.join(' and ')}: both are asked for by "${line}", and one is told alone`);
  }
  return faults;
}

/** The reply to the last of them, in a conversation of their own. */
async function replyTo(conversation: AnyConversation, texts: readonly string[]): Promise<Reply> {
  const id = `asking:${randomUUID()}`;
  let reply: Reply | null = null;
  for (const text of texts) reply = await conversation.takeTurn({ text, conversation: id });
  await conversation.forget(id);
  return reply!;
}

/** Choices and follow-ups of what can be asked about everything that content names, and the suggestions. */
async function deadEnds(
  conversation: AnyConversation,
  knowledge: Knowledge,
  suggested: readonly Choice[],
): Promise<string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  const follow = async (before: readonly string[], choices: readonly Choice[]): Promise<void> => {
    for (const { label, ask } of choices) {
      // A choice stands for itself; a follow-up may lean on what was asked.
      const key = [...before, ask].join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      const reply = await replyTo(conversation, [...before, ask]);
      const where = before.length > 0 ? ` after "${before.at(-1)}"` : '';
      if (reply.outcome === 'not-held') faults.push(`"${label}"${where}: "${ask}" is not answered`);
      if (reply.choices.some((choice) => choice.ask === ask)) faults.push(`"${label}"${where} offers itself again`);
    }
  };
  await follow([], suggested);
  for (const text of named(knowledge)) {
    const reply = await replyTo(conversation, [text]);
    await follow([], reply.choices);
    await follow([text], reply.followUps);
  }
  return faults;
}

/** A question about each thing that content names. */
function named({ catalogue }: Knowledge): string[] {
  const { metrics, areas, operations, topics, glossary, priorities } = catalogue;
  return [
    ...metrics.map(({ label }) => label),
    ...areas.map(({ name }) => `updates for ${name}`),
    // Every area and every topic, not every pair of them.
    ...areas.flatMap(({ name }, at) => (topics.length > 0 ? [`${topics[at % topics.length]!.name} in ${name}`] : [])),
    ...operations.map(({ name }) => name),
    ...topics.map(({ name }) => `how many ${name}`),
    ...glossary.map(({ term }) => term),
    ...priorities.map(({ number }) => `summary of priority ${number}`),
    'help',
    'summary of the report',
    'figures held',
  ];
}
