/** What a number counts, by the words behind it: enough to tell that two numbers count the same. */
import type { Metric } from '../../figures/model.ts';
import { endsPhrase, isAdverb, isPast, isTimeWord, POINTERS } from '../language.ts';
import type { BulletText } from './bullet-text.ts';

/** What reports count; two numbers with the same noun are of one metric. */
const NOUNS =
  /^(?:calls?|hours?|casualties|fatalities|deaths?|officers?|constables|cadets?|volunteers?|members?|coordinators?|reports?|interactions?|chats?|investigations?|arrests?|people|persons?|offenders?|victims?|orders?|warrants?|operations?|units?|companies|employers|applications?|ambassadors?|centres?|incidents?|offences?|specials)$/i;
const PEOPLE =
  /^(?:people|persons?|offenders?|officers?|constables?|specials?|special constables|casualt\p{L}+|fatalit\p{L}+|deaths?|victims?|volunteers?|members?|cadets?)$/iu;
/** Words that name nothing: small words, those of time, numbers, and verbs in the past. */
const namesNothing = (word: string): boolean =>
  endsPhrase(word) || isTimeWord(word) || isPast(word) || POINTERS.has(word) || isAdverb(word) || OTHERS.test(word);
const OTHERS =
  /^(?:again|already|ever|later|less|more|fewer|now|previously|so|then|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
/** "794 a day" says a number over in another way. */
const RATE = /^\s*(?:[\p{L}-]+\s+){0,5}?(?:a|an|per|each|every)\s+(?:day|week|month|hour|minute)\b/iu;
const RATE_UNIT = /\b(?:a|an|per|each|every)\s+(?:day|week|month|hour)\b/i;

/** A known noun among the three words behind the number, in the singular. */
export function nounAfter(bullet: BulletText, at: number): string | null {
  const words = /^\s+((?:[\p{L}-]+\s*){1,3})/u.exec(bullet.behind(at).slice(0, 60))?.[1]?.trim().split(/\s+/) ?? [];
  const noun = words.find((word) => NOUNS.test(word));
  return noun ? noun.toLowerCase().replace(/s$/, '') : null;
}

/** "a decrease of 18% from 1,137 hours" is a decrease in hours. */
export function nounOfWhatItMovedFrom(bullet: BulletText, at: number): string | null {
  const next = bullet.quantities[at + 1];
  if (!next || !/^\s+from\s+$/i.test(bullet.text.slice(bullet.quantities[at]!.end, next.start))) return null;
  return nounAfter(bullet, at + 1);
}

/** Whether what is named behind the number, where anything is, is what the metric counts in the number that it was tied to. */
export function countsTheSame(bullet: BulletText, at: number, metric: Metric, tied: number): boolean {
  const noun = headNoun(bullet.behind(at));
  if (noun === null || noun === headNoun(bullet.behind(tied))) return true;
  const { unit, label } = metric;
  return `${unit} ${label}`.toLowerCase().includes(noun) || (PEOPLE.test(noun) && PEOPLE.test(unit));
}

/** "visit" of " home visits in June"; null where nothing is named. */
function headNoun(behind: string): string | null {
  const words = /^\s+((?:[\p{L}-]+\s*){1,5})/u.exec(behind)?.[1]?.toLowerCase().trim().split(/\s+/) ?? [];
  const end = words.findIndex((word) => namesNothing(word));
  const noun = (end < 0 ? words : words.slice(0, end)).at(-1);
  return noun === undefined ? null : noun.replace(/s$/, '');
}

export const isRate = (bullet: BulletText, at: number): boolean => RATE.test(bullet.behind(at).slice(0, 50));

/** "Nine in ten", "one call in every five": neither number counts anything. */
export function isRatio({ text, quantities }: BulletText, at: number): boolean {
  const isOne = (part: number): boolean => {
    const [of, all] = [quantities[part], quantities[part + 1]];
    if (of === undefined || all === undefined || of.value >= all.value || all.value > MOST_OF_RATIO) return false;
    const [gap, behind] = [text.slice(of.end, all.start), text.slice(all.end)];
    if (/^\s+(?:days|weeks|months|years|hours)\b/i.test(behind)) return false;
    return (
      /^\s+(?:in|out\s+of)\s+(?:every\s+)?$/i.test(gap) ||
      (/^\s+(?:[\p{L}\d-]+\s+){1,3}in\s+(?:every\s+)?$/iu.test(gap) &&
        /^\s*(?:[,;.)]|(?:was|were|is|are|has|had)\b)/.test(behind))
    );
  };
  return isOne(at) || isOne(at - 1);
}
/** "In every hundred" */
const MOST_OF_RATIO = 100;

/** A metric whose unit says so. */
export const countsRates = ({ unit }: Metric): boolean => RATE_UNIT.test(unit);

/** "1,607 of 16,920", "17,060 hours out of 48,190": a whole without a noun of its own, right behind its part. */
export function isBareWhole({ text, quantities }: BulletText, at: number): boolean {
  const [part, whole] = [quantities[at - 1], quantities[at]!];
  return (
    part !== undefined &&
    part.type === whole.type &&
    /^(?:\s+\p{L}+){0,2}\s+(?:out\s+)?of\s+(?:the\s+)?$/u.test(text.slice(part.end, whole.start)) &&
    /^\s*(?:[.,;)]|$)/.test(text.slice(whole.end))
  );
}
