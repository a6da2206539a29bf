import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Service } from '../../../src/service.ts';
import { faults, openBrowser } from '../../support/browser.ts';
import { freePort } from '../../support/mongo-server.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { webService } from '../../support/web.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true };

describe('the page in a browser', function () {
  this.timeout(60_000);
  let browser: Browser | null;
  let service: Service;
  let port: number;
  const storeFile = join(tempFolder(), 'store.db');
  let context: BrowserContext | null = null;
  /** What went wrong in the page itself, and what it asked of anybody else. */
  let wrong: string[] = [];

  before(async function () {
    browser = await openBrowser();
    if (!browser) return this.skip();
    port = await freePort();
    await start();
  });
  after(async () => {
    await browser?.close();
    await service?.stop('the test is over');
  });
  afterEach(async () => {
    await context?.close();
    context = null;
    expect(wrong).to.deep.equal([]);
  });

  const start = async () => {
    service = await webService({ PORT: String(port), STORE_FILE: storeFile });
  };

  async function open(options: BrowserContextOptions = DESKTOP, url = service.url): Promise<Page> {
    wrong = [];
    context = await browser!.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => {
      // That a request failed is what a test may be about.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        wrong.push(message.text());
    });
    page.on('request', (request) => {
      if (new URL(request.url()).host !== new URL(url).host) wrong.push(`asks elsewhere: ${request.url()}`);
    });
    await page.goto(url);
    return page;
  }

  const answers = (page: Page) => page.locator('.exchange:not(.waiting) .answer');
  async function answered(page: Page, count: number): Promise<void> {
    await answers(page)
      .nth(count - 1)
      .locator('.as-teams')
      .waitFor({ state: 'attached' });
  }
  async function ask(page: Page, question: string): Promise<void> {
    const count = (await answers(page).count()) + 1;
    await page.fill('#question', question);
    await page.keyboard.press('Enter');
    await answered(page, count);
  }
  const last = (page: Page) => page.locator('.exchange').last();
  /** To those who hear the page. A condition in words would be evaluated in the page, which its policy forbids. */
  const told = (page: Page, hasText: string) => page.locator('#status', { hasText }).waitFor({ state: 'attached' });
  const isWide = (page: Page) =>
    page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it('asks, chooses, follows up and gives feedback by the keyboard alone', async () => {
    const page = await open();
    // The question has the focus at once.
    await page.keyboard.type('arrests');
    await page.keyboard.press('Enter');
    await answered(page, 1);
    const choices = last(page).locator('.as-teams .card button, .as-teams .card [role=button]');
    expect(await choices.count()).to.be.greaterThan(1);
    await tabTo(page, choices.first());
    await page.keyboard.press('Enter');
    await answered(page, 2);
    expect(await page.evaluate('document.activeElement.id')).to.equal('exchange-2');
    const figure = await last(page).locator('.as-teams > .line').textContent();
    expect(figure).to.match(/\d/);
    const followUp = last(page).locator('.as-teams .card button').first();
    await tabTo(page, followUp);
    await page.keyboard.press('Space');
    await answered(page, 3);
    const useful = last(page).locator('.as-teams .feedback button').first();
    await tabTo(page, useful);
    await page.keyboard.press('Enter');
    await last(page).locator('.as-teams .feedback [aria-pressed=true]:focus').waitFor();
    await told(page, 'Thank you, that is noted.');
  });

  it('shows the same answer as Slack does, and keeps what was asked through a reload', async () => {
    const page = await open();
    await ask(page, 'how many 101 calls last quarter');
    await last(page).locator('canvas').first().waitFor();
    await page.check('input[value=slack]');
    expect(await last(page).locator('.slack-header').textContent()).to.equal('70,753 calls');
    expect(await last(page).locator('.as-teams').isVisible()).to.equal(false);
    await last(page).locator('.as-slack .buttons button').first().click();
    await answered(page, 2);
    await page.reload();
    await answered(page, 2);
    expect(await last(page).locator('.as-slack').isVisible()).to.equal(true);
    expect(await page.locator('#asked li').count()).to.equal(2);
    await page.locator('#asked a').first().click();
    expect(await page.evaluate('document.activeElement.id')).to.equal('exchange-1');
    await page.click('#anew');
    expect(await page.locator('.exchange').count()).to.equal(0);
    expect(await page.locator('#suggested button').count()).to.be.greaterThan(2);
  });

  it('erases what was asked when that is confirmed, and not before', async () => {
    const page = await open();
    await ask(page, 'how many 101 calls last quarter');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.click('#erase');
    expect(await page.locator('.exchange').count()).to.equal(1);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.click('#erase');
    await told(page, 'Erased: no question of this session is kept.');
    expect(await page.locator('#done').textContent()).to.equal('Erased: no question of this session is kept.');
    expect(await faults(page)).to.deep.equal([]);
    expect(await page.locator('.exchange').count()).to.equal(0);
    await ask(page, 'and last year?');
    expect(await page.locator('#done').isVisible()).to.equal(false);
    expect(await last(page).locator('.as-teams > .line').textContent()).to.not.match(/^68,218 /);
  });

  it('has a brief among the downloads and says so, below the button and to those who hear the page', async () => {
    const page = await open();
    await page.check('input[value=slack]');
    await page.fill('#question', 'summary of the report');
    await page.keyboard.press('Enter');
    const button = last(page).getByRole('button', { name: 'As a PDF' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(file.suggestedFilename()).to.equal('essex-2020-21-q3.pdf');
    await told(page, 'essex-2020-21-q3.pdf is among your downloads.');
    expect(await last(page).locator('.as-slack .note').textContent()).to.include('essex-2020-21-q3.pdf');
    expect(await faults(page)).to.deep.equal([]);
  });

  it('writes upright below the bars of a chart, also on a phone', async () => {
    const page = await open(PHONE);
    await ask(page, 'trend in 999 calls');
    await last(page).locator('.as-teams canvas').waitFor();
    expect(await drawn(page)).to.deep.include({ turned: 0, written: 5 });
  });

  it('leaves an empty place in a chart for each quarter between two that are held', async () => {
    const page = await open();
    await ask(page, 'trend in 999 calls');
    await last(page).locator('.as-teams canvas').waitFor();
    const { labels } = await drawn(page);
    expect(labels.map((lines) => lines.join(' '))).to.deep.equal(['Q3 19/20', '', '', 'Q2 20/21', 'Q3 20/21']);
    expect(await last(page).locator('.as-teams').textContent()).to.include(
      'Not held between them: Q4 2019/20 to Q1 2020/21.',
    );
  });

  it('tells a chart’s numbers to those who do not see it, and the answer to those who hear the page', async () => {
    const page = await open();
    await ask(page, "trend in specials' hours");
    await last(page).locator('.as-teams canvas').waitFor();
    const cells = await last(page).locator('.as-teams .chart table tbody tr').allTextContents();
    expect(cells.length).to.be.greaterThan(2);
    expect(cells.join()).to.include('50,313');
    await told(page, '50,313');
  });

  it('says that the bot is away, that it is back, and asks again', async () => {
    const page = await open();
    await ask(page, 'how many 101 calls last quarter');
    await service.stop('the bot goes away');
    await page.fill('#question', 'and last year?');
    await page.keyboard.press('Enter');
    await last(page).locator('.fault').waitFor();
    expect(await page.locator('#away').isVisible()).to.equal(true);
    expect(await faults(page)).to.deep.equal([]);
    await start();
    await page.locator('#away').waitFor({ state: 'hidden' });
    await last(page).getByRole('button', { name: 'Ask again' }).click();
    await answered(page, 2);
    // The conversation is in the store: what came before is still leant on.
    expect(await last(page).locator('.as-teams > .line').textContent()).to.match(/^68,218 /);
  });

  const STATES: readonly (readonly [string, string])[] = [
    ['a figure', 'how many 101 calls last quarter'],
    ['a course', "trend in specials' hours"],
    ['a choice', 'arrests'],
    ['a long choice', 'specials?'],
    ['a list', 'list all operations'],
    ['updates', 'what is going on in Southend'],
    ['a summary', 'summary of the report'],
    ['what is not held', 'burglary rate'],
    ['help', 'help'],
    ['a definition', 'what is a KSI'],
    ['a long word', 'x'.repeat(300)],
  ];
  for (const [device, options] of [
    ['a desktop', DESKTOP],
    ['a phone, dark', PHONE],
  ] as const)
    it(`has no fault that axe finds, nor a line that is too long, in any state, on ${device}`, async () => {
      const page = await open(options);
      expect(await faults(page), 'welcome').to.deep.equal([]);
      const { height } = (await page.locator('header').boundingBox())!;
      expect(height, 'the header is one row').to.be.lessThan(64);
      for (const [state, question] of STATES) {
        await ask(page, question);
        for (const view of ['teams', 'slack']) {
          await page.check(`input[value=${view}]`);
          expect(await faults(page), `${state}, as in ${view}`).to.deep.equal([]);
          expect(await isWide(page), `${state}, as in ${view}: scrolls to the side`).to.equal(false);
        }
        await page.check('input[value=teams]');
      }
    });

  it('is readable at 200 % of a small window, and at 320 pixels', async () => {
    for (const width of [640, 320]) {
      const page = await open({ viewport: { width, height: 400 } });
      await ask(page, 'list all operations');
      await ask(page, 'how many 101 calls last quarter');
      expect(await isWide(page)).to.equal(false);
      // Nothing lies over what is read.
      const focused = last(page).locator('.as-teams .card button').first();
      await focused.focus();
      const isSeen = await focused.evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return button.contains(button.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect(isSeen).to.equal(true);
      await context!.close();
    }
  });

  it('prints the questions and answers, without what is pressed', async () => {
    const page = await open({ ...DESKTOP, colorScheme: 'dark' });
    await ask(page, 'how many 101 calls last quarter');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('#form').isVisible()).to.equal(false);
    expect(await page.locator('.feedback').first().isVisible()).to.equal(false);
    expect(await last(page).locator('h2').isVisible()).to.equal(true);
    const ink = await page.evaluate('getComputedStyle(document.body).color');
    expect(ink).to.equal('rgb(0, 0, 0)');
    expect((await page.pdf()).length).to.be.greaterThan(5_000);
  });

  it('takes no question before it can answer one', async () => {
    context = await browser!.newContext(DESKTOP);
    const page = await context.newPage();
    await page.route(/page\.js$/, (route) => route.abort());
    await page.goto(service.url);
    expect(await page.locator('#question').isDisabled()).to.equal(true);
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).to.equal(true);
  });

  it('asks for the token where one is set', async () => {
    const guarded = await webService({ WEB_TOKEN: 'a-long-enough-token-for-tests' });
    try {
      const page = await open(DESKTOP, guarded.url);
      expect(await faults(page)).to.deep.equal([]);
      await page.fill('#token', 'another-long-enough-token');
      await page.keyboard.press('Enter');
      await page.getByText('That is not the token.').waitFor();
      expect(await faults(page)).to.deep.equal([]);
      await page.fill('#token', 'a-long-enough-token-for-tests');
      await page.keyboard.press('Enter');
      await ask(page, 'how many 101 calls last quarter');
      await context!.clearCookies();
      await page.fill('#question', 'and last year?');
      await page.keyboard.press('Enter');
      await page.locator('#token').waitFor();
    } finally {
      await guarded.stop('the test is over');
    }
  });
});

/** Goes there by the Tab key, as whoever has no mouse does. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.evaluate((element) => element.ownerDocument.activeElement === element)) return;
    await page.keyboard.press(steps < 30 ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('the Tab key does not get there');
}

interface DrawnChart {
  readonly labels: readonly (readonly string[])[];
  /** In degrees. */
  readonly turned: number;
  /** Labels that there was room for. */
  readonly written: number;
}

/** The chart of the answer as in Teams. Its library comes when the first one is to be drawn. */
async function drawn(page: Page): Promise<DrawnChart> {
  for (;;) {
    const found = await page.evaluate<DrawnChart | null>(
      `(() => {
        const chart = Object.values(globalThis.Chart?.instances ?? {}).find(({ canvas }) => canvas.closest('.as-teams'));
        if (!chart) return null;
        const { x } = chart.scales;
        return { labels: chart.data.labels, turned: x.labelRotation, written: x.ticks.length };
      })()`,
    );
    if (found) return found;
    await page.waitForTimeout(50);
  }
}
