/** Questions of what something is, does or is called, and of how it goes: told by updates, whatever is counted of it. Pure. */
import { countsPeople } from '../grammar.ts';
import { finds } from '../pattern.ts';

export const asksWhatItIsAbout = finds(
  /\bwhat (?:is|are|was|were) (?:(?:that|this)(?: one)?|it|they|those|these|all (?:that|this)) (?:all )?about\b/,
);

/** "What was it again": what it is, not how many. */
export const asksWhatItIsAgain = (text: string): boolean =>
  /^(?:and |so |remind me,? )*what (?:is|was|were|are) (?:that|this|it|they|those)(?: one)?(?: all)? again[?.! ]*$/.test(
    text,
  );

export const asksHowItGoes = (text: string): boolean =>
  /^(?:and |so |but )?how (?:are|is|do|does|did|have|has)\b/.test(text);

/** "What does the centre do", "what does the course cover": told by updates, whatever is counted of it. */
export const asksWhatItDoes = finds(
  /\bwhat (?:is|are|was|were) (?:[\w' ]{1,30} )?doing (?:to|so that|for|with)\b|\bwhat (?:came|comes|has come|have come|resulted|followed|emerged) (?:out )?(?:of|from)\b|\bwhat (?:do|does|did|will|is|are) [^,;?]{2,60}\b(?:do|cover|covers|involve|mean for|look like|about|for|guilty of|convicted of|accused of|charged with)[?.! ]*$|\bwhat (?:do|does|did|will) they (?:teach|train|learn|say|offer|provide|use)\b/,
);

/** A thing's name may be held; a person's is not. */
export const asksNameOfThing = (text: string): boolean =>
  /\bnames? of (?:the |that |this |their |our )?(?:[\w-]+ ){0,3}?(?:dogs?|campaigns?|operations?|projects?|schemes?|strateg\w+|courses?|reports?|panels?|groups?|sites?|schools?|charit\w+|letters?|portals?|boards?|parks?|roads?|pilots?|initiatives?)\b/.test(
    text,
  );

/** How the speaker does something with the police; how "we" do it is told of the force. */
export const asksHowTo = finds(
  /\b(?:how (?:do|can|would|could|should) i|can i|am i allowed|do i need|where (?:can|do) i)\b/,
);

/** "How is the plan going", "how have the police been getting on". */
export const asksHowAllGoes = finds(
  /^(?:so |and |well )*how (?:is|are|was|were|has|have|did|does|do) .*\b(?:going|doing|do|done|getting on|got on|get on|faring|fared|fare|performing|performed|perform|gone|go|coming along|shaping up|looking|look)(?: overall| so far| \|)*$/,
);

/** "What was the trouble", "did they" */
export const asksWhatBefell = (text: string): boolean =>
  /^(?:and |so )?(?:what (?:was|were|did)|anything|was anything|did they)\b/.test(text);

/** "Explain why it fell": the reason is asked, and no meaning. */
export const explainsReason = finds(
  /\b(?:explain|clarify)(?: to)?(?: (?:me|us))? (?:why|how come|the reasons?|what caused)\b/,
);
export const asksReason = finds(/\b(?:why|because|reasons?|caused?)\b/);

const ASKS_FOR_DOING = [
  // "How do we help them"
  /^(?:and |so |but )?how (?:do|does|did|can|could) (?:we|you|they|the police|officers) (?!do\b|compare|stand|fare|perform|rank|measure|score|look|get on)\w+/,
  // "How closely do we work with them", "how are they linked"
  /\bhow (?:\w+ly|hard) (?:do|does|did|are|is|were|was|have|has)\b/,
  /\bhow (?:are|were|is|was) (?!many\b|much\b)[^,;?]{3,60} (?!changed\b|moved\b|compared\b|counted\b|measured\b|reported\b|recorded\b)\w+ed[\s?.!]*$/,
  // "What was the course for", "what was found there", "what were they causing"
  /\bwhat (?:is|are|was|were) (?:[^,;?]{3,60} (?:for|causing|doing|teaching|offering|being used (?:for|against|on))[\s?.!]*$|(?:found|discovered|uncovered|done|being done)\b)/,
  // "Operations against drug gangs", "any work to stop county lines": a deed and whom or what it is directed at, and no time that it is set against
  /^(?:and |so |any |our |the |all |police )*(?:work|operations?|ops|efforts?|activity|campaigns?) (?:being done |done |under ?way |going on )?(?:against (?!(?:the )?(?:last|previous|same|year|quarter|target|plan|q[1-4]|\d)\b)|to (?:stop|tackle|fight|combat|disrupt|prevent|reduce|curb|cut|end)\b)/,
  // "Is anyone looking after them", "are they being looked into"
  /^(?:and |so |but )?(?:is|are|was|were|has|have) [^,;?]{2,60}? (?:being \w+(?:ed|en)|been \w+ed for|(?:looking|working|helping|dealing|checking|keeping) (?:after|into|on|with|up|out))\b/,
];

/** What is done, for what, and whether it is: no number is asked, whatever is counted of it. */
export const asksForDoing = (text: string): boolean =>
  ASKS_FOR_DOING.some((form) => form.test(text)) || countsPeople(UP_TO.exec(text)?.[1] ?? '');
/** "What are the cadets up to": of calls it asks how many. */
const UP_TO = /\bwhat (?:is|are|has|have) ([^,;?]{2,40}?) (?:been )?up to\b/;
