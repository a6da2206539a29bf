/** What Slack tells of places, for who is not the running bot; null where Slack is not set up here. */
import { type Config, isSlackConfigured } from '../../../config.ts';
import { dialogsOf } from '../../../content/folder.ts';
import { createLog } from '../../../log.ts';
import type { Installations } from '../../../store/installations.ts';
import { slackApi } from '../api.ts';
import { loadWords } from '../words.ts';
import { type SlackCarrier, slackCarrier } from './carrier.ts';

export function slackPlaces(
  config: Config,
  installations: Installations,
  now: () => Date,
): Pick<SlackCarrier, 'sight' | 'nameOf' | 'personName'> | null {
  if (!isSlackConfigured(config.slack)) return null;
  const { clientOptions, workspaces } = slackApi(config.slack, installations, createLog('silent'));
  const words = loadWords(dialogsOf(config.contentDir));
  return slackCarrier({ workspaces, clientOptions, words, allowExternal: config.allowGuests, now });
}
