/** What a message asks to be worked out, in every way its words allow: which operands make sense is for who knows the metrics. */

import { pattern } from '../pattern.ts';
import { readDifference } from './difference.ts';
import { readEach } from './each.ts';
import { asksRestAlone, readLess, saysLess } from './less.ts';
import { readMean } from './mean.ts';
import { readMovedMost } from './moved-most.ts';
import { type ArithmeticPhrase, plainAsking } from './phrase.ts';
import { readShare } from './share.ts';
import { readSum } from './sum.ts';
import { readTimes, saysTimes } from './times.ts';

/** "How many is that", "in actual cases", after a percentage; what is counted, where it is named. */
const NUMBER =
  /^(?:(?:and|so|which is|what is (?:that|it)|give it|put it|now) )*(?:how (?:many|much)(?: (?:fewer|more|less|(?<counted>[a-z]+s)))? (?:is|was|are|were) (?:that|it|those|this)|(?:in|as) (?:an? |the )?(?:raw |actual |absolute |plain |real |whole )?(?:numbers?|figures?|count|people|heads|(?:absolute|number|numerical) terms|(?<unit>[a-z]+s))(?: (?:terms|then))?(?:,? (?:rather than|instead of|not) (?:a |as a |in )?(?:%|per cent|percent|percentages?))?|(?:the )?(?:raw|actual|absolute) (?:numbers?|figures?|count)|how many (?:fewer|more|less)(?: (?:is|was) (?:that|it))?|(?<=which is )how (?:many|much))$/;

function readNumber(asking: string): ArithmeticPhrase[] {
  const match = NUMBER.exec(asking);
  const { counted, unit } = match?.groups ?? {};
  return match ? [{ op: 'number', of: counted ?? unit ?? null }] : [];
}

/** A text may be read in several ways, the likeliest first; none where it asks for no arithmetic. */
export function arithmeticIn(text: string): readonly ArithmeticPhrase[] {
  const asking = plainAsking(text);
  // "How many times as many": whatever else the words ask for is of the one or of the other.
  const times = readTimes(asking);
  if (times.length > 0) return times;
  return [
    ...readNumber(asking),
    ...readShare(asking),
    ...readLess(asking),
    ...readMean(asking),
    ...readEach(asking),
    ...readDifference(asking),
    ...readMovedMost(asking),
    ...readSum(asking),
  ];
}

/** "Average hours per special (total hours over headcount)": what is said again in brackets as arithmetic adds nothing. */
export const withoutRestatement = (text: string): string =>
  text
    .replace(/\(([^()]*)\)/g, (bracket, inner: string) => (restates(inner) ? ' ' : bracket))
    // "Hours per special, total hours over headcount"
    .replace(/^(.+?)[,:] ([^,:()]+)$/, (whole, first: string, inner: string) =>
      restates(inner) && readEach(first).length > 0 ? first : whole,
    );
/** "Casualties less the killed, ie the injured", "(the injured)": what the result is called adds nothing to how it is worked out. */
export const withoutNameOfResult = (text: string): string =>
  text.replace(
    /^(.+?)(?:[,;] ?(?:i\.?e\.?|that is|in other words|meaning|namely|so|or)\b,? ?|[,;:]? - | \()((?!.*\b(?:how|what|which)\b)[^()]+)\)?(?=[\s?.!]*$)/,
    (whole, working: string, name: string) =>
      subtracts(working) && !saysArithmetic(name) && readLess(name).length === 0 ? working : whole,
  );
const subtracts = (text: string): boolean =>
  readLess(plainAsking(text)).some((phrase) => phrase.op === 'less' && !phrase.denied);
const restates = (text: string): boolean => readEach(`average ${text}`).length > 0 || readLess(text).length > 0;

/** Whether arithmetic is asked for beyond doubt: by a verb of it, or by a word that means nothing else. */
export const saysArithmetic = (text: string): boolean => {
  const asking = plainAsking(text);
  return PLAINLY.test(asking) || saysLess(asking) || saysTimes(asking) || SO_MANY.test(asking);
};

/** "For every 100 people", "per 1,000 calls". */
const SO_MANY = pattern(
  /\b(?:per|(?:for|to|in|of|among) (?:each|every)) (?:\d[\d,]*|hundred|thousand|million|dozen) [a-z]/,
);

/** "Which leaves what", after whatever was told. */
export const asksForRest = (text: string): boolean => asksRestAlone(plainAsking(text));
const PLAINLY =
  /^(?:subtract|deduct|take .{1,60}? (?:from|off|out of|away from)|knock .{1,60}? off|strip .{1,60}? (?:out|off|away)|strip (?:out|off|away)|knock off|divide|split .{1,40}? (?:between|among)|spread .{1,60}? (?:over|across|among))\b|\b(?:subtract|deduct) |\b(?:shared|split|spread|divided)(?: out)?(?: evenly| equally)? (?:by|between|among|amongst|over|across)\b(?= (?!how\b|what\b|which\b))|\bminus\b|\bnet of\b|\bdivided by\b|\b(?:by how (?:much|many)|how far) (?:do|does|did) .{1,40}? (?:exceed|outnumber|outstrip)|\bgap between\b|\bdifference between\b|\b(?:put|added|lumped|taken|add(?:ed)?|lump|put) (?:.{0,40} )?together\b|\bcombined\b|\b(?:one|single|grand|sum) total\b|\bhow (?:many|much) more .{1,40}? than\b|\b(?:the|an) average (?:[a-z]+ ){0,3}(?:has|have|gave|gives?|does|do|did|puts?|covers?|takes?)\b/;
