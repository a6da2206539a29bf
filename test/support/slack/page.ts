/** What was said in the small Slack as a page in a browser; it is typed in the terminal. */

export interface Told {
  /** Who said it, and where: "you, in D0DIRECT". */
  readonly by: string;
  readonly lines: readonly string[];
}

/** Milliseconds after which the page looks again. */
const AGAIN = 2_000;

export function pageOf(told: readonly Told[]): string {
  const messages = told.map(
    ({ by, lines }) => `<li><b>${escaped(by)}</b><div>${escaped(lines.join('\n').replace(/^## /gm, ''))}</div></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A small Slack</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4; }
body { max-width: 44rem; margin: 1rem auto; padding: 0 1rem; }
ol { list-style: none; padding: 0; }
li { border-top: 1px solid; padding: 0.6rem 0; overflow-wrap: anywhere; }
div { white-space: pre-wrap; }
</style>
</head>
<body>
<main>
<h1>A small Slack</h1>
<p>Type in the terminal in which it was started: a question, or the number of a button. What is said comes here.</p>
<ol>
${messages.join('\n') || '<li>Nothing has been said yet.</li>'}
</ol>
</main>
<script>
setInterval(async () => {
  const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
  const [held, now] = [document, page].map((one) => one.querySelector('ol'));
  if (held.innerHTML !== now.innerHTML) held.replaceWith(now);
}, ${AGAIN});
</script>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
