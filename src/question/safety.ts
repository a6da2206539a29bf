/** Recognises a message that reports a crime or an emergency instead of asking about the figures, by rules that are content. */
import { z } from 'zod';
import { oncePerMessage } from '../language/message-memo.ts';

/** All patterns of one of the rules hold, and the message has none of the words by which it asks after all. */
export interface SafetyRules {
  readonly asks: RegExp;
  readonly rules: readonly (readonly RegExp[])[];
}

/** `text` normalised. */
export const reportsCrime = oncePerMessage(
  (text: string, { asks, rules }: SafetyRules): boolean =>
    !asks.test(text) && rules.some((patterns) => patterns.every((pattern) => pattern.test(text))),
);

const lines = z.string().transform((text) => text.split('\n').filter(Boolean));
const alternatives = (text: string): string => text.split(/,\s+/).join('|');
const patterns = z.array(z.string()).min(1, 'expected a pattern');

/** dialogs/safety.yaml; a pattern that is none, or an example that is taken for the other kind, is named in the error. */
export const safetySchema = z
  .strictObject({
    words: z.record(z.string(), z.string().transform(alternatives)),
    asks: z.string().transform(alternatives),
    rules: z.array(z.strictObject({ says: patterns, reports: lines, 'only-asks': lines })),
  })
  .transform(({ words, asks, rules }, context): SafetyRules => {
    const problem = (message: string): void => void context.addIssue({ code: 'custom', message });
    const named = (name: string): string => {
      if (!words[name]) problem(`no words are named ${name}`);
      return `(?:${words[name]})`;
    };
    const expression = (pattern: string): RegExp => {
      try {
        return new RegExp(pattern.replace(/\{([a-z]+)\}/g, (_, name) => named(name)));
      } catch {
        problem(`no regular expression: ${pattern}`);
        return NEVER;
      }
    };
    const read: SafetyRules = {
      asks: expression(`\\b(?:${asks})\\b`),
      rules: rules.map(({ says }) => says.map(expression)),
    };
    for (const [at, rule] of rules.entries()) {
      const own = { asks: read.asks, rules: [read.rules[at]!] };
      for (const text of rule.reports)
        if (!reportsCrime(text, own)) problem(`rule ${at + 1} does not find that this reports: ${text}`);
      for (const text of rule['only-asks'])
        if (reportsCrime(text, read)) problem(`this would be taken for a report: ${text}`);
    }
    return read;
  });
const NEVER = /(?!)/;
