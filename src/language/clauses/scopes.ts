/** What the speaker says his question is of: "I only care about Newby", "it's the under-tens that worry me", "my question is about 2017". Pure. */

import { isPlural } from '../grammar.ts';
import { oncePerMessage } from '../message-memo.ts';
import { pattern } from '../pattern.ts';
import { clausesOf } from '../segments.ts';
import { kindsOf } from '../words/word-kinds.ts';

const OPENS = '(?:(?:and|so|but|well|now|look|sorry) )*';
const SPEAKER = "(?:i'm|i've|i'd|i|we're|we've|we'd|we)";
const COLOURS =
  '(?: (?:am|are|do|have|have to|need to|really|mostly|mainly|chiefly|only|just|solely|purely|simply|particularly|especially|specifically|actually|would like|got))*';
/** What a speaker does with what he asks about; "of" it or "for" it, or it alone. */
const CONCERN =
  '(?:care|interested|bothered|concerned|worried|asking|ask|talking|speaking|thinking|after|want|need|mean|have in mind|counting|look(?:ing)? after|cover|deal|responsible|on about)';
const CONCERNS = '(?:(?:worry|interest|concern|bother|matter|count|trouble)s?)';
const OF_SPEAKER = new RegExp(
  `^${OPENS}(?:${SPEAKER}${COLOURS} ${CONCERN}|(?:need|want)(?:ed)? (?:it|them|this|that))(?: (?:only|just|it|them|this|that|the (?:number|figure|count|total)s?))*(?: (?:about|in|for|with|after|of|by|on|to know))* (?<of>.+)$`,
);
const OF_QUESTION = pattern(
  new RegExp(
    `^${OPENS}(?:my|our|the|this) (?:\\w+ )?(?:question|query|enquiry|interest|concern|worry|focus)s? (?:is|are|was|concerns?|relates? to)(?: (?:only|just|purely|solely|all))?(?: (?:about|of|on|for|in|with))? (?<of>.+)$`,
  ),
);
/** "I'd like to know about cyclists": what is to be told of, whatever is then counted. */
const OF_TELLING = pattern(
  new RegExp(
    `^${OPENS}${SPEAKER}(?: (?:would|only|just|really|particularly))*(?: (?:like|love|want|need|wish|hope))? to (?:know|hear|ask|learn|find out)(?: (?:only|just))? (?:about|of) (?<of>[^,;:]+)(?:,.*)?$`,
  ),
);
/** "Cyclists mostly, since I ride", "moped riders only": a thing, and that it is meant above others or alone. */
const OF_MOSTLY = pattern(
  /^(?:(?:and|so|but|well) )*(?<of>(?!(?:i|we|he|she|it|they|you|there|this|that)\b)(?:[\w'-]+ ){1,4})(?:mostly|mainly|chiefly|especially|particularly|above all|in particular|only|alone|exclusively|solely)(?:,.*)?$/,
);
/** "The silent ones drive us mad", "leaky ones, that is": which of those that are asked about. */
const OF_ONES = pattern(
  /(?:\b(?<of>(?:the|those|these) (?:[\w'-]+ )?(?!(?:other|same|only|little|new|old|first|last)\b)[\w'-]+ ones)\b|^(?<alone>(?!(?:the|these|those|which|what|other|same|any|all|both|only|just|and|of|my|our|your|their|no)\b)[\w'-]+ ones)(?:,.*)?$)/,
);
/** "Rowers are the only thing i'm asking about", "boats is what i mean" */
const OF_ONLY_THING = pattern(
  new RegExp(
    `^${OPENS}(?<of>[^,;:]{2,40}?) (?:is|are|was|were) (?:the only (?:thing|one|bit|part|sort|kind)s?|the (?:thing|one)s?|what|all|where)(?: (?:that|which))? ${SPEAKER}${COLOURS} ${CONCERN}(?: (?:about|in|for|with|after|of))?$`,
  ),
);
const OF_CLEFT = pattern(
  new RegExp(
    `^${OPENS}(?:it is|it's|it was|that's|that is) (?:(?:only|just) )?(?<of>.+?) (?:(?:that|who|which) ${CONCERNS}(?: (?:to )?(?:me|us))?|(?:(?:that|who|which) )?(?:${SPEAKER}|(?:my|our|the) \\w+(?: \\w+)??)${COLOURS}(?: is| was)? ${CONCERN}(?: (?:about|in|for|with|after))?)(?:,.*)?$`,
  ),
);
const OF_OWN = pattern(
  new RegExp(
    `^${OPENS}(?<of>(?!(?:my|our|he|she|it|that|this|they|you|i|we)\\b)[^,;:]+?) (?:is|are) (?:my|our) [a-z]+$`,
  ),
);

/** "They must have been made by children", "it has to be about dogs": what those that are counted have to be. */
const OF_DUTY = pattern(
  /^(?:but |and |so )*(?:they|it|these|those|each|all of them|the [\w-]+) (?:must|has to|have to|had to|should|needs? to|ought to) (?:(?:all|only|each) )?(?:be|have been|come|have come) (?:only )?(?<of>(?:[a-z]+ed |made |sent )?(?:about|from|by|under|over|with|in|at|on|involving|concerning|aged) (?!right\b|time\b|\d|an? )[^,;:]+|an? (?<who>[a-z]+)|(?<many>[a-z]+s))$/,
);
/** "Let's talk drunks", "let us stick to rowers" */
const OF_TALK = pattern(
  /^(?:ok |right |so |now )*let(?:'s| us) (?:talk|discuss|consider|focus on|turn to|stick to|look at|keep to|take)(?: about)? (?!.*\b(?:later|afterwards|another|other|tomorrow|next)\b)(?<of>.+)$/,
);

/** Nothing else is meant. */
const ONLY =
  /\b(?:only|just|alone|solely|purely|exclusively|specifically|nowhere else|nothing else|no ?(?:one|body) else|rather than|not (?:the|any|all)\b)/;
/** What stands behind it and says so. */
const NOT_THAT =
  /,? (?:(?:and|but) (?:nowhere|nothing|no ?one|nobody|none|not)\b|(?:not|rather than|as opposed to|instead of) (?:the|any|all|anywhere|anything|everywhere|everything)\b).*$/;
const AND_NO_OTHER = /(?:,? (?:only|alone|solely|exclusively|please|really|here|now))+$/;

/** `isReported`: whether the words name a place, a time or a thing that is reported on. Null where nothing limits what is asked. */
export function scopeOf(sentence: string, isReported: (words: string) => boolean): string | null {
  const said = parted(sentence);
  if (said !== null) return said.isStrict || isReported(said.of) ? said.of : null;
  // "The rest is no use, it's July alone I want"
  const last = clausesOf(sentence).at(-1)?.text ?? '';
  const own = last === sentence ? null : parted(last);
  return own?.isStrict ? own.of : null;
}

const parted = oncePerMessage((sentence: string): { readonly of: string; readonly isStrict: boolean } | null => {
  const text = sentence.replace(/[\s.!,;:-]+$/, '');
  const duty = OF_DUTY.exec(text);
  const isOfThem = [duty?.groups?.who, duty?.groups?.many].every((who) => !who || kindsOf(who)[0] === 'person');
  const strict =
    (isOfThem ? duty : null) ??
    [OF_QUESTION, OF_CLEFT, OF_ONLY_THING, OF_TELLING, OF_TALK, OF_MOSTLY]
      .map((form) => form.exec(text))
      .find(Boolean) ??
    null;
  const found = strict ?? OF_SPEAKER.exec(text) ?? OF_OWN.exec(text) ?? OF_ONES.exec(text);
  const of = (found?.groups?.of ?? found?.groups?.alone)?.replace(NOT_THAT, '').replace(AND_NO_OTHER, '').trim();
  // What is the speaker's own, or asked, limits nothing.
  if (!of || /\b(?:i|me|my|we|us|our|you|your|how|what|which|whether)\b/.test(of)) return null;
  return {
    of,
    isStrict:
      strict !== null ||
      ONLY.test(text) ||
      /\bcounting\b/.test(text) ||
      of.endsWith(' ones') ||
      /^(?:the|those|only|just) ones [a-z]/.test(of) ||
      (OF_OWN.test(text) && isPlural(of.split(' ').at(-1)!)),
  };
});
