/** Questions about what the updates tell: who, where, when and how often of what was shown, and what they do not tell. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('narratives', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const last = async (...turns: readonly string[]): Promise<Reply> => {
    let reply: Reply | null = null;
    for (const text of turns) reply = await bot.conversation.takeTurn({ text, conversation: turns.join('\n') });
    return reply!;
  };

  const TELLS: readonly (readonly [says: RegExp, ...turns: readonly string[]])[] = [
    // Who did it with them, by whatever verb of doing.
    [/British Transport Police/, 'knife crime at railway stations', 'who helped?'],
    [/Royal Military Police/, 'nights of action in Colchester', 'who lends a hand?'],
    [/councillors/, 'camp fires at Clements Hall', 'who pitched in?'],
    [/Metropolitan Police/, 'GAMBLER is a joint job with whom?'],
    [/Youth Service/, 'who went on patrol with police in Wickford parks about nitrous oxide'],
    [/county council/, 'who is helping against organised crime in Harlow'],
    [/councillors/, 'Who were the joint patrols at Clements Hall with?'],
    [/Law Commission/, "who's consulting on hate crime law"],
    // Of what was to be counted, where its number is not held.
    [/CONSIDER/, 'how many DVPOs were issued', 'anything at all in there about them'],
    [/Tendring/, 'how many youth officers are there', 'anything in there about them?'],
    // A claim, and what it leaves open.
    [/Dengie/, 'I heard that a "Tri Service" officer had been appointed. For which area?'],
    [
      /Thurrock/,
      'It says that schools are told when a child was present at an incident. In which district did that start?',
    ],
    // By its verb alone, as by any other question.
    [/Section 28/, "Essex Police brought in Section 28 in August, didn't it?"],
    // Of each of two.
    [
      /Royal Military Police/,
      'Who joined Colchester officers for the Partnership Nights of Action and for Operation SCEPTRE?',
    ],
    [
      /Clements Hall[\s\S]*Old Leigh/,
      'In Rochford the camp fires were at which place, and in Southend the trouble linked to licensed premises in which area?',
    ],
    [/TOMBSTONE/, 'Basildon has Operation OXYGEN, and Epping which operation?'],
    // Whether "it" works is asked of what was told, and of no working and not of the whole report.
    [/significant reductions/, 'Operation ARK', 'any proof that it works?'],
    [/resilience|SHIFT/, 'the SHIFT project', 'what shows that it is working'],
    [/Coffee with Cops|METEOR/, 'Coffee with Cops', 'is it working'],
    // Those who do it, by the operation's name and whatever verb joins them to it.
    [/Operational Policing Command/, 'Operation ARK: units involved'],
    [/Metropolitan Police/, 'does anybody outside the force play a role in Operation GAMBLER?'],
    [/partners/, 'are other agencies in on Operation RECTIFY'],
    // How violent they are sets nothing in order, and an area that is named asks for no list of them.
    [/safeguarded/, 'what was done with local partners about the most violent abusers in the Tendring area?'],
    // How much of what is told, and that it was otherwise, narrows no reason.
    [/vehicle speeds/, 'why did road casualties not come down more with so little traffic about?'],
    [/vehicle speeds/, 'why were road deaths not lower given there was less traffic'],
    // One update all but surely meant tells it, whatever else a word of the question may ask for.
    [/disclosures|risk/, 'what have lie detector tests uncovered'],
    [/safeguarded/, 'did arresting the high risk domestic abusers in Tendring do any good for their victims?'],
    [
      /National Crime Agency/,
      'who has the intelligence bureau worked with on suspects in Cheshire and Devon awaiting court?',
    ],
    // A time that no report is of tells which, where the update names it.
    [/first panel sitting/, 'what will the victims feedback panel that starts in February do for frontline teams?'],
    [/a review/, 'has anyone looked at stalking protection orders since they came in at the start of 2020?'],
    [/children were present/, 'the ENCOMPASS pilot that began in January 2020 in Thurrock: how is it going'],
    // Those they work with in general: the brief of such work.
    [/together with others/, 'Who outside the county have they teamed up with'],
    [/together with others/, "Who are the partners they're working with?"],
    // What something named is for, by any verb; a name of everyday letters where it is typed as one.
    [/nitrous/, "OXYGEN... remind me what it's there to tackle"],
    [/conditional cautions/, 'Papillion, in one line, what would it test?'],
    [/burglary/, 'METEOR targets what, again?'],
    [/impact that domestic abuse/, "what's the aim behind ENCOMPASS"],
    [/Protection Notice/, 'In a nutshell, CONSIDER?'],
    [/resilience/, "Someone cc'd me into 'SHIFT'. In plain English, what is it?"],
    [/Basildon/, 'Please could you set out for the panel what Operation Yeovil is about.'],
    [/Gangmasters/, 'SCARLET was done alongside which outside body?'],
    // What is done is told, whatever is counted of it.
    [/Fatal 4/, 'What was the second Roads Policing Skills Course for?'],
    [/Specialist officers/, 'Operation YEOVIL', 'Is anyone looking after the women?'],
    [/disruption/, 'closure orders in Chelmsford', 'What were the properties causing?'],
    [/Metropolitan/, 'How closely do we work with the Met on villains crossing the border?'],
    // Two topics together are told by what speaks of both, and a sentence that says it all comes first.
    [/Captive and Controlled/, 'is anything being done about domestic abuse in rural areas'],
    [/[Tt]wo separate/, 'What made us go after stolen cars used in crime?'],
    // Whether they are open is told by their being closed; what is asked stands behind a colon or a place.
    [/closed due to/, 'are hate reporting centres open at the mo'],
    [/revoked/, 'In Chelmsford, has a licence been revoked?'],
    [/Southend in December/, 'ENCOMPASS - was it launched in Southend?'],
    // A noun of doing only leads to the subject behind it.
    [/gangs and county lines/, 'any action on gangs in Colchester'],
    [/Fire Cadets/, 'who works with our cadets on fire safety'],
    // How often, when and where, of what was shown or is named.
    [/January 2021/, 'When is the trial over the Great Dunmow attempted rapes?'],
    // What was not done again is told by its own word.
    [/ceased to open/, 'A place round Chelmsford way had its licence taken off it. Has it reopened since?'],
    [/afternoon per month/, 'Tendring youth officers, where is the drop in?', 'How often does it run?'],
    [/quarterly/, 'the Victims Independent Advisory Group', 'how regularly will that be?'],
    [/January 2021/, 'Operation SULPHUR', 'when was the trial meant to be'],
    [/Thurrock on 2 January 2020/, 'Encompass - where live'],
    [/Southend in December/, 'encompass live southend when'],
    // A whole question that names nothing but what was shown.
    [/currently closed/, 'how many cadet units are there', 'Are the units open at the moment?'],
    [/County High School/, 'Hate crime in Braintree schools', 'Which school has had the training?'],
    [/camp fire/, 'what is happening at Clements Hall', 'what was done about it?'],
    // What is asked of another thing than was shown is told of that.
    [/refresh in November 2020/, 'Operation CONSIDER', 'and what about the review of Stalking Protection Orders'],
    [/Kent and Essex/, 'new roads policing officers', 'and the local intelligence officer course, was that just us'],
    [/revoked/, 'closure orders in Chelmsford', 'what has been done there about licensed premises?'],
    [
      /levels of violence drop/,
      'What was found in the old factory at Harwich?',
      'What has all that done to violence there?',
    ],
    // What was told before the question is what it is about.
    [/TOMBSTONE/, 'catalytic converters getting nicked in Loughton all the time. what are the police doing about it'],
    [/Buckles Lane/, 'my sister drives past the travellers at Buckles Lane. what has been done about that?'],
    // What is left out is told where the others are.
    [/Farm Watch/, 'which watch schemes are there besides Neighbourhood Watch?'],
    // "Is there not", "well", "across priorities" and "share with" narrow nothing.
    [/SCARLET/, 'Is there not something about a Romanian family?'],
    [/Accreditation Scheme/, 'how many PCs are in Uttlesford?', 'Well what is going on in Uttlesford then'],
    [/Royal Military/, 'Night-time economy work in Colchester, across priorities'],
    [/command level/, 'What arrangements exist for sharing intelligence with the Met at command level?'],
    // A name by its letters, and one that was only heard.
    [/Protection Notices/, 'Op CONSIDER: what were LPTs trained in?'],
    [/hotspots/, 'southend operation arc whats that all about'],
    // Who speaks is not asked about, and what it is all about counts nothing.
    [/BAME/, "Thurrock member here, sorry to butt in. What's this Challenge Panel, who was it held with?"],
    [/Cheshire/, "crimes in Devon by people already up in court in Essex?? what's that all about"],
    [/fire safety/, 'any news on getting the cadets back in the building', 'and the fire cadets tie up'],
    [/COVID/, 'Live Chat interactions, Q2 20/21', 'Does the report offer an explanation?'],
    [/NHS/, 'SHIFT project', 'who else is in it'],
    [/working group/, 'criminal justice portal', 'who is building it'],
    [/Priority 3/, 'what is being done to support domestic abuse victims and their families?'],
    // What is told beside an asking that names nothing tells which updates it is asked of.
    [/SULPHUR/, 'Two women were attacked within a day of each other in Great Dunmow. Was anyone charged?'],
    [
      /Clements Hall/,
      'There had been complaints in Rochford about a camp fire at the leisure centre. How was that dealt with?',
    ],
    // A name that is met outweighs everyday words that are not.
    [/Street Pastors/, 'do the street pastors still work with the police'],
    [/SHIFT/, 'In which of your projects is the NHS a partner?'],
    [
      /ENCOMPASS/,
      'Do schools get told when one of their pupils was present while police dealt with violence between the parents?',
    ],
    // What asks is told from what only says when, of which, or because of what.
    [/advisory capacity/, 'Do victims of domestic abuse have a say in anything through an advisory group?'],
    [/levels of violence/, 'Where has violence dropped because of work against organised crime groups?'],
    [/SHIFT/, 'Is there a scheme in Southend which helps people at risk of sexual exploitation?'],
    [/cross-examination/, 'My friend is a frightened witness, can her cross-examination be filmed before the trial?'],
    // How we do it, where it might go on, and what is planned for a year to come are told of the force.
    [/carrying weapons/, 'how do we find people who carry weapons in Southend'],
    [/community centres/, 'where might the cadets hold their meetings in future'],
    [/Prevention Strategy/, 'is there a plan against hate for 2021'],
    [/referrals/, 'what are we doing to get more people to victim support'],
    // Why a thing is done is told by what it is for, and why it is shut by its being closed.
    [/causing disruption/, 'why were the houses in chelmsford closed'],
    [/COVID-19/, 'why are the cadet units not open'],
    [/fire and ASB risks/, 'anything on buckles lane', 'why'],
    // The sentence that says most of it comes first, the time of day with it.
    [/^Colchester: .*Royal Military/, 'who polices pubs at night with us in Colchester'],
    // A word's consonants stand for it beside its neighbour in a name.
    [/Dengie/, 'tri svc officer - which patch'],
    [/Loughton/, 'op tombstone', 'where abouts'],
    [/mental health/, 'which organisations sit behind SHIFT?'],
    [/AIDANT.*HOSTEL.*SCARLET/s, 'What modern slavery ops do we have running with partners'],
    [/GLAA/, 'How do we help people who have been trafficked for farm work'],
    [/Captive/, 'Our farm watch group asked about rural domestic abuse. Is there something?'],
    [/injunction/, 'What did the private house ASB case in Southend end with?'],
    [/referrals/, 'Is something being done to raise the number of referrals to Victim Support?'],
    // Whatever kind of answer its words seem to ask for: a share, a movement, a comparison.
    [/Royal Military/, 'What part do the Royal Military Police play in policing Colchester?'],
    [/GLAA/, 'Which body shares the safe and well visits of the slavery team?'],
    [/COVID-19/, 'Does the virus get the blame for fewer hours under Employer Supported Policing?'],
    [/Youth Service/i, 'What is done about nitrous oxide in Wickford?', 'Together with whom?'],
    // Of who a thing is the subject, no name is asked.
    [/exploitation/, 'Who is the SHIFT project meant to help?'],
    [/mental health/, 'Who are the partners in the SHIFT project?'],
    // A list is of what is told beside the asking; what follows an update is of what it tells.
    [/TOMBSTONE(?!.*Operation)/s, 'Thieves keep taking catalytic converters here. Which operation is on it?'],
    [
      /Epping/,
      'Thieves keep taking catalytic converters here. Which operation is on it?',
      'Which places does it cover?',
    ],
    [/Baloo/, 'Are the police cadets meeting?', 'and what are they doing in the meantime'],
    [/collision/, 'who else came on the LIO course for roads policing', 'point of it?'],
  ];
  for (const [says, ...turns] of TELLS)
    it(`tells: ${turns.join(' / ')}`, async () => {
      const { outcome, text } = await last(...turns);
      expect(outcome).to.equal('answered');
      expect(text).to.match(says);
    });

  for (const turns of [
    // No part of a count, nor what only its subject's brief is near to.
    ['How many 101 calls were there?', 'how many of those were about ASB'],
    ['What is being done to find missing children?'],
    ['Members of Farm Watch, not NHW'],
    // Nor of the kind that is asked for, or of a place that only a capital names.
    ['missing kids - figures pls'],
    ['Has a man been arrested for the Ilford stabbing?'],
    ['Running cost of the Resolution Centre in the period?'],
    ['what priority do calls about burglary get when an operator grades them'],
    // No person, age or number that the text does not hold.
    ['knife crime at railway stations', 'who was arrested?'],
    ['Operation YEOVIL', 'how old was he?'],
    ['Operation YEOVIL', 'who did it?'],
    ['How many were jailed over class A drugs?', 'and how old were they?'],
    ['Operation SHIFT', 'who chairs it?'],
    ['Operation ARK', 'how often do they meet?'],
    ['What strength of Royal Military Police took part in the Colchester nights of action?'],
    ['Please quantify the canisters that Operation OXYGEN recovered.'],
    ['What is the full establishment of Roads Policing Officers?'],
    ['Membership of the Jaywick watch?'],
    ['Any idea of the likes our National Volunteer Day posts got?'],
    ['how many reporting centres are there', 'And how many of those are shut because of the virus?'],
    ['Op CONSIDER: what were LPTs trained in?', 'Notices served since?'],
    ['which officer in Southend is the most useless?'],
    ['what locations are you in?'],
    // Nor who holds a post, which road it was, when it was done, or whether it was, where the update says only that it is.
    ['who is the district commander for Southend'],
    ['Head of the Resolution Centre: who?'],
    ['Which road had the most fatal collisions?'],
    ['What road is the disused factory on?'],
    ['When were the two drugs importers sentenced?'],
    ['Have the travellers at Buckles Lane been evicted?'],
    ['did the road racers on Cranes Farm Road get banned'],
    ['has a burglar been caught thanks to Operation METEOR?'],
    ['Under Project Papillion, have charities objected?'],
    ['which police officer led RECTIFY'],
    ['who was the man convicted under HOSTEL?'],
    ['What was the sentence in the op sulphur trial'],
    ['What were the people arrested under Operation RECTIFY charged with?'],
    ["suspect's name, YEOVIL?"],
    ["the victims' names in Great Dunmow"],
    // Nor what heads a phrase that no update tells of.
    ['Vacancies in the control room at present'],
    ['complaints about Operation OXYGEN patrols'],
    ['stop and searches carried out by special constables'],
    // What it cost, how old he was and what was recovered are no aim of it.
    ['what did OXYGEN cost'],
    ['OXYGEN: canisters recovered'],
    ["did SULPHUR's offender get bail"],
    ['what car did the DOORSTEP team drive'],
    ['Arrests in Op Scarlet, could you give me those'],
    ['Why was I charged for getting cash?'],
    ['the number of fixed penalty notices for COVID', 'And for using a mobile phone at the wheel?'],
  ])
    it(`is not held: ${turns.join(' / ')}`, async () => {
      const { outcome, figures, updates } = await last(...turns);
      expect([outcome, figures.length, updates.length]).to.deep.equal(['not-held', 0, 0]);
    });

  for (const [kind, says, ...turns] of [
    ['definition', /Hate Incident Reporting Centre/, 'Whatever is a HIRC?'],
    ['definition', /Hate Incident Reporting Centre/, 'remind me what a HIRC is'],
    ['definition', /seat belt/, 'What does the Fatal 4 comprise?'],
    ['definition', /lie detector/, 'what do they mean by polygraph'],
    ['source', /73,887 \+ 17,538/, '999 calls in Q2 2020/21', 'How was that figure arrived at?'],
    ['source', /easier to contact/, '999 calls', 'which commitment is it reported under?'],
    ['source', /page 3/, 'Under which priority, and on what page, is the Live Chat count printed?'],
  ] as const)
    it(`is a ${kind}: ${turns.join(' / ')}`, async () => {
      const reply = await last(...turns);
      expect(reply.kind).to.equal(kind);
      expect(reply.text).to.match(says);
    });

  for (const asked of ['list the priority 6 bullets for Thurrock', 'priority 6 items in Thurrock please'])
    it(`of the priority whose number stands before what is to be listed: ${asked}`, async () => {
      const { updates } = await last(asked);
      expect(updates.map(({ priority }) => priority)).to.deep.equal([6, 6]);
    });
});
