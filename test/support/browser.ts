/** A real browser for the page's tests: Chromium of the system, driven by Playwright, looked over by axe. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const HOW_TO_GET_ONE = 'No Chromium was found: the browser tests are skipped. Debian has it: apt-get install chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Null when there is none; with CI=true that is a fault. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = NAMES.map(onPath).find((path) => path !== null);
  if (!executablePath) {
    if (process.env.CI === 'true') throw new Error(HOW_TO_GET_ONE);
    console.log(`      ${HOW_TO_GET_ONE}`);
    return null;
  }
  // Chromium has no sandbox for root, as which a container runs it; it opens the test's own page alone.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

function onPath(command: string): string | null {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it is now: each rule with the first element that breaks it. */
export async function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    `${axe}; axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' ' + nodes[0].failureSummary))`,
  );
}
