/**
 * `npm run picture`: the README's picture, docs/card.png, which is an answer as the page shows it. With `-- digests FOLDER` what
 * people see of digests, there. It needs a Chromium.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { webService } from './web.ts';

const QUESTION = 'how many 101 calls last quarter';
const FILE = join(import.meta.dirname, '../../docs/card.png');
const VIEW = { viewport: { width: 720, height: 1100 }, colorScheme: 'light', reducedMotion: 'reduce' } as const;
const WAIT = 20_000;

const [what, folder] = process.argv.slice(2);
if (what === 'digests' && folder) await (await import('./picture-digests.ts')).pictures(folder);
else await cardPicture();

async function cardPicture(): Promise<void> {
  const browser = await openBrowser();
  if (!browser) {
    process.exitCode = 1;
    return;
  }
  const service = await webService();
  try {
    const page = await (await browser.newContext(VIEW)).newPage();
    page.setDefaultTimeout(WAIT);
    await page.goto(service.url);
    await page.fill('#question', QUESTION);
    await page.keyboard.press('Enter');
    const answer = page.locator('.exchange:not(.waiting)').first();
    await answer.locator('.as-teams canvas').first().waitFor();
    await answer.locator('.as-teams .sources summary').waitFor();
    // The question keeps the focus's ring otherwise.
    await page.locator('#question').blur();
    mkdirSync(join(FILE, '..'), { recursive: true });
    await answer.screenshot({ path: FILE, animations: 'disabled' });
    console.log(`Written: ${FILE}`);
  } finally {
    await browser.close();
    await service.stop('the picture is taken');
  }
}
