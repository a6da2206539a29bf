/** A brief in a person's chat as a file: its button, the question whether it may be kept, and the upload. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { after, before, beforeEach, describe, it } from 'mocha';
import { extractText, getDocumentProxy } from 'unpdf';
import { isKeeper } from '../../../src/channels/teams/paper.ts';
import { describeOverBoth, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

type Sent = TeamsBot['connector']['messages'][number];

interface Upload {
  readonly method: string | undefined;
  readonly range: string | undefined;
  readonly bytes: Buffer;
}

/** A OneDrive that keeps what it is given. */
async function startDrive(): Promise<{ url: string; uploads: Upload[]; status: number[]; server: Server }> {
  const uploads: Upload[] = [];
  const status: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, headers } = request;
      uploads.push({ method, range: headers['content-range'], bytes: Buffer.concat(chunks) });
      // Not chained: restify replaces writeHead, in this process, by one that returns nothing.
      response.writeHead(status.shift() ?? 201);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`, uploads, status, server };
}

describeOverBoth('Teams: a brief as a file', (sdk) => {
  let teams: TeamsBot;
  let drive: Awaited<ReturnType<typeof startDrive>>;
  before(async () => {
    teams = await startTeamsBot({ sdk });
    drive = await startDrive();
  });
  after(async () => {
    await teams.stop();
    drive.server.close();
  });
  beforeEach(() => {
    teams.connector.clear();
    drive.uploads.length = 0;
  });

  const paperIn = (message: Sent | undefined): string | null =>
    /"paper":"([^"]+)"/.exec(JSON.stringify(message?.attachments ?? []))?.[1] ?? null;
  const press = (paper: string) => teams.say('', { value: { paper }, text: undefined });
  const answered = (value: unknown) =>
    teams.post(
      teams.activity({ type: 'invoke', name: 'fileConsent/invoke', value, text: undefined, replyToId: 'asked' }),
    );
  const agreed = (paper: string, uploadUrl = drive.url) => ({
    type: 'fileUpload',
    action: 'accept',
    context: { paper },
    uploadInfo: {
      contentUrl: 'https://northmere.sharepoint.com/personal/pat/brief.pdf',
      name: 'brief.pdf',
      uploadUrl,
      uniqueId: 'file-1',
      fileType: 'pdf',
    },
  });

  it('is offered with a brief, asks whether it may be kept, and is uploaded where the person agreed', async () => {
    const [brief] = await teams.say('brief me on priority 7');
    const paper = paperIn(brief)!;
    const [question] = await press(paper);
    const [consent] = question!.attachments as unknown as {
      contentType: string;
      name: string;
      content: Record<string, unknown>;
    }[];
    expect(consent!.contentType).to.equal('application/vnd.microsoft.teams.card.file.consent');
    expect(consent!.name).to.equal('essex-2020-21-q3-priority-7.pdf');
    expect(consent!.content.sizeInBytes).to.be.greaterThan(1_000);
    const { paper: kept } = consent!.content.acceptContext as { paper: string };
    const response = await answered(agreed(kept));
    expect(response.status).to.equal(200);
    const [upload] = drive.uploads;
    expect(upload!.method).to.equal('PUT');
    expect(upload!.range).to.equal(`bytes 0-${upload!.bytes.length - 1}/${upload!.bytes.length}`);
    const pdf = await getDocumentProxy(new Uint8Array(upload!.bytes));
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    expect(totalPages).to.equal(1);
    expect(text).to.include('167 people killed or seriously injured');
    const file = JSON.stringify(teams.connector.messages.at(-1)!.attachments);
    expect(file).to.include('application/vnd.microsoft.teams.card.file.info').and.include('file-1');
  });

  it('is not uploaded where the person declines', async () => {
    const paper = paperIn((await teams.say('headlines'))[0])!;
    teams.connector.clear();
    const response = await answered({ type: 'fileUpload', action: 'decline', context: { paper } });
    expect(response.status).to.equal(200);
    expect(drive.uploads).to.have.length(0);
    expect(teams.connector.messages).to.have.length(0);
  });

  it('is offered in no chat of several people, and with what is no brief in none', async () => {
    const channel = { conversation: { id: '19:c@thread.tacv2', conversationType: 'channel', tenantId: 'tenant-1' } };
    expect(paperIn((await teams.say('headlines', channel))[0])).to.equal(null);
    expect(paperIn((await teams.say('how many 101 calls last quarter'))[0])).to.equal(null);
    // The same reply is built for both.
    expect(paperIn((await teams.say('headlines'))[0])).to.equal('essex-2020-21-q3');
  });

  it('goes to no other place, whatever the message says', async () => {
    const response = await answered(agreed('essex-2020-21-q3', 'http://files.example/upload'));
    expect(response.status).to.equal(400);
    expect((await answered({ action: 'accept' })).status).to.equal(400);
    expect(drive.uploads).to.have.length(0);
  });

  it('says so where it could not be kept, or the report is there no longer', async () => {
    drive.status.push(507);
    expect((await answered(agreed('essex-2020-21-q3'))).status).to.equal(200);
    expect(teams.connector.messages.at(-1)!.text).to.include('could not be kept');
    expect((await answered(agreed('northmere-2019-20-q1'))).status).to.equal(200);
    expect(teams.connector.messages.at(-1)!.text).to.include('changed since');
  });
});

describe('Teams: where a file may go', () => {
  it('is OneDrive alone, over https', () => {
    expect(isKeeper('https://northmere-my.sharepoint.com/personal/pat/_api/x', true)).to.equal(true);
    for (const other of [
      'http://northmere.sharepoint.com/x',
      'https://sharepoint.com.example/x',
      'https://127.0.0.1/x',
    ])
      expect(isKeeper(other, true), other).to.equal(false);
  });
});
