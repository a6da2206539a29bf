/** Orders to leave something out of what was spoken of. Pure. */
import { finds, pattern } from '../pattern.ts';
import { matchesIn } from '../text.ts';

/** "Strip out the fatalities: how many", "take the deaths off": an order to leave something out. */
const REMOVES = pattern(
  /^(?:(?:so|and|now|then|ok|if (?:you|we|i)) )*(?:strip|take|leave|set|knock|cut)(?:ping|ing|ting)?(?: (?:off|out|away|aside) (?:the |any |all )?([\w-]+)| (?:the |any |all )?([\w-]+) (?:off|out|away|aside)\b),?:?/,
);

/** "The killed not included": said behind what is left out. */
const NOT_INCLUDED = pattern(/,? ?\b(?:the |any |with )?([\w-]+)(?: are| is|) not (?:included|counted|counting)\b/);

/** The sentence with "excluding" in the place of such an order. */
export const asExcluding = (sentence: string): string =>
  sentence
    .replace(NOT_INCLUDED, ', excluding $1')
    .replace(REMOVES, (_, one?: string, other?: string) => `excluding ${one ?? other},`);

/** "Not just the online ones, all the reports": the whole is asked for, and of what part it is more says nothing. */
const MORE_THAN = pattern(
  /\bnot (?:just|only|merely|simply) (?:(?!but\b|also\b)[^,;.?!]){2,60}[,;] ?(?=(?:all|every|any|the (?:whole|full|entire))\b)|(?=,? not (?:just|only|merely|simply) )(?<=\b(?:all|every|any|whole|full|entire|total)\b[^.?!]*),? not (?:just|only|merely|simply) (?:(?!but\b|also\b)[^,;.?!]){2,60}/g,
);
/** "The total, not the online ones": what it is set against is not asked for, nor taken away. */
const WHOLE_NOT_PART =
  /(?=,? (?:and )?(?:not|rather than|instead of) )(?<=\b(?:the|a|our|their) (?:whole|full|entire|total|overall|grand total)(?: (?:figure|number|count|ones?|lot|amount))?(?: (?:of|for|in)(?: [\w'-]+){1,4})?),? (?:and )?(?:not|rather than|instead of) (?:the|those|just|only) (?:(?!but\b|also\b)[^,;.?!]){2,60}/g;
/** "Not only 999 but also 101": both. */
const BOTH = pattern(/\bnot (?:just|only|merely|simply) ([^,;.?!]{1,40}?),? but (?:also )?/g);
export const asOfAll = (text: string): string =>
  text.replace(MORE_THAN, ' ').replace(WHOLE_NOT_PART, ' ').replace(BOTH, '$1 and ');

/** "Online rather than by phone" */
export const setsAgainst = (words: string): boolean => /^(?:rather than|instead of|as opposed to)$/.test(words);

/** "Is there not", "have we not" */
export const isSubject = (word: string): boolean => /^(?:there|it|they|we|you|i|he|she|that|this)$/.test(word);

export const isJoint = (word: string): boolean => /^(?:and|so|but|)$/.test(word);

/** "Leave the phones out", "without the volunteers", "everything except domestic abuse". */
const EXCEPTION = pattern(
  /\b(?:(?:leave|cut|take|strip|keep|miss|drop) (?:the |any |all )?((?:(?!and\b|out\b)[\w'-]+ ){1,4}?)out\b|(?:leav(?:e|ing)|cut(?:ting)?|tak(?:e|ing)|stripp?(?:ing)?|miss(?:ing)?) out (?:the |any |all )?((?:(?! and (?:leave|leaving|skip|drop|cut|forget|without|the rest)\b)[^,.;?!]){2,50})|(?:without|except(?: for)?|excluding|^(?:and |so |now |please |ok |then )*drop(?: out)?|apart from|other than|minus|skip(?:ping)?|forget(?:ting)?|ignor(?:e|ing)|no more|spare me|never mind|anything but|everything but) (?:the |any |all )?([^,.;?!]{2,50}))/,
);

/** What is excepted, and the text without it. */
/** The first of several: "leave out roads and leave out calls" has two. */
export function exceptionIn(text: string): { readonly words: string; readonly rest: string } | null {
  const match = EXCEPTION.exec(text);
  if (!match) return null;
  const words = (match[1] ?? match[2] ?? match[3] ?? '')
    .replace(/ (?:please|this time|for once|though|and|but)\b.*$/, '')
    .trim();
  return { words, rest: text.replace(match[0], ' ').replace(/\s+/g, ' ').trim() };
}

const NUMBERS_SAID = '(?:numbers?|figures?|stats?|statistics|data|percentages?|percents?)';
const WITHOUT_NUMBERS = pattern(
  new RegExp(
    `,? ?(?:and |but )?\\b(?:(?:leave|cut|take|strip|keep|miss|drop) (?:(?:the|all|any|out|away) )*${NUMBERS_SAID}(?: (?:out|away|off))?|(?:without|no|not|minus|skip|forget|ignore|spare me) (?:(?:the|all|any) )*${NUMBERS_SAID}|(?:(?:just|only) (?:the )?(?:words|narrative|text|story)|(?:words|narrative|text) (?:only|alone)))(?= please|[\\s,.;?!]*$)`,
  ),
);
/** The text without an order to tell it in words alone; null where there is none. */
export function withoutNumbers(text: string): string | null {
  const rest = text.replace(WITHOUT_NUMBERS, ' ').replace(WITHOUT_NUMBERS, ' ');
  return rest === text ? null : rest.replace(/\s+/g, ' ').trim();
}

/** Says of a thing that all of it is spoken of: "not the overall hours", "not all volunteers". */
export const isWhole = (word: string): boolean =>
  /^(?:overall|total|whole|full|entire|general|grand|combined|main|usual|ordinary|as|in|ones?|just|any|their|its|your)$/.test(
    word,
  );

const SETS_ASIDE =
  /\b(?:(?:leav|sett|putt|park)ing|leave|set|put|park)(?: (?:aside|out|to one side|on one side))? |\b(?:without|not|don'?t|do not|no longer)(?: (?:count|includ|consider|mean|want|need|give|ask|talk|look|bother|worry|car)(?:e|ing)?(?: (?:me|at|with|about|for))?| (?:interested in|after|bothered about|to be [a-z]+(?: up)? (?:with|for)))? |\b(?:(?:apart|aside) from|other than|rather than|instead of|in place of|as (?:opposed|distinct|against)(?: to| from)?|no (?:need|use|interest) (?:for|of|in)|(?:exclud|ignor|disregard|forgett|skipp|omitt|dropp|barr)ing|exclude|ignore|disregard|forget|skip|omit|drop|never mind|except(?: for)?)(?: about)? /g;
const ALL_OF = /^(?:(?:the|any|all|our|those|of|count|number|figure|total|about|for) ?)*$/;
const ASIDE =
  /^(?: (?:figures?|numbers?|totals?|counts?|ones?))?(?: (?:aside|out|apart|to one side|on one side|for (?:now|once|the moment)|please|at all|altogether))*/;

/** Whether anything in the text may be: most texts have none of the words that do so. */
export const setsAside = finds(new RegExp(`${SETS_ASIDE.source}| (?:aside|apart|out|(?:to|on) one side)\\b`));

/** Where what stands at `start` up to `end` is set aside, with the words that do so; null where nothing does. */
export function setAsideAt(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const behind = ASIDE.exec(text.slice(end))![0];
  const lead = matchesIn(text.slice(0, start), SETS_ASIDE).findLast(({ index, 0: { length } }) =>
    ALL_OF.test(text.slice(index + length, start)),
  );
  const isAside = / (?:aside|apart|out|(?:to|on) one side)\b/.test(`${lead?.[0].trimEnd() ?? ''}${behind}`);
  if (!lead && !(isAside && /(?:^|[,.;:?!] )(?:and |but |so )?$/.test(text.slice(0, start)))) return null;
  if (lead && /^(?:leav|set|put|park)/.test(lead[0]) && !isAside) return null;
  return { start: lead?.index ?? start, end: end + behind.length };
}

/** What is left around it, of which the one goes on with the other. */
export const joinedAround = (before: string, after: string): string =>
  `${before.replace(/[\s,;:(-]*(?:\b(?:and|but|or|so|please|just)\b)?[\s,;:(-]*$/, '')} ${after.replace(/^[\s,;:)-]*(?:(?:but|and|so|then|just|only)\b)?[\s,;:]*/, '')}`.trim();
