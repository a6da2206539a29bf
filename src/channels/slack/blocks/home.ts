/** The Home tab: what is held, what was asked before, what one may ask. */
import type { HomeView, KnownBlock } from '@slack/types';
import type { Report } from '../../../figures/model.ts';
import type { Choice } from '../../../reply.ts';
import type { Words } from '../words.ts';
import { ACTIONS } from './actions.ts';
import { LIMITS } from './limits.ts';
import type { SlackBlock } from './message.ts';
import { button } from './parts/buttons.ts';
import { plainText } from './text.ts';

export interface HomeContent {
  /** Latest first. */
  readonly reports: readonly Report[];
  readonly recent: readonly string[];
  /** What this person has to do with digests; null where nothing. */
  readonly digests: readonly SlackBlock[] | null;
}

const MOST_REPORTS = 10;

export function homeView({ reports, recent, digests }: HomeContent, words: Words): HomeView {
  const text = (said: string): KnownBlock => ({ type: 'section', text: plainText(said, LIMITS.section) });
  const heading = (said: string): KnownBlock => ({ type: 'header', text: plainText(said, LIMITS.header) });
  const [latest] = reports;
  const held = latest
    ? [
        text(words.say('homeLatest', { report: latest.title, date: latest.asAt })),
        ...reports.slice(1, MOST_REPORTS).map((report) => text(report.title)),
      ]
    : [text(words.say('homeNothing'))];
  const asked = recent.map((ask) => ({ label: ask, ask })).filter(({ ask }) => ask && ask.length <= LIMITS.value);
  const marking = latest?.marking;
  return {
    type: 'home',
    blocks: [
      heading(words.say('homeTitle')),
      text(words.say('homeIntro')),
      heading(words.say('homeHeld')),
      ...held,
      ...(marking ? [{ type: 'context' as const, elements: [plainText(marking, LIMITS.contextText)] }] : []),
      ...((digests ?? []) as KnownBlock[]),
      ...asking(words.say('homeSuggested'), words.suggested, 0),
      ...asking(words.say('homeRecent'), asked, words.suggested.length),
      { type: 'context', elements: [plainText(words.say('homeAskHint'), LIMITS.contextText)] },
    ],
  };

  function asking(title: string, choices: readonly Choice[], from: number): KnownBlock[] {
    if (choices.length === 0) return [];
    const elements = choices.map(({ label, ask }, index) => button(`${ACTIONS.ask}-${from + index}`, label, ask));
    return [heading(title), { type: 'actions', elements: elements.slice(0, LIMITS.actions) }];
  }
}
