/** A message that asks about the digests that were posted, and what it asks of them; null where it asks of something else. */
import { askedOfDigests, type DigestAsked } from '../language/asking/digests-asked.ts';
import { type Days, pastDays } from '../language/periods/past-days.ts';
import { DEFAULT_ZONE } from './schedule.ts';

export interface DigestQuestion extends DigestAsked {
  /** As it was asked. */
  readonly message: string;
  /** Inclusive ISO dates between which it was posted; null where no days are named. */
  readonly between: Days | null;
}

/** `isTold`: a digest was just spoken of. */
export function digestQuestion(message: string, now: Date, isTold = false, zone = DEFAULT_ZONE): DigestQuestion | null {
  const text = message.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  const { days, rest } = pastDays(text, now, zone);
  const asked = askedOfDigests(rest, isTold, days !== null);
  return asked && { message, between: days, ...asked };
}
