/** Sentences that put an earlier figure right: "has been restated as 171", "revised from 167", "now 171 rather than 167". */
import { putsRight, saidToBe } from '../language.ts';
import type { BulletText } from './bullet-text.ts';

/** How far back a restatement is still spoken of, in characters. */
const REACH = 420;
const RESTATES =
  /\b(?:restated|revised|corrected|amended|adjusted|updated|(?:first|originally|previously|initially)\s+(?:published|reported|given|stated|put))\b/i;
const TO =
  /\b(?:(?:restated|revised|corrected|amended|adjusted|updated)(?:\s+(?:figure|total|upwards?|downwards?|up|down|slightly))*(?:\s+(?:as|to|at|of|is|from\s+\S+\s+to))|now(?:\s+(?:stands?\s+at|is|as))?)\s+$/i;
const FROM =
  /\b(?:from|previously(?:\s+\p{L}+)?(?:\s+(?:as|at))?|originally(?:\s+\p{L}+)?(?:\s+(?:as|at))?|figures?\s+of|(?:we|report|update|paper|bulletin)\s+(?:had\s+)?(?:reported|said|gave|stated|published|showed)|instead\s+of|rather\s+than|not|(?:published|reported|given)\s+(?:as|at))\s+(?:the\s+)?$/iu;
const BESIDE = /^\s+(?:rather\s+than|instead\s+of|not)\b/i;

/** Whether the number is the new value, or the old one that no longer stands; null where nothing is restated. */
export function restatementOf(bullet: BulletText, at: number): 'old' | 'new' | null {
  // The sentence itself, or one that goes on about it.
  const told = bullet.text.slice(0, bullet.sentenceOf(at).end).slice(-REACH);
  const lead = bullet.lead(at);
  if (putsRight(told)) {
    const said = saidToBe(lead, bullet.rest(at));
    if (said !== null) return said;
  }
  if (!RESTATES.test(told)) return null;
  if (TO.test(lead) || BESIDE.test(bullet.rest(at))) return 'new';
  return FROM.test(lead) ? 'old' : null;
}
