/** What is counted, in the form that Prometheus reads. */

export interface Metrics {
  answered(channel: string, outcome: string, seconds: number): void;
  failed(channel: string): void;
  limited(channel: string): void;
  feedback(channel: string, value: string): void;
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
}

type Counts = Omit<Metrics, 'read'>;
type Loaded = Counts & Pick<Metrics, 'read'>;

/** Milliseconds: nobody's first answer waits for the library that counts it. */
const LOADED_AFTER = 1_000;

/** What happens before the library is there is counted when it is. */
export function createMetrics(): Metrics {
  const waiting: ((counts: Counts) => void)[] = [];
  let loaded: Loaded | null = null;
  let loading: Promise<Loaded> | null = null;
  const load = (): Promise<Loaded> => {
    loading ??= import('prom-client').then((library) => {
      loaded = counting(library);
      for (const count of waiting.splice(0)) count(loaded);
      return loaded;
    });
    return loading;
  };
  const counted = (count: (counts: Counts) => void): void => {
    if (loaded) count(loaded);
    else if (waiting.push(count) === 1) setTimeout(load, LOADED_AFTER).unref();
  };
  return {
    answered: (...given) => counted((counts) => counts.answered(...given)),
    failed: (...given) => counted((counts) => counts.failed(...given)),
    limited: (...given) => counted((counts) => counts.limited(...given)),
    feedback: (...given) => counted((counts) => counts.feedback(...given)),
    read: async () => (await load()).read(),
  };
}

function counting({ Counter, collectDefaultMetrics, Histogram, Registry }: typeof import('prom-client')): Loaded {
  const registry = new Registry();
  const registers = [registry];
  const questions = new Counter({
    name: 'force_figures_questions_total',
    help: 'Questions answered, by channel and outcome',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'force_figures_answer_seconds',
    help: 'Time from the question to its reply, before it is sent',
    labelNames: ['channel'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const errors = new Counter({
    name: 'force_figures_errors_total',
    help: 'Turns that ended in a fault, by channel',
    labelNames: ['channel'],
    registers,
  });
  const limited = new Counter({
    name: 'force_figures_limited_total',
    help: 'Messages that were not read because their sender had sent too much, by channel',
    labelNames: ['channel'],
    registers,
  });
  const feedback = new Counter({
    name: 'force_figures_feedback_total',
    help: 'Thumbs up and down, by channel',
    labelNames: ['channel', 'value'],
    registers,
  });
  collectDefaultMetrics({ register: registry });
  return {
    answered: (channel, outcome, time) => {
      questions.inc({ channel, outcome });
      seconds.observe({ channel }, time);
    },
    failed: (channel) => errors.inc({ channel }),
    limited: (channel) => limited.inc({ channel }),
    feedback: (channel, value) => feedback.inc({ channel, value }),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
