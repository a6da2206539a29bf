/** Recognises a message that reports a crime or an emergency instead of asking about the figures. */

/** Someone speaks of what is happening to them or near them: first person or here and now, and a harm. */
const HARM =
  'assaulted|attacked|attacking|robbed|mugged|raped|stabbed|stabbing|shot|shooting|beaten|beating|burgled|stolen|nicked|kidnapped|threatened|threatening|followed|following|stalked|stalking|harassed|harassing|scammed|defrauded|abused|hit|hurt|hurting|punched|kicked|injured|bleeding|groped|touched|spiked|blackmailed|broken into|smashed|vandalised|keyed|trapped|overdosed|unconscious|not breathing|missing|gone missing|set on fire|on fire|crashed|run over|knocked down|collapsed|dying|killed|murdered|drowning|suicidal';
const PATTERNS: readonly RegExp[] = [
  // "I've been assaulted", "my bike has been stolen", "we were burgled last night"
  new RegExp(`\\b(?:i|we|i've|ive|we've|i'm|im|i'd)\\b(?: \\w+){0,4} (?:${HARM})\\b`),
  new RegExp(
    `\\b(?:my|our) (?:\\w+ ){1,4}?(?:has|have|had|was|were|is|are|got|just|been|'s)\\b(?: \\w+){0,4} (?:${HARM})\\b`,
  ),
  new RegExp(`\\b(?:my|our) (?:\\w+ ){1,3}(?:${HARM})\\b`),
  // "someone is breaking into my neighbour's house", "there's a man with a knife outside"
  /\b(?:someone|somebody|a man|a woman|a bloke|a lad|men|two men|people|kids|a group|a gang|they|he|she|they're|he's|she's|someone's|somebody's)\b(?: \w+){0,4} (?:breaking|broken|broke|trying to break|smashing|fighting|attacking|stabbing|stabbed|shooting|screaming|threatening|following|stealing|robbing|hitting|beating|kicking|climbing|dealing|hurting|strangling|shouting|waving|killing)\b(?!.*\b(?:figures?|last quarter|report)\b)/,
  /\b(?:there is|there's|theres|there has been|there's been|there are|i can see|i can hear|i saw|i have seen|i've seen|i just saw|i've just seen|i witnessed|i have witnessed|i've witnessed|i want to report|i need to report|i would like to report|i'd like to report|reporting a|want to report|need to report|can i report|like to report)\b(?: [\w']+){0,6} (?:knife|gun|weapon|fight|fire|crash|accident|collision|break in|break-in|burglar|intruder|robbery|burglary|mugging|stalking|scam|fraud|harassment|domestic|assault|crime|theft|stabbing|shooting|dealer|drug dealing|dealing|body|bomb|attack|rape|murder|stolen|screaming|blood|explosion|hit and run|drunk driver|vandalism|prowler|emergency|incident|missing|abuse|suspicious|breaking)\b/,
  /\b(?:help|police|please help|send|need) (?:me |us )?(?:now|quickly|urgently|help|police|ambulance|an ambulance|someone|officers|a car|the police|fire engine)\b.*\b(?:now|quick|quickly|urgent|urgently|knife|gun|attack|attacked|bleeding|fire|hurt|house|home|street|road|please)\b/,
  /\b(?:call|send|get) (?:the )?(?:police|an ambulance|ambulance|help)\b/,
  /\b(?:i want to|i wanna|i'm going to|i am going to|im going to|thinking of|thinking about|want to) (?:die|kill|killing|hurt|hurting|harm|harming|end|ending)\b/,
  /\b(?:in|inside|outside|at) my (?:house|home|flat|garden|room|shop|car|door|window)\b(?=.*\b(?:knife|gun|weapon|now|help)\b)|\b(?:knife|gun|weapon)\b.*\bin my\b/,
  /\bmy (?:\w+ ){0,2}(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|mum|mother|son|brother|stepdad|neighbour) (?:beats|hits|hurts|rapes|threatens|abuses|punches|kicks|stalks|follows) (?:me|us|my)\b/,
  /^(?:please )?(?:help )?(?:a|my|our) (?:\w+ ){0,2}(?:child|baby|kid|toddler|girl|boy) (?:is|has gone|went) missing\b/,
  /\bmy (?:\w+ ){1,2}(?:has ?n'?t|hasn't|didn't|did not|not) (?:come|been|got|returned)\b|\b(?:has|have) gone missing\b/,
  /\bi(?:'m| am|m) (?:so |really |very |too )?(?:scared|frightened|terrified|afraid|in danger)\b/,
  /\b(?:someone|somebody|they|he|she|thieves|kids)(?:'s| has| have|ve)? (?:just )?(?:stolen|stole|taken|broken|broke|smashed|damaged|keyed|nicked|hit|attacked|robbed|burgled) (?:into )?(?:my|our|me|us)\b/,
  /\bthis is an emergency\b|\bits an emergency\b|\bit's an emergency\b|\bin danger\b|\bheart attack\b/,
];

/** It is where the speaker is, and someone is in it now. */
const HERE =
  /\b(?:outside|next door|above me|below me|upstairs|downstairs|in front of (?:me|us)|near me|by me|(?:my|our|her|his|their) (?:[\w']+ ){0,3}(?:door|house|home|flat|street|road|car|window|garden|shop|drive|neighbours?|building|office))\b/;
const NOW =
  /\b(?:right now|as i (?:type|speak|write)|just (?:been|now|got|had|hit|seen|heard)|not (?:moving|breathing|responding|waking)|need (?:units|police|help|an ambulance|someone|officers)|screaming|bleeding|unconscious|trying (?:to get in|the|my|our|car|door|to break)|banging on|climbing (?:in|over|through)|smashing|fighting|being (?:attacked|robbed|beaten|followed))\b/;
const SOMEONE =
  /\b(?:someone|somebody|someone's|man|woman|bloke|blokes|lad|lads|girl|boy|kid|kids|child|people|men|they|they're|he|he's|she|she's|gang|group|person|ex|husband|wife|boyfriend|girlfriend|neighbour|tenant)\b/;

/** Words that make it a question about the report after all: "how many people were stabbed". */
const ASKING =
  /\b(?:how many|how much|number of|i thought (?:it|there|that) (?:was|were)|is (?:that|it) (?:still )?(?:right|correct)|what percentage|what proportion|figures?|statistics|stats|how often|trend|my question is|i have a report on|been asked about|to the panel|happens to people|hit by the cuts|there's a .* update|there is a .* update|compared|last quarter|last year|per cent|percent|which district|report say|in the report|priority|update on|what are they doing|how (?:are|is|were|was|have|has|did|do|does) (?:they|we|you|the police|police|[a-z]+ police|the force|officers)|what is being done|what's being done|operation|is anyone doing anything|what came of|any arrests|did they|have they|are they doing|what happened)\b/;

export function reportsCrime(text: string): boolean {
  if (ASKING.test(text)) return false;
  const isHere = HERE.test(text) && NOW.test(text) && SOMEONE.test(text);
  return isHere || PATTERNS.some((pattern) => pattern.test(text));
}
