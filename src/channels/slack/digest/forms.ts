/** The forms of digests: what one tells and when, which of its lines stand, and why something is done. */
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { NewDigest } from '../../../digests/actions.ts';
import type { Held } from '../../../digests/book.ts';
import {
  type Digest,
  type Edition,
  type Length,
  linesToPost,
  type Place,
  type Weekday,
} from '../../../digests/model.ts';
import { DEFAULT_ZONE } from '../../../digests/schedule.ts';
import type { Catalogue } from '../../../figures/model.ts';
import { plainText } from '../blocks/text.ts';
import type { DigestTask } from '../task.ts';
import type { Words } from '../words.ts';
import { ACTION } from './blocks.ts';

const LIMITS = { title: 24, label: 2000, option: 75, options: 100, text: 3000 } as const;
const LENGTHS = { short: 'digestShort', standard: 'digestStandard', full: 'digestFull' } as const;
const ONCE = 'once';

export interface FormContent {
  readonly catalogue: Catalogue;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** What its fields hold; null for a new one. */
  readonly filled: FilledIn | null;
}

/** `id`: of what is changed, empty for a new one. */
export type FilledIn = NewDigest & Pick<Digest, 'id'>;

export function digestForm({ catalogue, teams, filled }: FormContent, words: Words): ModalView {
  const { say } = words;
  const contents = filled?.contents;
  const schedule = filled?.schedule;
  const inSlack = filled?.places.filter(({ channel }) => channel === 'slack').map(({ id }) => id.split('/')[1]!) ?? [];
  const inTeams = filled?.places.filter(({ channel }) => channel === 'teams').map(({ id }) => id) ?? [];
  const repeats = [
    ...words.weekdays.map((name, index) => option(name, String(index + 1))),
    option(say('digestOnce'), ONCE),
  ];
  const at = schedule ? (schedule.repeats === 'weekly' ? String(schedule.weekday) : ONCE) : '1';
  return modal('form', say('digestForm'), filled?.id ?? '', words, [
    text('title', say('digestTitle'), filled?.title ?? '', false),
    several(
      'priorities',
      say('digestPriorities'),
      catalogue.priorities.map(({ number, title }) => option(`${number}. ${title}`, String(number))),
      contents?.priorities.map(String),
    ),
    several(
      'areas',
      say('digestAreas'),
      catalogue.areas
        .filter(({ kind }) => kind === 'lpa' || kind === 'district')
        .map(({ id, name }) => option(name, id)),
      contents?.areas,
    ),
    several(
      'topics',
      say('digestTopics'),
      catalogue.topics.map(({ id, name }) => option(name, id)),
      contents?.topics,
    ),
    one(
      'length',
      say('digestLength'),
      Object.entries(LENGTHS).map(([value, key]) => option(say(key), value)),
      contents?.length ?? 'standard',
    ),
    one(
      'quiet',
      say('digestQuiet'),
      [option(say('digestSayQuiet'), 'one line'), option(say('digestSkipQuiet'), 'skip')],
      contents?.quietWeek ?? 'one line',
    ),
    {
      type: 'input',
      optional: true,
      label: plainText(say('digestChannels'), LIMITS.label),
      element: {
        type: 'multi_conversations_select',
        action_id: 'channels',
        filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
        ...(inSlack.length > 0 ? { initial_conversations: inSlack } : {}),
      },
    },
    ...(teams.length > 0
      ? [
          several(
            'teams',
            say('digestTeams'),
            teams.map(({ id, name }) => option(name, id)),
            inTeams,
          ),
        ]
      : []),
    text('commentary', say('digestCommentary'), contents?.commentary ?? '', true, true),
    one('repeats', say('digestRepeats'), repeats, at),
    {
      type: 'input',
      optional: true,
      label: plainText(say('digestDate'), LIMITS.label),
      element: {
        type: 'datepicker',
        action_id: 'date',
        ...(schedule?.repeats === 'once' && schedule.date ? { initial_date: schedule.date } : {}),
      },
    },
    {
      type: 'input',
      label: plainText(say('digestTime'), LIMITS.label),
      element: { type: 'timepicker', action_id: 'time', initial_time: schedule?.time ?? '09:00' },
    },
    text('zone', say('digestZone'), schedule?.zone ?? DEFAULT_ZONE, false),
  ]);
}

export function wantedBy(form: NonNullable<DigestTask['form']>, team: string): NewDigest {
  const list = (name: string): readonly string[] =>
    Array.isArray(form[name]) ? (form[name] as readonly string[]) : [];
  const said = (name: string): string => (typeof form[name] === 'string' ? (form[name] as string) : '');
  const when = { time: said('time'), zone: said('zone').trim() || DEFAULT_ZONE };
  const repeats = said('repeats');
  const places: Place[] = [
    ...list('channels').map((id) => ({ channel: 'slack' as const, id: `${team}/${id}` })),
    ...list('teams').map((id) => ({ channel: 'teams' as const, id })),
  ];
  return {
    title: said('title'),
    contents: {
      priorities: list('priorities').map(Number),
      areas: list('areas'),
      topics: list('topics'),
      length: (said('length') || 'standard') as Length,
      quietWeek: said('quiet') === 'skip' ? 'skip' : 'one line',
      commentary: said('commentary'),
    },
    places,
    schedule:
      repeats === ONCE
        ? { repeats: 'once', date: said('date'), ...when }
        : { repeats: 'weekly', weekday: Number(repeats) as Weekday, ...when },
  };
}

/** Lines are kept in the order in which they are chosen; a line taken out is left out. By number, so of one version alone. */
export function linesForm({ it: edition, version }: Held<Edition>, words: Words): ModalView {
  const shown = linesToPost(edition);
  const number = new Map(edition.lines.map((line, index) => [line.key, index + 1]));
  const options = edition.lines.map((line) =>
    option(`${number.get(line.key)}. ${line.text}`, String(number.get(line.key))),
  );
  const remarks = Object.entries(edition.edits.remarks).flatMap(([key, remark]) =>
    number.has(key) && remark ? [`${number.get(key)}: ${remark}`] : [],
  );
  return modal('lines-form', words.say('digestLines'), `${edition.id}|${version}`, words, [
    several(
      'keep',
      words.say('digestKeep'),
      options,
      shown.map(({ key }) => String(number.get(key))),
    ),
    text('remarks', words.say('digestRemarks'), remarks.join('\n'), true, true),
    text('commentary', words.say('digestCommentary'), edition.commentary, true, true),
  ]);
}

export function editsBy(form: NonNullable<DigestTask['form']>, { lines }: Edition) {
  const kept = Array.isArray(form.keep) ? form.keep.map((number) => lines[Number(number) - 1]?.key ?? '') : [];
  const remarks = String(form.remarks ?? '')
    .split('\n')
    .flatMap((line) => {
      const [, number, remark] = /^\s*(\d+)\s*[:.]\s*(.+)$/.exec(line) ?? [];
      const key = lines[Number(number) - 1]?.key;
      return key && remark ? [[key, remark.trim()] as const] : [];
    });
  return {
    dropped: lines.map(({ key }) => key).filter((key) => !kept.includes(key)),
    order: kept.filter(Boolean),
    remarks: Object.fromEntries(remarks),
    commentary: String(form.commentary ?? ''),
  };
}

export const remarkForm = (act: string, title: string, value: string, words: Words): ModalView =>
  modal(`${act}-form`, title, value, words, [text('why', words.say('digestWhy'), '', false, true)]);

export const personForm = (value: string, words: Words): ModalView =>
  modal('hand-over-form', words.say('digestHandOver'), value, words, [
    {
      type: 'input',
      label: plainText(words.say('digestPerson'), LIMITS.label),
      element: { type: 'users_select', action_id: 'person' },
    },
  ]);

const modal = (act: string, title: string, value: string, { say }: Words, blocks: KnownBlock[]): ModalView => ({
  type: 'modal',
  callback_id: `${ACTION}${act}`,
  private_metadata: value,
  title: plainText(title, LIMITS.title),
  submit: plainText(say('digestSave'), LIMITS.title),
  close: plainText(say('digestCancel'), LIMITS.title),
  blocks,
});

const option = (label: string, value: string): PlainTextOption => ({ text: plainText(label, LIMITS.option), value });

function several(name: string, label: string, options: PlainTextOption[], chosen: readonly string[] = []): KnownBlock {
  const offered = options.slice(0, LIMITS.options);
  const initial = chosen.flatMap((value) => offered.find((one) => one.value === value) ?? []);
  return {
    type: 'input',
    optional: true,
    label: plainText(label, LIMITS.label),
    element: {
      type: 'multi_static_select',
      action_id: name,
      options: offered,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
  };
}

function one(name: string, label: string, options: PlainTextOption[], chosen: string): KnownBlock {
  const initial = options.find(({ value }) => value === chosen) ?? options[0]!;
  return {
    type: 'input',
    label: plainText(label, LIMITS.label),
    element: { type: 'static_select', action_id: name, options, initial_option: initial },
  };
}

const text = (name: string, label: string, value: string, optional: boolean, multiline = false): KnownBlock => ({
  type: 'input',
  optional,
  label: plainText(label, LIMITS.label),
  element: {
    type: 'plain_text_input',
    action_id: name,
    multiline,
    max_length: LIMITS.text,
    ...(value ? { initial_value: value.slice(0, LIMITS.text) } : {}),
  },
});
