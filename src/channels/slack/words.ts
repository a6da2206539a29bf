/** What the bot says in Slack around its answers (dialogs/slack.yaml), with {names} filled in. */
import { z } from 'zod';
import { dialogFile, readForce } from '../../content/folder.ts';
import { readContent } from '../../content/read-yaml.ts';
import { type DigestWording, loadDigestWording } from '../../digests/wording.ts';

/** Slack shows four prompts in the assistant pane. */
const MOST_SUGGESTED = 4;

const schema = z.strictObject({
  refused: z.string(),
  fault: z.string(),
  uncertain: z.string(),
  askedAt: z.string(),
  lookingUp: z.string(),
  gone: z.string(),
  changed: z.string(),
  feedbackKept: z.string(),
  feedbackGone: z.string(),
  sharedBy: z.string(),
  shareButton: z.string(),
  showAllButton: z.string(),
  paperButton: z.string(),
  paperNotAllowed: z.string(),
  useful: z.string(),
  notUseful: z.string(),
  assumed: z.string(),
  chooseBelow: z.string(),
  promptsTitle: z.string(),
  homeTitle: z.string(),
  homeIntro: z.string(),
  homeHeld: z.string(),
  homeNothing: z.string(),
  homeLatest: z.string(),
  homeRecent: z.string(),
  homeSuggested: z.string(),
  homeAskHint: z.string(),
  suggested: z.array(z.strictObject({ label: z.string(), ask: z.string() })).max(MOST_SUGGESTED),
});

type Content = z.infer<typeof schema>;
type Key = { [K in keyof Content]: Content[K] extends string ? K : never }[keyof Content];

export interface Words {
  readonly suggested: Content['suggested'];
  /** What is said around digests on every platform. */
  readonly digests: DigestWording;
  /** The sentence with every {name} replaced; throws when it wants a name that is not given. */
  say(key: Key, values?: Readonly<Record<string, string>>): string;
}

export function loadWords(folder: string): Words {
  const file = dialogFile(folder, 'slack.yaml');
  const content = readContent(file, schema);
  const own = readForce(folder).suggestedInSlack;
  let digests: DigestWording | null = null;
  return {
    suggested: own.length > 0 ? own : content.suggested,
    // The page says nothing of them.
    get digests() {
      digests ??= loadDigestWording(folder);
      return digests;
    },
    say: (key, values = {}) =>
      content[key].replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`${file}: ${key} wants {${name}}, which is not given`);
        return value;
      }),
  };
}
