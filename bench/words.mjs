/** The words of the invented letters and statements: nobody's, but in the field's own tone. */

export const subjects = [
  'strategy meetings',
  'return home interviews',
  'initial health assessments',
  'child protection conferences',
  'referrals to the ‘front door’',
  'multi-agency audits',
  'chronologies',
  'risk assessments of exploitation',
  'pre-birth assessments',
  'supervision records',
  'core group meetings',
  'police notifications of domestic abuse',
  'medical examinations',
  'transitions to adult services',
  'information sharing between partners',
  'responses to neglect',
  'education, health and care plans',
  'management oversight of cases',
];
export const qualities = [
  'timeliness',
  'quality',
  'consistency',
  'recording',
  'impact',
  'oversight',
  'reach',
  'effectiveness',
];
export const shortfalls = [
  'is too variable',
  'is not yet good enough',
  'is not well understood by all partners',
  'has been slow to improve',
  'does not reflect the child’s own words',
  'relies on a small number of experienced staff',
  'is hampered by systems that do not “talk” to each other',
  'is not routinely challenged by managers',
];
export const effects = [
  'some children wait too long for the help that they need',
  'partners do not always know what has been agreed, or by whom',
  'risk to a small number of children was not reduced quickly enough',
  'leaders cannot be sure that practice is improving – or for which children',
  'professionals’ concerns are not always escalated',
  'the views of parents and carers are missing from a third of the records seen',
];
export const verbs = [
  'Convene',
  'Publish',
  'Review',
  'Agree',
  'Brief every front-line team on',
  'Audit',
  'Commission',
  'Revise',
  'Train',
  'Report monthly on',
  'Set a shared standard for',
  'Bring together',
];
export const means = [
  'within one working day of the referral',
  'with all partners present',
  'through the partnership’s quality group',
  'using the revised threshold document',
  'across the three localities',
  'with the voice of the child recorded',
  'and put it before the executive group',
  'in line with “Working Together”',
  'at the weekly allocation panel',
];
export const roles = [
  'Head of Service for MASH',
  'Director of Children’s Services',
  'Detective Superintendent, Public Protection',
  'Designated Nurse for Safeguarding',
  'Principal Social Worker',
  'Service Manager, Assessment',
  'Head of Youth Justice',
  'Assistant Director, Education',
  'Named Doctor',
  'Business Manager of the Partnership',
];
const placeStarts = [
  ...['North', 'East', 'Harrow', 'Wex', 'Sallow', 'Fen', 'Mar', 'Ash', 'Brent', 'Cal', 'Dun', 'Elm', 'Hol', 'Thorn'],
];
const placeEnds = ['mere', 'vale', 'dale', 'combe', 'by', 'wick', 'low', 'ford', 'ham', 'stead', 'bridge'];
/** As many as England has authorities that answer such letters, which write a statement every other year. */
export const places = placeStarts.flatMap((start) => placeEnds.map((end) => start + end));
export const bodies = ['Council', 'Police', 'ICB', 'Probation Service'];
export const deadlines = [
  '30 June 2027',
  '31 March 2028',
  '31/12/2027',
  '2027-09-30',
  'September 2027',
  'end of October 2027',
  'Q3 2027/28',
  'autumn term 2027',
  '15 November 2027',
  '31 January 2028',
];
export const statuses = ['Not started', 'In progress', 'In progress', 'On track'];
export const people = [
  ['R. Okafor', 'RO'],
  ['L. Hughes', 'LH'],
  ['S. Ahmed-Clarke', 'SAC'],
  ['M. Dąbrowska', 'MD'],
  ['J. O’Neill', 'JON'],
];
export const prose = [
  'Since the inspection, the partnership has met three times to agree what must change, and who will lead it.',
  'Our own audits had told us some of this: of {n} cases looked at in the autumn, {m} met the standard that we expect.',
  'Front-line staff told us that the form was “one more thing to fill in”, and that its purpose had been lost.',
  'The work is overseen by the executive group, which receives a short report – no more than two pages – each month.',
  'We know from children and families that being told what happens next matters as much as how soon it happens.',
  'A single record now shows who was invited, who came, and what was agreed; it is sampled by managers every week.',
  'Where progress stalls, the action’s owner brings it to the next meeting, with a reason and a new date.',
  'Health partners’ capacity was the main obstacle: {n} posts were vacant in January, and {m} have since been filled.',
  'The dataset is shared every four weeks, broken down by locality, age and ethnicity (see the [scorecard](./data.md)).',
  'This section should be read with the neglect strategy, which the partnership re-launched in the spring.',
  'Training alone will not do it: *practice* changes when supervision asks the question, and keeps asking it.',
];
export const strengths = [
  'Leaders know their services well, and their self-assessment is honest about what remains to be done.',
  'The multi-agency hub is co-located, and partners’ relationships are strong; information is shared without delay.',
  'School nurses know their children, and their records show the child’s voice clearly.',
  'Police officers’ body-worn video is used well to capture what children say “in the moment”.',
];
/** A letter arrives as plain text: no links in it, no emphasis. */
export const plainProse = prose.filter((sentence) => !/[*[]/.test(sentence));
