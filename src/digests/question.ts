/** A message that asks about the digests that were posted, and what it asks of them; null where it asks of something else. */

import { DateTime } from 'luxon';
import { askedOfDigest, asksOfDigests } from '../language/digests-asked.ts';
import type { DigestQuestion } from './asked.ts';
import { weekOf } from './asked.ts';
import { DEFAULT_ZONE } from './schedule.ts';

const DAY = /\bdigest (?:of|from|for) (?:the )?(\d{1,2})(?:st|nd|rd|th)? (\w+) (\d{4})\b/;

/** `named`: the names and aliases of what the message names, as reports write them. */
export function digestQuestion(
  message: string,
  now: Date,
  named: readonly string[],
  zone = DEFAULT_ZONE,
): DigestQuestion | null {
  const text = message.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  if (!asksOfDigests(text)) return null;
  const day = DAY.exec(text);
  const date = day
    ? DateTime.fromFormat(`${day[1]} ${day[2]} ${day[3]}`, 'd MMMM yyyy', { zone, locale: 'en-GB' })
    : null;
  const week = /\blast week(?:'?s)?\b/.test(text) ? 1 : /\bthis week(?:'?s)?\b/.test(text) ? 0 : null;
  const between = date?.isValid
    ? { from: date.toISODate(), to: date.toISODate() }
    : week === null
      ? null
      : weekOf(now.toISOString(), week, zone);
  return { message, between, mentions: named, words: named.length > 0 ? [] : askedOfDigest(text) };
}
