/** What the bot says in Slack around its answers (dialogs/slack.yaml), with {names} filled in. */
import { z } from 'zod';
import { dialogFile, readForce } from '../../content/folder.ts';
import { readContent } from '../../content/read-yaml.ts';

/** Slack shows four prompts in the assistant pane. */
const MOST_SUGGESTED = 4;

const schema = z.strictObject({
  refused: z.string(),
  fault: z.string(),
  late: z.string(),
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
  digestOpen: z.string(),
  digestApprove: z.string(),
  digestSendBack: z.string(),
  digestSubmit: z.string(),
  digestWasSent: z.string(),
  digestSendAgain: z.string(),
  digestExpired: z.string(),
  digestNone: z.string(),
  digestNobody: z.string(),
  digestHeading: z.string(),
  digestLine: z.string(),
  digestNext: z.string(),
  digestHoliday: z.string(),
  digestEdition: z.string(),
  digestSaved: z.string(),
  digestDone: z.string(),
  digestStray: z.string(),
  digestAgain: z.string(),
  digestHandedIn: z.string(),
  digestIsApproved: z.string(),
  digestNew: z.string(),
  digestPreview: z.string(),
  digestChange: z.string(),
  digestPause: z.string(),
  digestResume: z.string(),
  digestSkip: z.string(),
  digestHandOver: z.string(),
  digestDelete: z.string(),
  digestUndelete: z.string(),
  digestLines: z.string(),
  digestToMe: z.string(),
  digestRecall: z.string(),
  digestCorrect: z.string(),
  digestForm: z.string(),
  digestSave: z.string(),
  digestCancel: z.string(),
  digestTitle: z.string(),
  digestPriorities: z.string(),
  digestAreas: z.string(),
  digestTopics: z.string(),
  digestLength: z.string(),
  digestQuiet: z.string(),
  digestChannels: z.string(),
  digestTeams: z.string(),
  digestCommentary: z.string(),
  digestRepeats: z.string(),
  digestDate: z.string(),
  digestTime: z.string(),
  digestZone: z.string(),
  digestKeep: z.string(),
  digestRemarks: z.string(),
  digestWhy: z.string(),
  digestPerson: z.string(),
  digestOnce: z.string(),
  digestShort: z.string(),
  digestStandard: z.string(),
  digestFull: z.string(),
  digestSkipQuiet: z.string(),
  digestSayQuiet: z.string(),
  digestWeekdays: z.array(z.string()).length(7),
  digestStates: z.record(z.string(), z.string()),
  suggested: z.array(z.strictObject({ label: z.string(), ask: z.string() })).max(MOST_SUGGESTED),
});

type Content = z.infer<typeof schema>;
type Key = { [K in keyof Content]: Content[K] extends string ? K : never }[keyof Content];

export interface Words {
  readonly suggested: Content['suggested'];
  /** From Monday on. */
  readonly weekdays: readonly string[];
  /** What the state of a digest or an edition is called. */
  state(name: string): string;
  /** The sentence with every {name} replaced; throws when it wants a name that is not given. */
  say(key: Key, values?: Readonly<Record<string, string>>): string;
}

export function loadWords(folder: string): Words {
  const file = dialogFile(folder, 'slack.yaml');
  const content = readContent(file, schema);
  const own = readForce(folder).suggestedInSlack;
  return {
    suggested: own.length > 0 ? own : content.suggested,
    weekdays: content.digestWeekdays,
    state: (name) => content.digestStates[name] ?? name,
    say: (key, values = {}) =>
      content[key].replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`${file}: ${key} wants {${name}}, which is not given`);
        return value;
      }),
  };
}
