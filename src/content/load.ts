/** Reads data/: the vocabulary and the packaged reports, with every mistake found said at its file, line and column. */
import type { Catalogue } from '../figures/model.ts';
import type { ReportBundle } from '../store/store.ts';
import type { ContentFiles } from './files.ts';
import { FORCE_FILE, forceSchema } from './folder.ts';
import { ContentError, type Problem } from './problems.ts';
import { type ReportFiles, readNotFigures, readReport } from './reports.ts';
import type { NotFigure } from './schema.ts';
import { readVocabulary, VOCABULARY_FILES, type VocabularyFiles } from './vocabulary.ts';
import { YamlFile } from './yaml-file.ts';

export interface Content {
  readonly catalogue: Catalogue;
  /** In the order of their ids. */
  readonly reports: readonly ReportBundle[];
  /** By the report's id. No answer is made of them; `check:numbers` reads them. */
  readonly notFigures: ReadonlyMap<string, readonly NotFigure[]>;
}

/** Throws ContentError with all the mistakes of all the files. */
export function loadContent(files: ContentFiles): Content {
  const problems: Problem[] = [];
  const read = (path: string, text?: string) => new YamlFile(`${files.folder}/${path}`, text, problems);
  const yaml = new Map([...files.texts].map(([path, text]) => [path, read(path, text)]));
  // Of what could not be read, the other files would tell untruly that it is missing.
  if ([...yaml.values()].some(({ root }) => root === undefined)) throw new ContentError(problems);
  const vocabularyFiles = Object.fromEntries(
    VOCABULARY_FILES.map((path) => [path, yaml.get(path) ?? read(path, OPTIONAL.has(path) ? '[]' : undefined)]),
  ) as VocabularyFiles;
  const vocabulary = readVocabulary(vocabularyFiles);

  const reports: ReportBundle[] = [];
  const notFigures = new Map<string, readonly NotFigure[]>();
  for (const report of reportFiles(yaml, read)) {
    const bundle = readReport(report, vocabulary);
    if (bundle) reports.push(bundle);
    notFigures.set(report.id, bundle ? readNotFigures(report) : []);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return { catalogue: vocabulary.catalogue, reports, notFigures };
}

/** Sorts the files under reports/ by report, and says which files are of no known kind. */
function reportFiles(yaml: ReadonlyMap<string, YamlFile>, read: (path: string) => YamlFile): ReportFiles[] {
  const ids = new Set<string>();
  for (const [path, file] of yaml) {
    const id = /^reports\/([^/]+)\.(?:report|figures|updates|not-figures)\.yaml$/.exec(path)?.[1];
    if (id !== undefined) ids.add(id);
    else if (path === FORCE_FILE) file.read(forceSchema);
    else if (!(VOCABULARY_FILES as readonly string[]).includes(path))
      file.problem([], `not a content file; ${EXPECTED}`);
  }
  return [...ids].map((id) => {
    const file = (part: string) => yaml.get(`reports/${id}.${part}.yaml`);
    return {
      id,
      report: file('report') ?? read(`reports/${id}.report.yaml`),
      figures: file('figures'),
      updates: file('updates'),
      notFigures: file('not-figures'),
    };
  });
}

/** What a force may have nothing of. */
const OPTIONAL: ReadonlySet<string> = new Set(['synonyms.yaml', 'operations.yaml', 'glossary.yaml', 'topics.yaml']);
const EXPECTED = `expected ${[...VOCABULARY_FILES, FORCE_FILE].join(', ')}, or reports/<id>.report.yaml, .figures.yaml, .updates.yaml, .not-figures.yaml`;
