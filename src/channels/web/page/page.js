/** The page: asks, shows the answers as Teams or as Slack does, and keeps what was asked in this tab. */
import { renderCard } from './card.js';
import { button, element } from './elements.js';
import * as kept from './kept.js';
import { Away, file, post } from './post.js';
import { renderBlocks } from './slack-blocks.js';

/**
 * @typedef {import('../shown.ts').Shown} Shown
 * @typedef {{ readonly question: string, readonly shown: Shown, feedback: 'like' | 'dislike' | null }} Exchange
 */

/**
 * @template {Element} T
 * @param {string} id
 * @returns {T}
 */
const byId = (id) => /** @type {T} */ (/** @type {unknown} */ (document.getElementById(id)));

/** @type {HTMLFormElement} */
const form = byId('form');
/** @type {HTMLInputElement} */
const input = byId('question');
/** @type {HTMLElement} */
const list = byId('exchanges');
/** @type {HTMLElement} */
const asked = byId('asked');
/** @type {HTMLElement} */
const history = byId('history');
/** @type {HTMLElement} */
const away = byId('away');
/** @type {HTMLElement} */
const welcome = byId('welcome');
/** What has just been done, above the welcome.  @type {HTMLElement} */
const done = byId('done');

let conversation = kept.load();
let isAsking = false;

/**
 * For those who hear the page. The same text twice in a row is said again.
 * @param {string} text
 */
function say(text) {
  const status = byId('status');
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}

/**
 * @param {string} question
 * @param {{ isPressed: boolean }} how A pressed button is left behind above: the reader is taken to the answer.
 */
async function ask(question, { isPressed }) {
  if (isAsking || !question.trim()) return;
  isAsking = true;
  form.classList.add('busy');
  say('Looking up the figures');
  welcome.hidden = true;
  done.hidden = true;
  const place = newPlace(question);
  place.item.classList.add('waiting');
  place.heading.scrollIntoView({ block: 'start' });
  if (isPressed) place.heading.focus();
  try {
    const shown = await post('/web/ask', { tab: conversation.tab, text: question });
    /** @type {Exchange} */
    const exchange = { question, shown, feedback: null };
    conversation.exchanges.push(exchange);
    kept.save(conversation);
    fill(place, exchange);
    say(shown.text);
  } catch (fault) {
    const { message } = /** @type {Error} */ (fault);
    place.answer.replaceChildren(...faultShown(message, () => again(place, question)));
    say(message);
    if (fault instanceof Away) whenBack();
  } finally {
    isAsking = false;
    form.classList.remove('busy');
    place.item.classList.remove('waiting');
    place.heading.scrollIntoView({ block: 'start' });
  }
}

/** @typedef {ReturnType<typeof newPlace>} Place */

let places = 0;

/**
 * Where a question and its answer stand, in the conversation and in the history.
 * @param {string} question
 */
function newPlace(question) {
  places += 1;
  const id = `exchange-${places}`;
  const heading = element('h2', { id, tabindex: '-1' }, question);
  const answer = element('div', { class: 'answer' });
  const item = element('li', { class: 'exchange' }, heading, answer);
  list.append(item);
  const link = element('a', { href: `#${id}` }, question);
  link.addEventListener('click', () => heading.focus());
  const entry = element('li', {}, link);
  asked.append(entry);
  history.hidden = false;
  return { item, heading, answer, entry };
}

/** @param {Place} place @param {string} question */
function again(place, question) {
  place.item.remove();
  place.entry.remove();
  void ask(question, { isPressed: true });
}

/**
 * @param {string} message
 * @param {() => void} retry
 */
const faultShown = (message, retry) => [
  element('p', { class: 'fault' }, message),
  element('p', { class: 'buttons' }, button('Ask again', retry)),
];

/**
 * Both looks are there; the style sheet shows the one that is chosen.
 * @param {Place} place
 * @param {Exchange} exchange
 */
function fill({ answer }, exchange) {
  const { shown } = exchange;
  const ask_ = (/** @type {string} */ question) => ask(question, { isPressed: true });
  const teams = element(
    'div',
    { class: 'as-teams' },
    element('p', { class: shown.line.length > LONG_LINE ? 'line long' : 'line' }, shown.line),
    sources(shown),
  );
  if (shown.card) teams.append(cardShown(shown, ask_));
  teams.append(feedback(exchange));
  const slack = element('div', { class: 'as-slack' });
  const blocks = () => renderBlocks(shown.slack, doing);
  const doing = {
    ask: ask_,
    feedback: () => feedback(exchange),
    paper,
    showAll: () =>
      more(slack, { id: shown.id }, ({ slack: all }) => {
        const whole = renderBlocks(all, doing);
        slack.replaceChildren(whole);
        goTo(whole);
      }),
  };
  slack.append(blocks());
  answer.replaceChildren(teams, slack);
}

/**
 * @param {Shown} shown
 * @param {(question: string) => void} ask_
 * @param {object | null} card
 * @returns {HTMLElement}
 */
function cardShown(shown, ask_, card = shown.card) {
  const drawn = renderCard(/** @type {object} */ (card), (data, pressed) => {
    if (data.ask) return ask_(data.ask);
    if (data.paper) return paper(data.paper, /** @type {HTMLElement | null} */ (pressed) ?? drawn);
    if (!data.more) return;
    more(drawn, { id: shown.id, from: data.more.from }, ({ card: rest }) => {
      const next = cardShown(shown, ask_, rest);
      drawn.after(next);
      goTo(next);
    });
  });
  return drawn;
}

/**
 * The brief as a file among the browser's downloads, and a word that it is there.
 * @param {string} of
 * @param {HTMLElement} pressed
 */
async function paper(of, pressed) {
  const said = noteBeside(pressed);
  said.textContent = 'Making the PDF…';
  try {
    const { name, address } = await file(`/web/brief.pdf?of=${encodeURIComponent(of)}`);
    const link = element('a', { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), FILE_KEPT);
    said.textContent = `${name} is among your downloads.`;
  } catch (fault) {
    said.textContent = /** @type {Error} */ (fault).message;
  }
  say(said.textContent);
}

/** One line below the row of buttons, however often one is pressed. @param {HTMLElement} pressed */
function noteBeside(pressed) {
  const row = pressed.closest('.buttons, .ac-actionSet') ?? pressed;
  const next = row.nextElementSibling;
  if (next?.classList.contains('note')) return next;
  const made = element('p', { class: 'note' });
  row.after(made);
  return made;
}

/**
 * What an answer had no room for.
 * @param {HTMLElement} beside
 * @param {{ id: string, from?: number }} which
 * @param {(got: any) => void} show
 */
async function more(beside, which, show) {
  try {
    show(await post('/web/more', { tab: conversation.tab, ...which }));
  } catch (fault) {
    const { message } = /** @type {Error} */ (fault);
    beside.append(element('p', { class: 'fault' }, message));
    say(message);
  }
}

/** @param {HTMLElement} there */
function goTo(there) {
  there.tabIndex = -1;
  there.focus();
}

/** @param {Shown} shown */
function sources({ sources: cited }) {
  if (cited.length === 0) return element('span');
  const marks = cited.map((_, index) => `[${index + 1}]`).join('');
  return element(
    'details',
    { class: 'sources' },
    element('summary', {}, `Sources ${marks}`),
    element('ol', {}, ...cited.map(({ name, says }) => element('li', {}, element('b', {}, name), element('br'), says))),
  );
}

/** @param {Exchange} exchange */
function feedback(exchange) {
  const { id, outcome } = exchange.shown;
  if (outcome === 'guide') return element('span');
  const group = element('div', { class: 'feedback', role: 'group', 'aria-label': 'Was this useful?' });
  const sides = /** @type {const} */ ([
    ['like', 'Useful'],
    ['dislike', 'Not useful'],
  ]);
  const buttons = sides.map(([value, label]) =>
    button(label, () => give(value), { 'data-value': value, 'data-exchange': id }),
  );
  group.append(...buttons);
  mark(id, exchange.feedback, group);
  return group;

  /** @param {'like' | 'dislike'} value */
  async function give(value) {
    try {
      await post('/web/feedback', { id, value });
      exchange.feedback = value;
      kept.save(conversation);
      mark(id, value, document);
      say('Thank you, that is noted.');
    } catch (fault) {
      say(/** @type {Error} */ (fault).message);
    }
  }
}

/**
 * In both looks.
 * @param {string} id
 * @param {string | null} value
 * @param {ParentNode} where
 */
function mark(id, value, where) {
  for (const one of where.querySelectorAll(`[data-exchange="${id}"]`))
    one.setAttribute('aria-pressed', String(one.getAttribute('data-value') === value));
}

/** Milliseconds between two looks whether the bot is back. */
const LOOK_AGAIN = 2_000;
/** Milliseconds after which a file is on the disk. */
const FILE_KEPT = 60_000;
/** A line above a card of more characters is a paragraph. */
const LONG_LINE = 240;

function whenBack() {
  if (!away.hidden) return;
  away.hidden = false;
  const look = setInterval(async () => {
    const isBack = await fetch('/health/ready').then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isBack) return;
    clearInterval(look);
    away.hidden = true;
    say('The bot is back.');
  }, LOOK_AGAIN);
}

/** @param {string} view */
function showAs(view) {
  document.body.dataset.view = view;
  conversation.view = view;
  kept.save(conversation);
}

function suggest() {
  /** @type {{ label: string, ask: string }[]} */
  const suggested = JSON.parse(document.body.dataset.suggested ?? '[]');
  const buttons = suggested.map(({ label, ask: question }) =>
    element(
      'li',
      {},
      button(label, () => ask(question, { isPressed: true })),
    ),
  );
  byId('suggested').replaceChildren(...buttons);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = input.value;
  if (isAsking || !question.trim()) return;
  input.value = '';
  void ask(question, { isPressed: false });
});

byId('print').addEventListener('click', () => print());
addEventListener('beforeprint', () => {
  for (const details of list.querySelectorAll('details')) details.open = true;
});

/** @param {string} said */
function beginAnew(said) {
  conversation = kept.anew(conversation.view);
  list.replaceChildren();
  asked.replaceChildren();
  history.hidden = true;
  welcome.hidden = false;
  done.textContent = said;
  done.hidden = false;
  input.focus();
  say(said);
}

byId('anew').addEventListener('click', () => {
  void post('/web/forget', { tab: conversation.tab }).catch(() => {});
  beginAnew('A new conversation.');
});

byId('erase').addEventListener('click', async () => {
  if (!confirm('Erase every question that was asked in this browser session? None of them is kept then.')) return;
  try {
    await post('/web/erase', {});
    beginAnew('Erased: no question of this session is kept.');
  } catch {
    alert('The questions could not be erased. Please try again.');
  }
});

for (const choice of document.querySelectorAll('input[name=view]')) {
  const radio = /** @type {HTMLInputElement} */ (choice);
  radio.checked = radio.value === conversation.view;
  radio.addEventListener('change', () => showAs(radio.value));
}
// On a telephone it would push the answers out of sight.
if (matchMedia('(max-width: 52rem)').matches) history.querySelector('details')?.removeAttribute('open');
showAs(conversation.view);
suggest();
welcome.hidden = conversation.exchanges.length > 0;
for (const exchange of conversation.exchanges) fill(newPlace(exchange.question), exchange);
// Sent before this has run, a question would only load the page again and be lost.
for (const control of form.querySelectorAll('input, button')) control.removeAttribute('disabled');
input.focus({ preventScroll: conversation.exchanges.length === 0 });
