/** What an incoming activity must be before anything reads it: an SDK throws on much of what it does not expect. */
import { z } from 'zod';

const account = z.looseObject({
  id: z.string().min(1).max(1000),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
});

const named = z.looseObject({ id: z.string().nullish() }).nullish();

const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).nullish(),
  name: z.string().max(200).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1000),
  conversation: z.looseObject({
    id: z.string().min(1).max(1000),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: account,
  recipient: account,
  text: z.string().nullish(),
  replyToId: z.string().max(1000).nullish(),
  locale: z.string().nullish(),
  deliveryMode: z.string().nullish(),
  channelData: z.looseObject({ tenant: named, team: named, eventType: z.string().nullish() }).nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().max(200),
        content: z.unknown().optional(),
        contentUrl: z.string().nullish(),
      }),
    )
    .nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.string().nullish(),
        mentioned: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  reactionsAdded: z.array(z.looseObject({ type: z.string() })).nullish(),
  reactionsRemoved: z.array(z.looseObject({ type: z.string() })).nullish(),
});

type WithoutNull<T> = { readonly [Member in keyof T]: Exclude<T[Member], null> };

/** An activity as the platform sends it, its members checked; one that is null is left out. */
export type IncomingActivity = WithoutNull<z.infer<typeof activitySchema>>;

/** The first thing that is wrong, by its place; never its value. */
export function checkActivity(body: unknown): { readonly activity: IncomingActivity } | { readonly wrong: string } {
  const { data, error } = activitySchema.safeParse(body);
  if (error) {
    const issue = error.issues[0]!;
    return { wrong: `${issue.path.join('.') || 'activity'}: ${issue.message}` };
  }
  // An SDK's own code takes null for a value where it has checked for undefined.
  const stated = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  return { activity: stated as IncomingActivity };
}
