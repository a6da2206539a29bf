/**
 * A brief as a file in a person's chat with the bot: Teams asks whether it may be kept in their OneDrive, and says where it is to
 * be uploaded. Chats with several people and channels have no such question, so none is offered there.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
import { z } from 'zod';
import { type Paper, paperRead, paperValue } from '../../brief/paper.ts';
import type { ReplyPaper } from '../../reply.ts';
import { isLoopback } from '../../server.ts';
import type { OutgoingActivity } from './transport.ts';

/** Null where the report has been withdrawn. */
export type MakePaper = (paper: ReplyPaper) => Promise<Paper | null>;

export const CONSENT = 'fileConsent/invoke';
const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const FILE_CARD = 'application/vnd.microsoft.teams.card.file.info';
/** Milliseconds; Teams waits little longer for the answer to what was pressed. */
const UPLOADED_WITHIN = 10_000;

const context = z.object({ paper: z.string().min(1).max(200) });
const consent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context,
    uploadInfo: z.object({
      contentUrl: z.url().max(4_000),
      uploadUrl: z.url().max(4_000),
      name: z.string().max(400),
      uniqueId: z.string().max(200),
      fileType: z.string().max(20),
    }),
  }),
  z.object({ action: z.literal('decline') }),
]);
export type Consent = z.infer<typeof consent>;
type Upload = Extract<Consent, { action: 'accept' }>['uploadInfo'];

export const consentIn = (value: unknown): Consent | null => consent.safeParse(value).data ?? null;

/** Asks whether the file may be kept. */
export function askToKeep(wanted: ReplyPaper, { title, filename, file }: Paper): OutgoingActivity {
  const kept = { paper: paperValue(wanted) };
  return {
    type: 'message',
    attachments: [
      {
        contentType: CONSENT_CARD,
        name: filename,
        content: { description: title, sizeInBytes: file.length, acceptContext: kept, declineContext: kept },
      },
    ],
  };
}

/** OneDrive and SharePoint, of every cloud that Teams is in. */
const KEEPERS = /\.sharepoint(?:\.com|\.us|\.cn|-mil\.us)$/;

/** Where a file may be uploaded: nowhere else, whatever a message says. `isChecked`: Bot Connector's tokens are asked for. */
export function isKeeper(address: string, isChecked: boolean): boolean {
  const { protocol, hostname } = new URL(address);
  return isChecked ? protocol === 'https:' && KEEPERS.test(hostname) : isLoopback(hostname);
}

export type Uploaded = 'kept' | 'withdrawn' | 'refused';

/** Uploads the file that was agreed to. Throws when the place cannot be reached. */
export async function upload(
  { context: { paper }, uploadInfo: { uploadUrl } }: Extract<Consent, { action: 'accept' }>,
  make: MakePaper,
): Promise<Uploaded> {
  const made = await make(paperRead(paper));
  if (!made) return 'withdrawn';
  const { file } = made;
  const response = await fetch(uploadUrl, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${file.length - 1}/${file.length}`,
    },
    body: new Uint8Array(file),
    signal: AbortSignal.timeout(UPLOADED_WITHIN),
    redirect: 'error',
  });
  await response.body?.cancel();
  return response.ok ? 'kept' : 'refused';
}

/** The file where it is kept now. */
export const keptFile = ({ contentUrl, name, uniqueId, fileType }: Upload): OutgoingActivity => ({
  type: 'message',
  attachments: [{ contentType: FILE_CARD, contentUrl, name, content: { uniqueId, fileType } }],
});
