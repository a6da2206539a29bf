/** Of what time the months are: "the last two months of 2020"; "we know October, so what were the other two". */
import type { Period } from '../../../figures/model.ts';
import { between, covers, monthsIn, quarterAt, samePeriod } from '../../../figures/period.ts';
import { FIRST_OR_LAST, THE_OTHERS } from '../part-of.ts';
import { type Reading, readAs } from '../reading.ts';
import { readNumber } from '../words.ts';
import { gapBetween, headOf, pairs, type Refiner, tailOf, withHead, wordsOf } from './refiner.ts';

export const partOf = pairs((a, b, text) => {
  const { which = '', n = 'one' } = FIRST_OR_LAST.exec(wordsOf(text, a))?.groups ?? {};
  if (which === '' || b.period === null || !/^ (?:of |in )(?:the )?$/.test(gapBetween(text, a, b))) return [a, b];
  const months = monthsIn(b.period) ?? [];
  const count = readNumber(n);
  if (count === 0 || count >= months.length) return [a, b];
  const own = /^(?:first|opening)$/.test(which) ? months.slice(0, count) : months.slice(-count);
  return [stated({ ...a, end: b.end }, own, text)];
});

/** What is said before a time that the speaker has: "given we know", "as we have"; or that he leaves out: "besides". */
const IS_KNOWN =
  /(?:^|[,;:(.?] ?)(?:(?:and|but|so) )?(?:(?:given|knowing|seeing|having)(?: that)? |(?:(?:given|seeing|since|as|because|now)(?: that)? )?(?:i|we)(?: (?:already|do|both|all))*(?:'ve| have)?(?: (?:already|got))*(?: (?:know|have|got|hold|had))? )(?:(?:about|of|for|the|figures?|numbers?|in) )*$/;
const IS_LEFT_OUT =
  /\b(?:besides|apart from|aside from|other than|except(?: for)?|excluding|after|outside(?: of)?|leaving out|not counting|without) $/;

/** "The other two months together": beside the month that is named. */
const ARE_ADDED =
  /^ (?:(?:all|put|taken|added|come|came|to|add|make|made) )*(?:together|combined|altogether|in total|in all|between them|(?:added )?up)\b/;

/** A month that is known is not asked for; "the other two months" are those of its quarter. */
export const knownMonths: Refiner = (readings, text, { focus }) => {
  const others = readings.find((one) => THE_OTHERS.test(wordsOf(text, one)));
  const areAdded = others !== undefined && ARE_ADDED.test(tailOf(text, others));
  const months = readings.filter(({ period }) => period?.kind === 'month');
  const known = new Set<Reading>();
  for (const [i, one] of months.entries()) {
    const before = months[i - 1];
    const isJoined =
      before !== undefined && known.has(before) && /^(?:,| and| &) $/.test(gapBetween(text, before, one));
    const isSetApart = others !== undefined && (areAdded || IS_LEFT_OUT.test(headOf(text, one)));
    if (isJoined || isSetApart || IS_KNOWN.test(text.slice(0, one.start))) known.add(one);
  }
  const [month, ...more] = known;
  const settled = readings.flatMap((one) => {
    if (one !== others) return [one];
    // Of no month that is said or was spoken of: of no report.
    if (month === undefined && readings.length === 1 && focus === null) return [one];
    return month === undefined || more.length > 0 ? [] : [othersOf(month.period!, one, text)];
  });
  const asked = settled.find((one) => !known.has(one) && one.period !== null);
  return asked === undefined ? settled : settled.map((one) => (known.has(one) ? asSaidOf(one, asked, text) : one));
};

/** What is said of the month that is known is of the time that is asked for. */
function asSaidOf(month: Reading, { relation, period }: Reading, text: string): Reading {
  const { inYearOf: _, ...rest } = withHead(month, text, IS_LEFT_OUT);
  return { ...rest, relation, period, assumed: null };
}

/** The months of its quarter beside it, where they follow one another. */
function othersOf(month: Period, one: Reading, text: string): Reading {
  const { n } = THE_OTHERS.exec(wordsOf(text, one))!.groups ?? {};
  const others = (monthsIn(quarterAt(month.to)) ?? []).filter((own) => !samePeriod(own, month));
  const isWhole = n === undefined || readNumber(n) === others.length;
  const together = others.length > 0 && between(others[0]!.from, others.at(-1)!.to);
  return isWhole && together && !covers(together, month) ? stated(one, others, text) : one;
}

function stated(reading: Reading, months: readonly Period[], text: string): Reading {
  const period = between(months[0]!.from, months.at(-1)!.to);
  return { ...reading, relation: 'stated', period, assumed: readAs(wordsOf(text, reading), period) };
}
