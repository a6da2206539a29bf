/**
 * Brings a sentence into the order in which a question is mostly put: what is asked for (a number, a reason, a time, what a term
 * means), the thing it is asked of, what narrows that. Whoever thinks in another language, or writes in the manner of a table,
 * puts the thing first and has other verbs carry it: these stand between the thing and the question word and have no object of
 * their own. Pure.
 */

import { oncePerMessage } from '../message-memo.ts';
import { type Pattern, pattern } from '../pattern.ts';
import { sentencesOf } from '../segments.ts';

const BE = '(?:is|are|was|were|be|been|has been|have been)';
const DO = '(?:do|does|did|has|have|had|will|would|can|could)';
const IT = '(?:it|they|she|he|there|them|that|those|these)';
const WE = '(?:we|you|they|there|one|people|the (?:force|police))';
/** Nouns that stand for the number itself. */
const NUMBER = '(?:number|figure|count|total|tally|amount|quantity|volume|level|value|sum)s?';
const MANY = `(?:how (?:many|much|big|large|high|great)|(?:what|which) ${NUMBER})`;
/** A thing with what is said of it, up to the next mark. */
const THING = '[^,;:?()]{2,90}?';
const END = String.raw`(?=[\s?.!]*$)`;
const OPENER = '((?:(?:and|so|but|also|then|now|please|kindly)[ ,]+)*)';

type Rule = readonly [form: Pattern, asked: string];
const rule = (form: string, asked: string): Rule => [pattern(new RegExp(form, 'g')), asked];

/** Prepositions of several words, and participles that are used as one: what follows is what it is about. */
const ABOUT = `(?:(?:in|with|by|on|under) (?:the |an? )?(?:relation|regards?|respect|reference|connection|domain|field|sphere|theme|topic|subject|matter|context|question) (?:to|of|with)|as (?:regards|concerns|touches)|(?:relating|pertaining) to|concerning|respecting|touching (?:up)?on|when it comes to)`;
const TIME_AGAIN = String.raw`(?:the )?(?:last|previous|prior|preceding|corresponding|same|former|one|year|quarter|q[1-4]|\d{4})\b`;

/** Verbs by which a thing is laid to its cause, and nouns of what it is laid to. */
const LAY = '(?:attribut|ascrib|credit|imput|trac|assign)(?:e|ed|es|s)?|put down|owed?|due';
const CAUSE =
  '(?:reasons?|causes?|factors?|grounds?|explanations?|rationale|justifications?|circumstances?|caveats?|comments?|remarks?)';
const OF = '(?:(?:the|a|an|any|its|their|this|that|our|your) )';

/** What a term, or its letters, is said to mean. */
const MEAN = `(?:(?:wants?|wishes) (?:(?:it|they) )?to (?:say|mean)|signif(?:y|ies)|denotes?|designates?|stands? (?:for|behind))`;
const WRITTEN_OUT = '(?:full|long|complete|expanded|whole) (?:term|form|wording|version|expression)';

const GREATER = '(?:bigger|larger|greater|higher)';
const LESSER = '(?:smaller|lower|lesser)';
const MORE = '(more|less|fewer|higher|lower|bigger|smaller|better|worse)';

/** That one thing is so by another. */
const AGREES =
  '(?:agree|tally|reconcile|reconcilable|square|match|accord|fit|chime)(?:s|es|d)?(?: up)?|bears? out|borne out|support(?:s|ed)?|confirm(?:s|ed)?|back(?:s|ed)? up|justif(?:y|ies|ied)|consistent|in line';

/** "I haven't got", "nobody gave me", "the chair asked for": somebody lacks or seeks what is told behind it or before it. */
const NOT = "(?:\\w+n't|not|never|cannot)";
const SEEKS =
  '(?:lack(?:s|ed)?|need(?:s|ed)?|want(?:s|ed)?|(?:is |am |was |were )?(?:missing|after|short of|without|looking for|hunting for|stuck on)|asked (?:me |us )?(?:for|about))';
const HAS =
  '(?:have|has|got|get|find|found|know|see|seen|told|given|sent|remember|recall|work out|worked out|hold|held)';
const LACKED = `(?:(?:i|we|i'[a-z]+|we'[a-z]+|they|(?:the|my|our) [a-z]+)(?: (?:still|also|really|only|just|now|do|did))* (?:${SEEKS}|(?:(?:have|had|was|were|been|still|yet|quite) )*${NOT}(?: (?:been|yet|quite|actually|got))*(?: ${HAS})?)|(?:nobody|no[- ]?one)(?: has| had| ever)? [a-z]+(?: me| us)?|i'm missing|we're missing)(?: (?:yet|for|about|of|here|anywhere|so far|to hand|in (?:my|our) [a-z]+))*`;
const THE_THING = `(?:what|all|everything|(?:the|one) (?:(?:one|only|other|last|main|single) )*(?:thing|bit|part|piece|one|item|${NUMBER}))(?: that| which)?`;
const NOT_THERE = `what(?:'s| is| was|)(?:n't)? (?:not |still )*(?:(?:missing|lacking|absent|left out)(?: (?:from|in|on|off) (?:my|our|the) [a-z]+)?|(?:in|on) (?:my|our|the) [a-z]+)`;

/** "If a councillor asks": somebody's asking is supposed, and what is to be said to it is what he asks. */
const IS_ASKED =
  '(?:(?:if|when|should|suppose|supposing|say|imagine|in case|whenever) )(?:that )?[^,;:?]{1,60}? (?:asks?|asked|wonders?|wondered|enquires?|enquired|(?:wants?|wanted|wishes|needs?|would like) to (?:know|ask|hear|learn))(?: (?:me|us))?';
const WHAT_TO_SAY =
  '(?:what|how) (?:should|do|does|can|could|shall|would|must|ought|may|might|is|are|am|was|will)(?: (?:i|we|one|you|my|the|best|right|correct|true|it|to|be|say|tell|answer|reply|respond|give|put|back|him|her|them|that|this|person|in|as|an?|number|figure|response))+';
/** That a number is a report's, and that somebody made it: "the report's own number", "did you work it out", "yours". */
const OF_REPORT = `(?:(?:a |the )?(?:${NUMBER} )?(?:you|we) (?:was|were|are) (?:given|told)|(?:the )?[a-z]+'?s?(?: own)? ${NUMBER}|(?:as |really |actually )?(?:reported|given|stated|printed|quoted|published|told|shown|written)(?: anywhere)?|theirs|straight from|from|in)(?: (?:(?:in|by|from) )?(?:the|that|this) [a-z]+)?`;
const THING_IN_FIGURES = '(?:[^,;:?()]|,(?= ?[\\d£])){2,90}?';
const OF_SOMEBODY = '(?:you|u|somebody|someone|anybody|anyone|the bot)';
const MADE = `(?:(?:did|have|has|do|does) ${OF_SOMEBODY} (?:just )?(?!know|hold|have|say|tell|report|state|print|quote)[a-z]+(?: (?:it|that|them|this))?(?: (?:out|up|together|off|yourself))*|(?:(?:is|was) (?:it|that) )?(?:(?:your|the bot's|somebody's|someone's)(?: own)? [a-z]+|an? (?:calculation|estimate|sum|guess|working)|(?:calculated|computed|derived|estimated|worked out|added up|made up)(?: by [a-z]+)?|yours))`;

/** One body that gives, and not all the world. */
const GIVER =
  '(?!(?:the )?(?:public|people|residents|communit|locals|everyone|we|they|it|you|force|police)\\b)[^,;:?()]{2,40}?';

// biome-ignore format: a table, one form a line
const RULES: readonly Rule[] = [
  // "What I haven't got is the number", "it's the number I lack": what is lacked is asked.
  rule(`^${OPENER}(?:${THE_THING} ${LACKED}|${NOT_THERE}) (?:is|are|was|were|would be) (?:just |only )?(?=[a-z\\d])`, '$1'),
  rule(`^${OPENER}(?:it is|it's|it was|that is|that's) (?:just |only )?(${THING}) (?:(?:that |which )?${LACKED}|(?:that|which)(?: is|'s) (?:still )?(?:missing|lacking))${END}`, '$1$2'),
  rule(`^${OPENER}${IS_ASKED} (?:about )?(\\S.{3,120}?)[,:;]? (?:then )?${WHAT_TO_SAY}${END}`, '$1$2'),
  rule(`^${OPENER}what (${OF}?[^,;:?]{2,60}) (is|are|was|were)${END}`, '$1what $3 $2'),
  rule(`^${OPENER}what ((?:operation|project) [a-z]+|${OF}[^,;:?]{2,60}) (does|did)${END}`, '$1what $3 $2 do'),
  // "It fell more than anything else": of all, most.
  rule(String.raw`\bmore than (?:any(?:thing|one|body)? (?:else|other)(?: (?:measure|metric|figure|number|thing))?|everything else|(?:all )?(?:of )?the (?:others|rest))\b`, 'most'),
  rule(String.raw`\b(?:the |an? )?(?:metric|measure|figure|number|indicator) (?:with|that (?:has|had|saw|shows?|showed)) (?=the [a-z]+est\b)`, 'which had '),
  rule(String.raw`\b(?:in|for|among|on) any (?:one )?(?:measure|metric|figure|number|indicator)\b`, 'of any figure'),
  rule(String.raw`\bheaviest (?=(?:fall|drop|decrease|reduction|rise|increase|change|decline)\b)`, 'biggest '),
  // "Q3 2020/21 minus Q3 2019/20": the one time taken from the other is how it moved.
  rule(String.raw`(?<=\b(?:q[1-4](?: \d{4}(?:/\d\d)?)?|quarter|year|now|today)) (?:minus|less|take away) (?=${TIME_AGAIN})`, ' against '),
  // "Repeat that with X", "X likewise": the same of something else.
  rule(`^${OPENER}(?:(?:can|could|would|will) you )?(?:repeat|redo|rerun|do)(?: (?:that|it|this|the same))?(?: again)? (?:with|for|on) (${THING})${END}`, '$1same for $2'),
  rule(`^${OPENER}likewise(?: (?:for|with|on))?,? (${THING})${END}`, '$1same for $2'),
  rule(`^${OPENER}(${THING}),? likewise${END}`, '$1same for $2'),
  // "How calls developed over time"
  rule(String.raw`\bhow (?:(?:did|has|have|had) )?(?!many|much)([^,;:?]{3,50}?) (?:(?:has|have|had) )?[a-z]+ (?=(?:over time|over the (?:quarters|years|periods|reports)|from (?:one )?quarter to (?:the next|quarter)|through time|across the (?:quarters|reports))\b)`, 'trend in $1 '),
  // "Didn't calls go down": asks whether they did.
  rule(String.raw`(?<=^(?:(?:so|and|but|ok|oh|well) )*)(did|does|is|are|was|were|has|have|had)n't (?=\w)`, '$1 '),
  // "Reports pertaining to drugs"; with respect to another time it is a comparison.
  rule(String.raw`\b(?:(?:with|in) )?(?:respect (?:to|of)|comparison (?:to|with|of)|face (?:to|of)|regard to) (?=${TIME_AGAIN})`, 'against '),
  rule(String.raw`\b(?:shown|given|entered|recorded|listed|printed|noted) against (?=${TIME_AGAIN})`, 'in '),
  rule(String.raw`\b${ABOUT} (?=[a-z\d'"])`, 'on '),
  rule('(?<=[a-z]s )(?:tied|linked|connected|associated|attached|attributed|ascribed|credited|assigned|belonging|owing) (?:to|with) ', 'on '),
  rule(String.raw`\bfor to (?=[a-z]+)`, 'to '),
  // "Have become counted": the passive by another verb.
  rule(String.raw`\b(?:became|become|becomes) (?=[a-z]+ed\b)`, 'been '),
  // "The prior-quarter level": when, before the noun.
  rule(String.raw`\b(?:the )?(prior|previous|preceding)-(quarter|year|period)(?: ${NUMBER}| comparator)?\b`, 'number in the $1 $2'),
  rule(String.raw`\b(?:an? |the )?(year|quarter)-(?:earlier|before|prior)(?: ${NUMBER}| comparator)?\b`, 'number a $1 earlier'),
  rule(String.raw`\b(?:comparator|comparative|comparable|reference) ${NUMBER}\b`, 'number'),
  rule(String.raw`\b(last year(?:'s)?|a year ago|the year before|\d{4}(?:\/\d\d)?),? (?:in|for|over|during|at) the (same|corresponding|equivalent) (quarter|period|three months|time)\b`, 'in the $2 $3 $1'),
  // "The quarter anterior", "the former quarter"
  rule(String.raw`\b(?:former|anterior|precedent|foregoing) (quarter|year|month|period)\b`, 'previous $1'),
  rule(String.raw`\b(quarter|year|month|period) (?:former|anterior|precedent|past|foregoing)\b(?! (?:the|a|an)\b)`, 'previous $1'),
  rule(`\\b${MORE} or (?:is|are|was|were) (?:it|they) ${MORE} (?:than|as)\\b`, '$1 or $2 than'),
  // "To what does the report attribute the fall", "what is it put down to": the reason is asked.
  rule(`^${OPENER}(?:to|on) (?:what|which ${CAUSE}) (?:does|do|did|has|have|can|could|is|are|was|were) (?:${THING} )?(?:${LAY}) (${OF}${THING})(?:,? and what [a-z]+ it)?${END}`, '$1what is the reason for $2'),
  rule(`^${OPENER}what (?:does|do|did|can|could|has|have) (?:(?:the|this|your) [a-z]+|it|they|you|we) (?:${LAY}) (${OF}${THING}) to${END}`, '$1what is the reason for $2'),
  rule(`^${OPENER}(?:to )?(?:what|which ${CAUSE}) (?:is|are|was|were|has been|have been) (${OF}${THING}) (?:${LAY})(?: to)?${END}`, '$1what is the reason for $2'),
  rule(`^${OPENER}(?:what|which) ${CAUSE} (?:(?:is|are|was|were|has been|have been) (?!for\\b)[a-z]+(?: forward)? (?:for|of|behind) |(?!(?:is|was|has|does)\\b)[a-z]+s (?=the |an? |its |their |this |that ))`, '$1what is the reason for '),
  // "The letters X, what do they want to say", "what signifies X"
  rule(String.raw`\bthe (?:letters?|abbreviation|acronym|initials|term|word|expression) (?=['"]?[a-z]+['"]?(?:[,:?.!]|$| (?:means?|stands?|want|wants|signif)))`, ''),
  rule(`^${OPENER}what ${MEAN} (${THING})${END}`, '$1what does $2 mean'),
  rule(`^${OPENER}what (?:do|does) (${THING}) ${MEAN}${END}`, '$1what does $2 mean'),
  rule(`^${OPENER}(?:i (?:do not|don't|cannot|can't) [a-z]+ (?=[^,:]*[,:] what is it))?(${THING})[,:] what (?:${MEAN}|(?:do|does) ${IT} (?:mean|${MEAN})|is (?:(?<=\\bi (?:do not|don't|cannot|can't) .*)it|the ${WRITTEN_OUT}))${END}`, '$1what does $2 mean'),
  rule(`^${OPENER}what is (?:one )?to (?:be )?underst(?:and|ood) (?:under|by) (${THING})${END}`, '$1what does $2 mean'),
  rule(`^${OPENER}[a-z]+(?: me)? the ${WRITTEN_OUT} (?:of|for|behind) (${THING})${END}`, '$1what does $2 stand for'),
  // "Since when runs X", "it is since which date that X": it began.
  rule(`^${OPENER}(?:it is )?(?:since|from) (?:when|(?:what|which) (?:date|day|moment|time|month|year|point))(?: is it)?(?: that)? (?!(?:${BE}|${DO}|the|we|you|they|it|there|our|your|a)\\b)[a-z]+ (${THING})${END}`, '$1when did $2 start'),
  rule(`^${OPENER}when (has|have|is|are|was|were) ([a-z]+ed|begun|taken place) (${THING})${END}`, '$1when $2 $4 $3'),
  // "In how much has descended the number", "of how many members disposes the club"
  rule(`^${OPENER}(?:in|of|with|for) (?=how (?:much|many) (?:${DO}|${BE}) (?:[a-z]+(?:ed|en|er)\\b|.* (?:against|since|than) ))`, '$1by '),
  rule(`^${OPENER}(?:wherewith|(?:on|with|about|against|at|of) what) [a-z]+s (?:itself |themselves )?(?!it\\b)(${THING})${END}`, '$1what is $2 about'),
  rule(`^${OPENER}how many (?:of )?([a-z]+(?: [a-z]+)?) (?:has|counts|possesses|holds|employs|numbers|includes|contains|comprises) (${OF}${THING})${END}`, '$1how many $2 $3'),
  rule(String.raw`\bin (?:the )?mean\b`, 'on average'),
  rule(`\\b(how (?:much|many)|why|when|where) (has|have|had|is|are|was|were) ([a-z]+(?:ed|en|er)) (${OF}${THING})(?= against | since |[\\s?.!]*$)`, '$1 $2 $4 $3'),
  rule(`^${OPENER}(?:of|to|into|over|on|with) (how (?:much|many) [a-z]+(?: [a-z]+)?) [a-z]+s (${OF}${THING})${END}`, '$1$2 $3'),
  // "What share do these constitute of those" (a part that is played is a role), "the contribution of these to those in per cent"
  rule(`^${OPENER}(?:what|which) (?:percentage|percent|share|proportion|fraction|weight|part) (?:do|does|did) (${THING}) (?!play\\b)[a-z]+ (?:of|in) (${THING})(?:,? (?:in|as an?) per ?cent(?:age)?)?${END}`, '$1$2 as a percentage of $3'),
  rule(`^${OPENER}(?:the )?(?:ratio|proportion|contribution) of (${THING}) to (${THING}),? (?:[a-z]+ed )?(?:(?:in|as an?) )?(?:per ?cent(?:age)?|%)${END}`, '$1$2 as a percentage of $3'),
  rule(`^${OPENER}(?:the )?(${THING})(?:'s?)? contribution to (${THING}),? (?:[a-z]+ed )?(?:in|as an?) (?:per ?cent(?:age)?|%)${END}`, '$1$2 as a percentage of $3'),
  // "What did the club contribute to the boat total", "the club's contribution to our boats": so many of the whole are from it.
  rule(`^${OPENER}(?:what|${MANY}) (?:did|do|does|has|have) (${GIVER}) contribute(?:d)? to (?:the |our |your )?(${THING})(?: (?:${NUMBER}|pot|pile|pool))?${END}`, '$1number of $3 from $2'),
  rule(`^${OPENER}(?:how (?:many|much)|what) of (?:the |our |your )?(${THING})(?: ${NUMBER})? (?:did|do|does|has|have) (${GIVER}) contribute(?:d)?${END}`, '$1number of $2 from $3'),
  rule(`^${OPENER}(?:what (?:is|was) |how (?:big|large|great) (?:is|was) )?(?:the )?(${GIVER})(?:'s?)? contribution to (?:the |our |your )?(${THING})(?: (?:${NUMBER}|pot|pile|pool))?(?:[,:]? how (?:many|much))?${END}`, '$1number of $3 from $2'),
  rule(`^${OPENER}(?:the )?contribution of (${GIVER}) to (?:the |our |your )?(${THING})(?: (?:${NUMBER}|pot|pile|pool))?${END}`, '$1number of $3 from $2'),
  // "Of cadets we have how many in total", "to how many amount the calls"
  rule(`^${OPENER}of (${THING}) ${WE} (?:have|has|had|got|is|are|was|were|exists?|count|got) (?:got )?${MANY}\\b`, '$1how many $2'),
  rule(`^${OPENER}(?:to|at) ${MANY} (?!(?:${BE}|${DO})\\b)[a-z]+ (${OF}${THING})${END}`, '$1how many $2'),
  rule(`^${OPENER}(?:to|at) ${MANY} (?:${DO}) (${OF}${THING}) [a-z]+${END}`, '$1how many $2'),
  rule(`\\bit exists (?=${MANY}|an?\\b|any\\b|some\\b)`, 'there are '),
  // "X, which number is it", "X, to how many do they mount": it is X that the pronoun stands for, and the verb only bears the number.
  rule(`([,:]) (?:(?:to|at) ${MANY} (?:(?:${DO}|${BE}) ${IT} [a-z]+|[a-z]+ ${IT})|of ${IT} ${MANY} exist|(?:what|which) ${NUMBER} (?:${BE} ${IT}|${DO} ${IT} (?:have )?(?:been|exist))(?: of ${IT})?|(?:what|which) ${BE} (?:the |their |its )?${NUMBER}(?: of ${IT})?)(?=[\\s?.!,]|$)`, '$1 how many are they'),
  rule(`^${OPENER}(?:the |our |your |all )?(?!of )(${THING} (?:who|that|which) ${THING}), how many (?:are|were|was|is) ${IT}(?=[\\s?.!,]|$)`, '$1how many $2'),
  // "Does the published percentage agree with the two counts", "do the counts bear out the fall": whether it is right.
  rule(`^${OPENER}(?:is|are|was|were|does|do|did|can) (${THING}) (?:be )?(?:${AGREES}) (?:with|by|to) (?:the|its|those|these|both|what|\\d)${THING}${END}`, '$1is $2 right'),
  rule(`^${OPENER}(?:do|does|did|can|will) (?:the |those |these |its )?(?:(?:two|published|printed|raw|stated) )*(?:counts|figures|numbers|totals|values|data|\\d[\\d,]* and \\d[\\d,]*) (?:${AGREES}|give|yield)(?: with| to)? (?:the |an? )?(${THING})${END}`, '$1is the $2 right'),
  rule(`^${OPENER}[a-z]+ (?:that|this|it) (?:with|against) (?:the )?\\d[\\d,]* and (?:the )?\\d[\\d,]*(?: [a-z]+ (?:beside|by|with|next to|alongside) (?:it|them))?${END}`, '$1is that right'),
  rule(`(?:is|are|was|were) (?:described|reported|given|shown|stated|presented) as an? (?=\\d[\\d.]* ?(?:%|per ?cent))`, ''),
  rule(`\\bis the (?:published|printed|stated|quoted|reported|given) (percentage|figure|change|fall|rise|movement) right\\b`, 'is that $1 right'),
  // "The club has how many boats"
  rule(`^${OPENER}(?!(?:how|what|which|who|where|when)\\b)(${THING}) (?:have|has|had)(?: got)? (how (?:many|much) ${THING})${END}`, '$1$3 has $2'),
  // "They were at which place": where.
  rule('\\b(?:at|in|on|near) (?:which|what) (?:place|spot|location|area|site)\\b', 'where'),
  // "Have boats got bigger", "are they larger now": which way they moved.
  rule(`\\b(?:got|gotten|become|became|becoming|getting|grown|made) (?:any |much |a (?:lot|bit) )?${GREATER}\\b(?! [a-z]+s\\b)`, 'increased'),
  rule(`\\b(?:got|gotten|become|became|becoming|getting|grown|made) (?:any |much |a (?:lot|bit) )?${LESSER}\\b(?! [a-z]+s\\b)`, 'decreased'),
  // "What are boats at": how high they stand.
  rule(`^${OPENER}what (?:is|are|was|were) (?!${IT}\\b)(${THING})(?<! up to) at(?: now| currently| the moment)?${END}`, '$1the number for $2'),
  rule(`^${OPENER}what (?:does|do|did|would) (?:the [a-z]+|it|they|you|we) (?!${NUMBER})[a-z]+ (?!${IT}\\b)(${OF}?${THING}) (?:down )?at${END}`, '$1how many $2'),
  // "The line reads what at the end of June"
  rule(`^${OPENER}(${THING} (?:${NUMBER}|line|headcount|strength)\\b(?:${THING})?) (?!(?:is|was|has|does|leaves|equals|makes|means)\\b)[a-z]+s what\\b`, '$1$2, how many'),
  // "This less that leaves what residual"
  rule(`^${OPENER}(?:[a-z]+ing (?:the )?[^:]{3,50}: )?(${THING} (?:less|minus|plus|net of) ${THING}) (?:leaves?|gives?|yields?|makes?|equals?|produces?) what(?: [a-z]+)?(?: (?:of|for|as) ${THING})?${END}`, '$1$2'),
  // "I search the number\", "express it as a percentage": what is sought is asked.
  rule(`(?<=^|[,:;] |^(?:and|so|please) )i (?:would )?(?:search|seek|ask|request|require|beg|demand|desire|apply)(?: for)? (?!you\\b)(?=[a-z])`, ''),
  // "Is 20 the report's number or did you work it out", "is 20 printed in the report": where it is from.
  rule(`^${OPENER}(?:is|was|are|were) (${THING_IN_FIGURES}) ${OF_REPORT},? or (?:else )?${MADE}${END}`, '$1source for $2'),
  rule(`^${OPENER}(${THING_IN_FIGURES})(?: figure)?(?:[,:]| -) (?:(?:is|was|are) (?:that|it|this)(?: ${NUMBER})? )?${OF_REPORT},? or ${MADE}${END}`, '$1source for $2'),
  rule(`^${OPENER}did the [a-z]+ (?:itself |really |actually )?[a-z]+ (${THING_IN_FIGURES}),? or ${MADE}${END}`, '$1source for $2'),
  rule(`^${OPENER}(?:is|was) ((?:the )?[£\\d](?:${THING_IN_FIGURES})?) (?:really |actually )?(?:reported|stated|printed|quoted|published|written) (?:in|by) (?:the|that|this) [a-z]+${END}`, '$1source for $2'),
  // "How does it sit as a proportion of"
  rule(`([,:]) how (?:do|does|did) ${IT} [a-z]+ (?=as an? |against |relative to |compared )`, '$1 '),
  rule(`^${OPENER}[a-z]+ (?:it|that|this|them|those) (?=as an? (?:percentage|percent|share|proportion|fraction|ratio)\\b)`, '$1'),
  rule(`\\b(?:(?:all|everything)(?: of)? (?:what|that|which)|what all) (?:is|was|has been|gets) (?:made|done|undertaken)\\b`, 'everything that is done'),
];

/** "Hours have dropped, haven't they?" */
const TAGGED = pattern(
  new RegExp(
    `^${OPENER}(?!(?:${BE}|${DO}|how|what|which|who|when|where|why|whether|if)\\b)([^?]+?),? (${BE}|${DO})(?:n't| not)? (?:it|they|there|we|you|he|she)(?: not)?${END}`,
  ),
);
/** What is told and then asked by its verb alone is asked: "have hours dropped". */
function asUntagged(sentence: string): string {
  const [, opener = '', told, verb] = TAGGED.exec(sentence) ?? [];
  if (!told || !verb || ASKED_WITHIN.test(told)) return sentence;
  if (/^(?:do|does|did)$/.test(verb)) return `${opener}${verb} ${told}`;
  const moved = told.replace(new RegExp(` ${verb}\\b`), '');
  return moved === told ? sentence : `${opener}${verb} ${moved}`;
}
const ASKED_WITHIN = /\b(?:how|what|which)\b/;

/** The sentence in that order. */
const inOrder = (sentence: string): string =>
  RULES.reduce((text, [form, asked]) => text.replace(form, asked), asUntagged(sentence));

export const asOrdered = oncePerMessage((text: string): string =>
  sentencesOf(text)
    .map((sentence) => inOrder(sentence.text))
    .join(' '),
);
