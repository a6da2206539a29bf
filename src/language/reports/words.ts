/** The plain words of a report's sentence: they say that something was counted, moved or is told, and narrow nothing. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that hold a sentence together. */
const SMALL = set(
  `a an the this that these those it its itself there here of in on at to for from by with into onto over under about across around within between
  among amongst during through throughout upon and or as so than then is are was were be been being am has have had having do does did which who
  whom whose own they them their theirs we us our ours he his she her you your also again both either each nor such same one ones s via up down off
  out away like including includes include included follows following follow`,
);

/** How many there are, in the words that lead to a number or stand behind it. */
const COUNTING = set(
  `number numbers numbered numbering total totals totalled totalling totaled count counts counted counting figure figures level levels volume volumes
  amount amounts amounted sum sums overall altogether together combined collectively all full whole entire entirely exactly just only some about
  approximately approx around roughly circa nearly almost over least most more fewer less further another additional extra stands stand stood standing
  remain remains remained remaining reach reaches reached reaching represent represents represented representing mean means meant equate equates equal equals
  come comes came coming account accounts accounted accounting consist consists consisted comprise comprises comprised make makes made making up`,
);

/** How many there are, as a noun. */
export const isTally = (word: string): boolean =>
  /^(?:numbers?|totals?|figures?|counts?|volumes?|levels?|tally|sum|value)$/.test(word);

/** That it was recorded, received, given or shown. */
const REPORTING = set(
  `record records recorded recording receive receives received receiving take takes took taken taking answer answers answered answering handle handles
  handled handling log logs logged report reports reported register registers registered registering see sees saw seen show shows showed shown showing
  show get gets got hold holds held keep keeps kept bring brings brought bringing give gives gave given giving provide provides provided providing put puts
  generate generates generated result results resulted resulting lead leads led leading field fielded deliver delivers delivered deal deals dealt have
  contribute contributes contributed contributing work works worked perform performed complete completed carry carries carried
  undertake undertook undertaken conduct conducted run ran
  say says said tell tells told note notes noted publish publishes published release set sets below above table chart graph figure data statistics
  statistic provisional latest current currently now new-style reporting reported produce produced make use uses used find finds found enable enables
  enabling allow allows allowing help helps helping happen happened occur occurred arise arose begin began begun start started do done grant granted issue
  issued obtain obtained secure secured sustain sustained suffer suffered involve
  relate relates related relating regard regards regarding concern discover discovered discovery whereby actively engage experience experienced continue continues continued continuing force police county constabulary service area district districts`,
);

/** That it moved, or stands beside another number. */
const MOVING = set(
  `increase increases increased increasing decrease decreases decreased decreasing rise rises rose risen rising fall falls fell fallen falling grow grows
  grew grown growing growth drop drops dropped dropping decline declines declined declining reduce reduces reduced reducing reduction reductions ease
  busiest quietest heaviest lightest
  eased easing climb climbed dip dipped slip slipped edge edged jump jumped move moved moving change changes changed changing alter alters altered recover recovered improve
  improved improving improvement go goes going gone went revise revised restate restated correct corrected amend amended adjust adjusted worsen worsened higher lower highest lowest greater smaller larger up down slightly sharply significantly
  significant marginal marginally steadily steady stable considerably considerable substantially modestly markedly similar
  similarly unchanged broadly compare compares compared comparing comparison comparative comparable contrast against versus vs beyond exceed exceeded exceeds
  above below under since trend pattern mixed better worse best worst halved halving doubled doubling trebled tripled consecutive successive running outstripped outstrips topped passed fluctuated peak peaked demand`,
);

/** How much it moved; beside what is counted, of which sort that is. */
const SIZES = set('high low slight sharp modest big large small strong');
export const isOfSize = (word: string): boolean => SIZES.has(word);

/** Words of passing on in the text. */
const PASSING = set(
  `however meanwhile additionally moreover furthermore finally overall elsewhere still already yet too even again well very quite rather
  successful successfully large various several many multiple different previously formerly originally recently newly further once first soon later today respectively namely dates least note please nb i e g eg ie etc`,
);

const NEUTRAL: ReadonlySet<string> = new Set([...SMALL, ...COUNTING, ...REPORTING, ...MOVING, ...SIZES, ...PASSING]);

/** A word that narrows nothing, whatever is counted. */
export const isNeutral = (word: string): boolean => NEUTRAL.has(word) || word === '';

/** Who did it: before the number they narrow nothing ("officers recovered 12 bicycles"), behind it they do. */
const AGENTS = set(
  'officer officers team teams unit units police staff we colleagues command department directorate division management desk hub handler handlers operator operators',
);
/** Where who did it sits; the place of it is not that of what was counted. */
const SEATS = set('centre room');
export const isSeat = (word: string): boolean => SEATS.has(word);
export const isAgent = (word: string): boolean => AGENTS.has(word);

/** Verbs of taking what comes; verbs of bringing have what it comes from as their subject. */
const TAKES = set(
  'took takes taken received receives answered handled dealt fielded logged recorded registered picked got',
);
export const takesIn = (word: string): boolean => TAKES.has(word);

/** "In two raids", "following nine warrants", "by two officers": what its preposition makes of a phrase with a number. */
export type Circumstance = 'where' | 'why' | 'by whom';
export function circumstanceLedBy(preposition: string): Circumstance | null {
  if (/^(?:in|across|throughout|during|through|within|under|over|between)$/.test(preposition)) return 'where';
  if (/^(?:after|following|before)$/.test(preposition)) return 'why';
  return preposition === 'by' ? 'by whom' : null;
}
/** Before a participle: "was seized", not "has seized". */
export const isOfBeingDone = (word: string): boolean => /^(?:is|are|was|were|be|been|being)$/.test(word);

/** What became of those that came in: "answered" beside "abandoned" is said of a part. */
export const isOfAnswer = (word: string): boolean => /^(?:answered|handled|dealt|fielded|picked)$/.test(word);
export const isOfLoss = (word: string): boolean => /^(?:abandoned|unanswered|missed|lost|dropped)$/.test(word);

/** Verbs of getting what only those give who have the power to, and of giving it. */
export const isOfGettingLeave = (word: string): boolean => /^(?:obtained|secured|won|gained)$/.test(word);
export const grants = (word: string): boolean => /^(?:granted|issued|approved|awarded|imposed|authorised)$/.test(word);

/** Words of time: they date a number, so one that no period was read from leaves the number open. */
const TIME = set(
  `day days daily night nights nightly week weeks weekly weekend weekends weekday weekdays fortnight fortnightly month months monthly quarter quarters
  quarterly year years yearly annual annually annum decade decades hour hourly minute minutes second seconds morning mornings afternoon
  afternoons evening evenings midnight noon date ytd fytd mtd qtd rolling tomorrow yesterday tonight period periods season spring summer autumn winter
  christmas easter halloween holiday holidays half-term halfterm lockdown lockdowns term
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  last past next forthcoming coming previous preceding prior earlier before after until till ago half halves calendar fiscal financial lately`,
);
export const isTimeWord = (word: string): boolean => TIME.has(word);

interface Reason {
  readonly words: ReadonlySet<string>;
  readonly why: string;
}

const DENIES = 'the sentence denies it';
const OF_OTHERS = 'it is of another body, or of several';

/** What a word makes of a number that is no figure of the force and the period. */
const REASONS: readonly Reason[] = [
  {
    words: set(
      `target targets targeted targeting aim aims aimed aiming goal goals ambition ambitions aspiration plan plans planned planning intend intends intended hope
      hopes hoped expect expects expected expecting expectation anticipated anticipate anticipates forecast forecasts forecasted predict predicted
      prediction projected projection projections budget budgets budgeted ceiling cap capped limit limits limited threshold benchmark baseline trajectory
      objective allocation quota required requirement need needs needed must should would could may might will shall due agreed scheduled proposed
      feared fear likely strive strives striving strove seek seeks seeking sought want wants wanted wish wishes wished estimate estimates estimated establishment capacity maximum minimum room`,
    ),
    why: 'it is a target, a plan or an expectation',
  },
  {
    words: set(
      'average averages averaged averaging mean median typical typically normal normally usual usually typical generally rate rates rated ratio per ratios proportion percentage percentages',
    ),
    why: 'it is an average or a rate',
  },
  {
    words: set(
      'not never no none neither without cannot nobody nothing lack lacked denied deny didn wasn weren hasn haven isn aren fail failed instead',
    ),
    why: DENIES,
  },
  {
    words: set(
      'national nationally nationwide regional regionally region country england wales britain uk forces peers peer msg neighbouring neighbour neighbours elsewhere similar partners partner joint jointly',
    ),
    why: OF_OTHERS,
  },
  {
    words: set('of-which excluding except excludes excluded apart besides other others rest'),
    why: 'it is of a part of them',
  },
];

/** What names a target as such; plans and hopes do not. */
const AIMS = set('target targets goal goals missed met hit achieved exceeded');
export const isAim = (word: string): boolean => AIMS.has(word);

/** What a percentage is, as a noun. */
export const isOfShare = (word: string): boolean => /^(?:shares?|proportion|percentage|rate)$/.test(word);

/** "Not", "never", "without". */
export const denies = (word: string): boolean => reasonOf(word) === DENIES;

/** "Neighbouring", "national". */
export const isOfOthers = (word: string): boolean => reasonOf(word) === OF_OTHERS;

/** Why a number with the word beside it is none; null for a word that only narrows. */
export const reasonOf = (word: string): string | null => REASONS.find(({ words }) => words.has(word))?.why ?? null;
