/** A chart, drawn by Chart.js, with its numbers as a table for those who do not see it. */
import { element, table } from './elements.js';

/**
 * @typedef {{ readonly label: string, readonly value: number }} Point
 * @typedef {{ readonly title: string, readonly unit: string, readonly of: string, readonly points: readonly Point[] }} Drawing
 */

/** @type {Promise<typeof import('chart.js').Chart> | null} */
let library = null;

/** Loaded at the first chart: most answers have none. */
function chartLibrary() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/web/libraries/chart.js';
    script.onload = () => resolve(/** @type {any} */ (globalThis).Chart);
    script.onerror = () => {
      library = null;
      script.remove();
      reject(new Error('the chart library cannot be reached'));
    };
    document.head.append(script);
  });
  return library;
}

/** @param {number} value */
const said = (value) => value.toLocaleString('en-GB');

/** @param {Drawing} drawing */
export function chart(drawing) {
  const { title, unit, of, points } = drawing;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const plot = element('div', { class: 'plot' }, canvas);
  const rows = [[of, unit || 'Value'], ...points.map(({ label, value }) => [label, said(value)])];
  const figure = element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, title),
    plot,
    element('div', { class: 'unseen' }, table(title, rows, 'numbers')),
  );
  chartLibrary().then(
    (Chart) => whenSeen(plot, () => draw(Chart, canvas, drawing)),
    // The table stands in for the picture.
    () => figure.classList.add('undrawn'),
  );
  return figure;
}

/**
 * A canvas has no size before it is on the page and its view is the one that is shown.
 * @param {HTMLElement} plot
 * @param {() => void} work
 */
function whenSeen(plot, work) {
  const seen = new ResizeObserver(() => {
    if (plot.clientWidth === 0) return;
    seen.disconnect();
    work();
  });
  seen.observe(plot);
}

/**
 * @param {typeof import('chart.js').Chart} Chart
 * @param {HTMLCanvasElement} canvas
 * @param {Drawing} drawing
 */
function draw(Chart, canvas, { points: held, unit }) {
  const points = spaced(held);
  const drawn = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: points.map(({ label }) => inTwoLines(label)),
      datasets: [
        {
          label: unit,
          data: points.map(({ value }) => value),
          maxBarThickness: 64,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 20 } },
      plugins: { legend: { display: false } },
      scales: {
        y: { beginAtZero: true, grid: { display: false } },
        x: { grid: { display: false }, ticks: { maxRotation: 0 } },
      },
    },
    plugins: [{ id: 'values', afterDatasetsDraw: writeValues }],
  });
  const dress = () => {
    const { ink, accent } = colours(canvas);
    for (const dataset of drawn.data.datasets) {
      dataset.backgroundColor = accent;
      dataset.borderColor = accent;
    }
    for (const axis of ['x', 'y']) Object.assign(/** @type {any} */ (drawn.options.scales)[axis].ticks, { color: ink });
    drawn.update();
  };
  dress();
  for (const query of ['(prefers-color-scheme: dark)', 'print']) matchMedia(query).addEventListener('change', dress);
}

/** A quarter above its year: in one line labels would be turned where a telephone has no room for them. @param {string} label */
const inTwoLines = (label) => label.split(/ (?=\S+$)/);

/** Where a label stands in time, in quarters or in months; null of what is no time. @param {string} label */
function instant(label) {
  const [, quarter, year] = /^Q([1-4]) (\d\d)\/\d\d$/.exec(label) ?? [];
  if (quarter) return Number(year) * 4 + Number(quarter);
  const [, month = '', of] = /^([A-Z][a-z]{2}) (\d{4})$/.exec(label) ?? [];
  const at = MONTHS.indexOf(month);
  return at < 0 ? null : Number(of) * 12 + at;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** More empty places would leave the bars no room. */
const MOST_EMPTY = 8;

/**
 * With an empty place for each time between them that is as long as theirs: what stands side by side follows on each other.
 * @param {readonly Point[]} points
 * @returns {readonly { readonly label: string, readonly value: number | null }[]}
 */
function spaced(points) {
  const instants = points.map(({ label }) => instant(label) ?? Number.NaN);
  const steps = instants.slice(1).map((at, index) => at - /** @type {number} */ (instants[index]));
  if (!steps.every((step) => step > 0)) return points;
  const divisor = (/** @type {number} */ a, /** @type {number} */ b) => {
    while (b > 0) [a, b] = [b, a % b];
    return a;
  };
  const one = steps.reduce(divisor, 0);
  if (steps.reduce((sum, step) => sum + step / one - 1, 0) > MOST_EMPTY) return points;
  return points.flatMap((point, index) => {
    const empty = index === 0 ? 0 : /** @type {number} */ (steps[index - 1]) / one - 1;
    return [...Array.from({ length: empty }, () => ({ label: '', value: null })), point];
  });
}

/** @param {Element} beside */
function colours(beside) {
  const style = getComputedStyle(beside);
  return { ink: style.getPropertyValue('--ink').trim(), accent: style.getPropertyValue('--accent').trim() };
}

/**
 * The number above each bar or point, where there is room for it.
 * @param {import('chart.js').Chart} drawn
 */
function writeValues(drawn) {
  const { ctx, canvas } = drawn;
  const values = drawn.data.datasets[0]?.data ?? [];
  const places = drawn.getDatasetMeta(0).data;
  ctx.save();
  ctx.textAlign = 'center';
  ctx.font = `12px ${getComputedStyle(canvas).fontFamily}`;
  ctx.fillStyle = colours(canvas).ink;
  const room = (drawn.chartArea.right - drawn.chartArea.left) / Math.max(1, places.length);
  for (const [index, place] of places.entries()) {
    if (values[index] === null) continue;
    const text = said(Number(values[index]));
    if (ctx.measureText(text).width < room) ctx.fillText(text, place.x, place.y - 6);
  }
  ctx.restore();
}
