/** What is counted, in the form that Prometheus reads. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  answered(channel: string, outcome: string, seconds: number): void;
  failed(channel: string): void;
  limited(channel: string): void;
  feedback(channel: string, value: string): void;
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
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
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
