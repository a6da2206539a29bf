/** A chart, drawn by Chart.js, with its numbers as a table for those who do not see it. */
import { element, table } from './elements.js';

/**
 * @typedef {{ readonly label: string, readonly value: number }} Point
 * @typedef {{ readonly title: string, readonly unit: string, readonly type: 'bar' | 'line', readonly of: string, readonly points: readonly Point[] }} Drawing
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
function draw(Chart, canvas, { type, points, unit }) {
  const drawn = new Chart(canvas, {
    type,
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        {
          label: unit,
          data: points.map(({ value }) => value),
          borderWidth: type === 'line' ? 2 : 0,
          maxBarThickness: 64,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 20 } },
      plugins: { legend: { display: false } },
      scales: { y: { beginAtZero: type === 'bar', grid: { display: false } }, x: { grid: { display: false } } },
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
    const text = said(Number(values[index]));
    if (ctx.measureText(text).width < room) ctx.fillText(text, place.x, place.y - 6);
  }
  ctx.restore();
}
