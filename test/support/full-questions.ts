/** Full questions with what each is about, for tests that change their spelling. Values are those of the Q3 2020/21 report. */

/** A question for one figure (its value, and the change where a comparison is asked for) or for one operation. */
export interface FullQuestion {
  readonly ask: string;
  readonly value?: number;
  readonly difference?: number;
  readonly operation?: string;
}

const FIGURES: readonly (readonly [string, number])[] = [
  ['how many emergency calls were there last quarter', 73887],
  ['emergency calls in the previous quarter', 91425],
  ['emergency calls in the same quarter last year', 90503],
  ['average emergency calls a day', 803],
  ['how many non-emergency calls did we receive in October', 28503],
  ['total hours worked by special constables', 50313],
  ['high visibility hours by special constables', 17489],
  ['what was the headcount of the special constabulary in December', 509],
  ['training courses for special constables', 3],
  ['salary cost of the special constables hours', 5_700_000],
  ['companies registered for employer supported policing', 32],
  ['hours under employer supported policing', 916],
  ['how many police cadets do we have', 410],
  ['how many cadet units across the county', 13],
  ['how many active citizens are there', 197],
  ['applications waiting to become active citizens', 11],
  ['neighbourhood watch members', 105_000],
  ['how many neighbourhood watch coordinators', 3000],
  ['how many watch liaison officers', 4],
  ['how many live chat interactions this quarter', 3535],
  ['online reports of antisocial behaviour', 733],
  ['investigations received by the resolution centre', 2921],
  ['percentage of investigations retained by the resolution centre', 60.5],
  ['public calls processed by the resolution centre', 20019],
  ['crime investigations processed by the demand element', 36865],
  ['how many closure orders were completed in Chelmsford', 3],
  ['arrests under operation rectify', 5],
  ['authorised locations for project servator in Southend', 10],
  ['offenders arrested under wildcat and gambler', 200],
  ['how many victims in operation sulphur', 2],
  ['number of potential victims in operation scarlet', 12],
  ['organised crime group operations', 26],
  ['how many people were arrested over importation of drugs', 31],
  ['people charged over importation and supply of drugs', 17],
  ['kilograms of cocaine seized', 6],
  ['how much cash was seized', 126_000],
  ['total intelligence reports submitted', 17303],
  ['intelligence reports from crimestoppers', 1701],
  ['value of cannabis seized in Tendring', 4_000_000],
  ['value of cannabis seized in Harwich', 1_000_000],
  ['drugs warrants in Maldon', 2],
  ['hate crime ambassadors', 1000],
  ['hate incident reporting centres', 60],
  ['people killed on the roads', 11],
  ['people seriously injured on the roads', 156],
  ['killed and seriously injured casualties on the roads', 167],
  ['people killed in collisions with stolen cars', 2],
];

const CHANGES: readonly (readonly [string, number, number])[] = [
  ['compare emergency calls with the previous quarter', 73887, -17538],
  ['live chat interactions compared with the previous quarter', 3535, -1464],
  ['change in public calls to the resolution centre since the previous quarter', 20019, -3537],
];

const OPERATIONS: readonly (readonly [string, string])[] = [
  ['what is operation oxygen about', 'OXYGEN'],
  ['tell me about operation tombstone', 'TOMBSTONE'],
  ['operation bluebird update', 'BLUEBIRD'],
  ['what happened in operation yeovil', 'YEOVIL'],
  ['operation encompass in Thurrock', 'ENCOMPASS'],
  ['operation consider', 'CONSIDER'],
  ['what did operation venetic do', 'VENETIC'],
  ['operation aidant', 'AIDANT'],
  ['operation doorstep', 'DOORSTEP'],
  ['operation hostel', 'HOSTEL'],
  ['project papillion', 'Papillion'],
  ['operation sceptre in Colchester', 'SCEPTRE'],
  ['what is the shift project', 'SHIFT'],
  ['project servator update', 'Servator'],
  ['operation meteor', 'METEOR'],
];

export const fullQuestions: readonly FullQuestion[] = [
  ...FIGURES.map(([ask, value]) => ({ ask, value })),
  ...CHANGES.map(([ask, value, difference]) => ({ ask, value, difference })),
  ...OPERATIONS.map(([ask, operation]) => ({ ask, operation })),
];
