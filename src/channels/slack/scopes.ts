/** What the bot asks of a workspace. manifests/slack/manifest.yaml gives the reason of each; a test holds the two together. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'reactions:read',
  'usergroups:read',
  'users:read',
] as const;
