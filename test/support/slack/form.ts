/** A form of Slack's on the terminal: its fields with what they hold, what is typed into them, and its submission. */
import { randomUUID } from 'node:crypto';
import { type Sent, TEAM } from './web-api.ts';

/** By the type of a field: what its submission calls its value, and how its form gives the first one. */
const HELD: Readonly<Record<string, { readonly as: string; readonly first: string; readonly many?: boolean }>> = {
  plain_text_input: { as: 'value', first: 'initial_value' },
  static_select: { as: 'selected_option', first: 'initial_option' },
  multi_static_select: { as: 'selected_options', first: 'initial_options', many: true },
  multi_conversations_select: { as: 'selected_conversations', first: 'initial_conversations', many: true },
  datepicker: { as: 'selected_date', first: 'initial_date' },
  timepicker: { as: 'selected_time', first: 'initial_time' },
  users_select: { as: 'selected_user', first: 'initial_user' },
};

export class Form {
  readonly #view: Sent;
  readonly #values = new Map<string, unknown>();

  constructor(view: Sent) {
    this.#view = view;
    for (const element of this.#fields()) this.#values.set(element.action_id, element[HELD[element.type]!.first]);
  }

  /** A line each: what it is called, its label, and what it holds or offers. */
  shown(): string {
    const lines = this.#view.blocks
      .filter(({ element }: Sent) => element)
      .map(({ element, label }: Sent) => {
        const held = JSON.stringify(this.#plain(this.#values.get(element.action_id)) ?? null);
        const offered = (element.options ?? []).map(({ text, value }: Sent) => `${value} (${text.text})`);
        return `  ${element.action_id} = ${held}   ${label.text}${offered.length > 0 ? `: ${offered.join(', ')}` : ''}`;
      });
    return [`[${this.#view.title.text}]`, ...lines].join('\n');
  }

  /** "title = The week", "priorities = 1, 4"; false for what is no field of it. */
  fill(line: string): boolean {
    const [, name, text = ''] = /^(\w+)\s*=\s*(.*)$/s.exec(line) ?? [];
    const element = this.#fields().find(({ action_id }) => action_id === name);
    if (!element) return false;
    const { many } = HELD[element.type]!;
    const option = (value: string): unknown => (element.options ? { value } : value);
    const parts = text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    // A line of the terminal holds no line break of its own.
    this.#values.set(name!, many ? parts.map(option) : option(text.replaceAll('\\n', '\n')));
    return true;
  }

  /** As Slack sends it. */
  submission(user: string): object {
    const values = this.#fields().map(({ action_id: name, type }) => [
      `block-${name}`,
      { [name]: { type, [HELD[type]!.as]: this.#values.get(name) } },
    ]);
    const { callback_id, private_metadata } = this.#view;
    return {
      type: 'view_submission',
      team: { id: TEAM, domain: 'midshire' },
      user: { id: user, team_id: TEAM },
      api_app_id: 'A0APP',
      token: 'unused',
      trigger_id: `trigger-${randomUUID()}`,
      view: {
        id: `V${randomUUID().replaceAll('-', '')}`,
        hash: 'h',
        type: 'modal',
        callback_id,
        private_metadata,
        state: { values: Object.fromEntries(values) },
      },
    };
  }

  #fields(): Sent[] {
    return this.#view.blocks.flatMap(({ element }: Sent) => (element && HELD[element.type] ? [element] : []));
  }

  #plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#plain(one));
    return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  }
}
