/** Reads what questions are read against: the plan, its priorities, metrics, areas, operations, terms and topics. */
import type { Area, Catalogue, Metric, Plan } from '../figures/model.ts';
import type { PlanOfYears } from '../figures/plans.ts';
import { phrasesOf } from '../language/phrases.ts';
import { checkClashes, checkUnique, Names, named } from './names.ts';
import {
  areaSchema,
  glossarySchema,
  metricSchema,
  operationSchema,
  planSchema,
  prioritiesFileSchema,
  prioritySchema,
  synonymSchema,
  topicSchema,
} from './schema.ts';
import { Entry, type Path, type YamlFile } from './yaml-file.ts';

export const VOCABULARY_FILES = [
  'priorities.yaml',
  'metrics.yaml',
  'synonyms.yaml',
  'areas.yaml',
  'operations.yaml',
  'glossary.yaml',
  'topics.yaml',
] as const;

export type VocabularyFiles = Readonly<Record<(typeof VOCABULARY_FILES)[number], YamlFile>>;

/** What reports may refer to. */
export interface Vocabulary {
  readonly catalogue: Catalogue;
  readonly names: VocabularyNames;
  /** Priorities and commitments of the plan that a report of the date was written for. */
  readonly planAt: (date: string) => PlanNames;
  /** The area that everything else is in: where a figure or an update without an area stands. */
  readonly rootArea: string;
}

export interface VocabularyNames {
  readonly priorities: Names;
  readonly commitments: Names;
  readonly metrics: Names;
  readonly areas: Names;
  readonly operations: Names;
  readonly topics: Names;
  /** Whether the commitment is one of the priority's; true where the commitment is not known. */
  readonly belongs: (commitment: string, priority: number) => boolean;
}

/** Only to be used when no problem was found: entries that do not fit are left out. */
export function readVocabulary(files: VocabularyFiles): Vocabulary {
  const names = namesIn(files);
  const { plan, priorities, earlier } = readPriorities(files['priorities.yaml'], names);
  const areas = readAreas(files['areas.yaml'], names);
  const catalogue: Catalogue = {
    plan,
    priorities,
    ...(earlier.length > 0 && { earlier }),
    metrics: readMetrics(files['metrics.yaml'], names),
    areas,
    operations: readOperations(files['operations.yaml']),
    glossary: readGlossary(files['glossary.yaml'], names),
    topics: readTopics(files['topics.yaml'], names),
    synonyms: readSynonyms(files['synonyms.yaml']),
  };
  const planAt = (date: string) => planNamesAt(files, names, date);
  return { catalogue, names, planAt, rootArea: areas.find((area) => area.parent === null)?.id ?? '' };
}

function namesIn(files: VocabularyFiles): VocabularyNames {
  return {
    ...planNames(files['priorities.yaml'].root),
    metrics: Names.of('metric', files['metrics.yaml'].root, 'id'),
    areas: Names.of('area', files['areas.yaml'].root, 'id'),
    operations: Names.of('operation', files['operations.yaml'].root, 'id'),
    topics: Names.of('topic', files['topics.yaml'].root, 'id'),
  };
}

type PlanNames = Pick<VocabularyNames, 'priorities' | 'commitments' | 'belongs'>;

/** Those of the plan whose years hold the date, for a report of them. */
function planNamesAt(files: VocabularyFiles, names: VocabularyNames, date: string): PlanNames {
  type Written = { readonly plan?: { readonly from?: unknown; readonly to?: unknown } } | null;
  const root = files['priorities.yaml'].root as (Written & { readonly earlier?: unknown }) | undefined;
  const earlier: Written[] = Array.isArray(root?.earlier) ? root.earlier : [];
  const holds = (of: Written | undefined): boolean => String(of?.plan?.from) <= date && date <= String(of?.plan?.to);
  const own = holds(root) ? undefined : earlier.find(holds);
  return own ? planNames(own) : names;
}

function planNames(root: unknown): PlanNames {
  const priorities = (root as { priorities?: unknown } | undefined)?.priorities;
  const list: { number?: unknown; commitments?: { id?: unknown }[] }[] = Array.isArray(priorities) ? priorities : [];
  const commitments = list.flatMap(({ number, commitments }) =>
    Array.isArray(commitments) ? commitments.map((commitment) => ({ id: String(commitment?.id), number })) : [],
  );
  return {
    priorities: Names.of('priority', priorities, 'number'),
    commitments: new Names(
      'commitment',
      commitments.map((commitment) => commitment.id),
      Array.isArray(priorities),
    ),
    belongs: (id, priority) => {
      const owners = commitments.filter((commitment) => commitment.id === id);
      return owners.length === 0 || owners.some((owner) => owner.number === priority);
    },
  };
}

function readPriorities(
  file: YamlFile,
  names: VocabularyNames,
): Pick<Catalogue, 'plan' | 'priorities'> & { earlier: PlanOfYears[] } {
  const whole = file.read(prioritiesFileSchema);
  if (whole === undefined) return { plan: NO_PLAN, priorities: [], earlier: [] };
  const commitments = new Set<string>();
  const current = readPlan(file, [], names, commitments);
  const earlier = (whole.earlier ?? []).map((_, at) => readPlan(file, ['earlier', at], names, commitments));
  const plans = [current, ...earlier].map(({ plan }) => plan);
  for (const [at, { plan }] of earlier.entries())
    if (plans.some((other) => other !== plan && other.from <= plan.to && plan.from <= other.to))
      file.problem(['earlier', at, 'plan'], `its years, ${plan.from} to ${plan.to}, are those of another plan too`);
  return { ...current, earlier };
}

/** A plan at a place in the file. `commitments`: ids of those read before, and then its own. */
function readPlan(file: YamlFile, at: Path, names: VocabularyNames, commitments: Set<string>): PlanOfYears {
  const plan = file.read(planSchema, [...at, 'plan']) ?? NO_PLAN;
  if (plan.from > plan.to) file.problem([...at, 'plan', 'to'], `${plan.to} is before the plan begins, ${plan.from}`);
  for (const [place, group] of (plan.lead ?? []).entries())
    names.metrics.checkAll(new Entry(file, [...at, 'plan'], plan), ['lead', place], group);
  const entries = file.entries(prioritySchema, [...at, 'priorities']);
  checkUnique(entries, ['number'], (priority) => priority.number);
  checkClashes(
    entries,
    ({ title, aliases }) => named('title', title, aliases),
    (priority) => `priority ${priority.number}`,
  );
  for (const entry of entries) {
    names.metrics.checkAll(entry, ['headlines'], entry.value.headlines);
    for (const [index, { id }] of entry.value.commitments.entries()) {
      if (commitments.has(id)) entry.problem(['commitments', index, 'id'], `${id} is there twice`);
      commitments.add(id);
    }
  }
  return { plan, priorities: values(entries) };
}

const NO_PLAN: Plan = { title: '', force: '', from: '', to: '' };

function readMetrics(file: YamlFile, names: VocabularyNames): Metric[] {
  const entries = file.entries(metricSchema);
  checkUnique(entries, ['id'], (metric) => metric.id);
  checkNoCycle(entries, 'partOf', (metric) => metric.partOf);
  for (const entry of entries) {
    const { priority, commitment, partOf, busiestMonthOf, before, kind, unit } = entry.value;
    names.priorities.check(entry, ['priority'], priority);
    names.commitments.check(entry, ['commitment'], commitment);
    if (!names.belongs(commitment, priority))
      entry.problem(['commitment'], `${commitment} is not a commitment of priority ${priority}`);
    names.metrics.check(entry, ['partOf'], partOf);
    names.metrics.check(entry, ['busiestMonthOf'], busiestMonthOf);
    names.metrics.check(entry, ['before'], before);
    const needed = UNITS.get(kind);
    if (needed !== undefined && unit !== needed)
      entry.problem(['unit'], `the unit of a ${kind} is ${needed}, not ${unit}`);
  }
  return values(entries);
}

/** Kinds whose values are written in one way only. */
const UNITS: ReadonlyMap<Metric['kind'], string> = new Map([
  ['money', 'GBP'],
  ['share', '%'],
]);

/** What an area of the kind may be in. */
const PARENTS: Readonly<Record<Area['kind'], readonly Area['kind'][]>> = {
  force: [],
  lpa: ['force'],
  district: ['lpa', 'force'],
  place: ['place', 'district', 'lpa', 'force'],
};

function readAreas(file: YamlFile, names: VocabularyNames): Area[] {
  const entries = file.entries(areaSchema);
  checkUnique(entries, ['id'], (area) => area.id);
  checkClashes(
    entries,
    ({ name, aliases }) => named('name', name, aliases),
    (area) => `the area ${area.id}`,
  );
  checkNoCycle(entries, 'parent', (area) => area.parent);
  const kinds = new Map(entries.map(({ value }) => [value.id, value.kind]));
  for (const entry of entries) {
    const { kind, parent } = entry.value;
    names.areas.check(entry, ['parent'], parent);
    const around = parent === null ? undefined : kinds.get(parent);
    if (around !== undefined && !PARENTS[kind].includes(around))
      entry.problem(['parent'], `a ${kind} cannot be in a ${around}`);
  }
  const [root, ...more] = entries.filter(({ value }) => value.parent === null);
  for (const entry of more) entry.problem(['parent'], `missing; only one area, ${root!.value.id}, is in no other`);
  if (root === undefined && entries.length > 0) file.problem([], 'one area has to be in no other (parent: null)');
  return values(entries);
}

function readOperations(file: YamlFile) {
  const entries = file.entries(operationSchema);
  checkUnique(entries, ['id'], (operation) => operation.id);
  checkClashes(
    entries,
    ({ name, aliases }) => named('name', name, aliases),
    (operation) => operation.name,
  );
  return values(entries);
}

function readGlossary(file: YamlFile, names: VocabularyNames) {
  const entries = file.entries(glossarySchema);
  checkUnique(entries, ['term'], (entry) => entry.term.toLowerCase());
  checkClashes(
    entries,
    ({ term, aliases }) => named('term', term, aliases),
    (entry) => entry.term,
  );
  for (const entry of entries) names.priorities.check(entry, ['priority'], entry.value.priority);
  return values(entries);
}

function readTopics(file: YamlFile, names: VocabularyNames) {
  const entries = file.entries(topicSchema);
  checkUnique(entries, ['id'], (topic) => topic.id);
  checkClashes(
    entries,
    ({ name, aliases }) => named('name', name, aliases),
    (topic) => `the topic ${topic.id}`,
  );
  for (const entry of entries) {
    names.priorities.check(entry, ['priority'], entry.value.priority);
    names.metrics.checkAll(entry, ['headlines'], entry.value.headlines);
  }
  return values(entries);
}

function readSynonyms(file: YamlFile) {
  const entries = file.entries(synonymSchema);
  checkUnique(entries, ['term'], (synonym) => synonym.term);
  checkClashes(
    entries,
    ({ term, words }) =>
      named('term', term, words, 'words').flatMap(({ path, name }) =>
        phrasesOf(name).map((phrase) => ({ path, name: phrase })),
      ),
    (synonym) => `the term ${synonym.term}`,
  );
  return values(entries).map(({ term, words, or }) => ({
    term,
    words: [...new Set(words.flatMap(phrasesOf))],
    or: or.flatMap(phrasesOf),
  }));
}

/** Follows each entry to the one it is in; says so at an entry that leads back to itself. */
function checkNoCycle<Value extends { readonly id: string }>(
  entries: readonly Entry<Value>[],
  member: string,
  around: (value: Value) => string | null,
): void {
  const above = new Map(entries.map(({ value }) => [value.id, around(value)]));
  for (const entry of entries) {
    const passed = new Set<string>();
    let id: string | null | undefined = above.get(entry.value.id);
    while (id && id !== entry.value.id && !passed.has(id)) {
      passed.add(id);
      id = above.get(id);
    }
    if (id === entry.value.id) entry.problem([member], `${id} is inside itself: ${[id, ...passed, id].join(' in ')}`);
  }
}

const values = <Value>(entries: readonly Entry<Value>[]): Value[] => entries.map((entry) => entry.value);
