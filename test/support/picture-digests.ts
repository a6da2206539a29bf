/**
 * `npm run picture -- digests FOLDER`: what people see of digests, as pictures to look at: the post as Teams' card and as Slack's
 * blocks, and the cards on which it is composed in Teams. Drawn by the page's renderers; it needs a Chromium.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { digestBlocks } from '../../src/channels/slack/digest/blocks.ts';
import { digestList } from '../../src/channels/slack/digest/list.ts';
import { actOnDigest, digestAct, digestsOf } from '../../src/channels/teams/digest/acts.ts';
import { digestCard } from '../../src/channels/teams/digest/message.ts';
import type { OutgoingActivity } from '../../src/channels/teams/transport.ts';
import { readConfig } from '../../src/config.ts';
import { noEdits } from '../../src/digests/model.ts';
import { digestParts } from '../../src/digests/parts.ts';
import { unseen } from '../../src/digests/sight.ts';
import { buildBot } from '../../src/main.ts';
import { openBrowser } from './browser.ts';
import { done, TEAM, weekly } from './digests.ts';
import { webService } from './web.ts';

const KATE = 'teams:aad-kate';
const NOW = new Date('2021-03-01T12:00:00Z');

export async function pictures(folder: string): Promise<void> {
  const browser = await openBrowser();
  if (!browser) {
    process.exitCode = 1;
    return;
  }
  const service = await webService();
  const config = readConfig({
    STORE_FILE: ':memory:',
    DIGEST_ANALYSTS: `${KATE} teams:aad-lena`,
    DIGEST_APPROVERS: 'teams:aad-omar',
  });
  const bot = await buildBot(config, () => NOW);
  try {
    const { actions } = digestParts(config, bot.store, () => NOW, undefined, {
      ...unseen,
      nameOf: async () => 'Performance / Figures',
    });
    const place = { serviceUrl: 'http://127.0.0.1', conversation: TEAM.id, kind: 'channel', tenant: null, team: null };
    await bot.store.digests.savePlace({
      id: TEAM.id,
      channel: 'teams',
      body: { place, name: 'Performance / Figures' },
    });
    const commentary = 'A quiet week. The new rota for the contact centre begins on Monday.';
    const contents = { ...weekly.contents, commentary };
    const digest = done(
      await actions.create(KATE, { ...weekly, title: 'The week in figures', contents, places: [TEAM] }),
    );
    const drawn = await actions.draw(digest, actions.nextRuns(digest, 1)[0]!, noEdits);
    await actions.book.saveEdition(drawn, 0);
    const kept = drawn.lines.slice(1, 2).map(({ key }) => [key, 'as expected after the change of the line']);
    await actions.edit(KATE, drawn.id, { remarks: Object.fromEntries(kept), dropped: [drawn.lines.at(-1)!.key] });
    const edition = (await actions.book.edition(drawn.id))!.it;
    const desk = { actions, holidays: config.digests.holidays };
    const act = async (given: object) => cardOf(await actOnDigest(digestAct.parse(given), KATE, desk));
    const post = actions.post(edition, digest);
    const cards = {
      'teams-post': digestCard(post),
      'teams-list': cardOf((await digestsOf(KATE, desk))!),
      'teams-compose': await act({ digest: 'change', value: digest.id }),
      'teams-open': await act({ digest: 'open', value: drawn.id }),
      'teams-lines': await act({ digest: 'lines', value: drawn.id }),
      'teams-manage': await act({ digest: 'manage', value: digest.id }),
    };
    const blocks = {
      'slack-post': digestBlocks(post),
      'slack-list': (await digestList(KATE, 'member', actions, config.digests.holidays))!,
    };
    mkdirSync(folder, { recursive: true });
    for (const width of [720, 390]) {
      const view = { viewport: { width, height: 1000 }, colorScheme: 'light', reducedMotion: 'reduce' } as const;
      const page = await (await browser.newContext(view)).newPage();
      await page.goto(service.url);
      for (const [name, card] of Object.entries(cards))
        await draw(page, 'card', card, join(folder, `${name}-${width}.png`));
      for (const [name, all] of Object.entries(blocks))
        await draw(page, 'blocks', all, join(folder, `${name}-${width}.png`));
    }
    console.log(`Written: ${folder}`);
  } finally {
    await browser.close();
    await bot.close();
    await service.stop('the pictures are taken');
  }
}

const cardOf = ({ attachments }: OutgoingActivity): object => attachments?.[0]?.content ?? {};

/** In place of all that the page shows. */
async function draw(page: Page, as: 'card' | 'blocks', given: unknown, path: string): Promise<void> {
  await page.evaluate(
    `(async () => {
      const given = ${JSON.stringify(given)};
      const { renderCard } = await import('/web/card.js');
      const { renderBlocks } = await import('/web/slack-blocks.js');
      const main = document.querySelector('main');
      const shown = ${as === 'card' ? '[renderCard(given, () => {})]' : 'given.map((one) => one.type === "rich_text" ? rich(one) : renderBlocks([one], {}))'};
      main.replaceChildren(...shown);
      // The page has none of these in its answers.
      function rich({ type, style, text, elements = [] }) {
        const names = { rich_text: 'div', rich_text_section: 'div', rich_text_list: 'ul', text: style?.bold ? 'b' : style?.italic ? 'i' : 'span' };
        const made = document.createElement(names[type]);
        made.append(...(text === undefined ? elements.map(rich).map((one) => type === 'rich_text_list' ? item(one) : one) : [text]));
        return made;
      }
      function item(one) {
        const made = document.createElement('li');
        made.append(one);
        return made;
      }
    })()`,
  );
  await page
    .locator('main')
    .screenshot({ path, animations: 'disabled', style: 'main { overflow: visible; height: auto }' });
}
