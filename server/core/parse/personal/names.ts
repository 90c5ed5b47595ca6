/** Words with capitals that follow `child` or `pupil` and are no one's name: services, plans, roles, places, days. */
const noNames = new Set(
  (
    'protection sexual criminal exploitation abuse neglect safeguarding safety social care services service support ' +
    'referral unit premium voice survey plan plans planning conference chair review reviews practice partnership board ' +
    'panel strategy policy team teams hub lead leads manager director head officer worker workers nurse doctor ' +
    'psychologist consultant practitioner deputy assistant senior principal independent reviewing designated named ' +
    'health wellbeing welfare mental development education learning help years year key stage reception nursery ' +
    'school schools academy college university primary secondary infant junior house home homes centre center hospital ' +
    'clinic surgery trust foundation council county city borough district authority local police constabulary force ' +
    'nhs icb ccg camhs cafcass ofsted hmi department government office commissioner commission court family families ' +
    'friendly first death overview missing trafficking trafficked return interview assessment assessments framework ' +
    'procedure procedures protocol pathway pathways guidance charter pledge programme project initiative approach ' +
    'impact record system systems liquid logic mosaic data information sharing agreement act law order orders in need ' +
    'looked after leaver leavers people person children parent parents carer carers foster adoption ' +
    'north south east  northern southern eastern ern street road avenue the a an and of ' +
    'is was were has had who with for at from to by on or not england english wales scotland ireland britain british ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march july august ' +
    'september october november december special needs send ehc ehcp youth justice offending union council parliament ' +
    'forum group groups network advocate advocacy participation ambassador champion champions community ' +
    'boys girls pupils students residents sure start short breaks unaccompanied asylum seekers class classes club clubs ' +
    'domestic violence drug alcohol substance misuse online internet barnardo barnardos nspcc'
  ).split(' '),
);

/**
 * Children whose names are in published reviews, inquiries and judgments and stand for them: to name the review is to
 * name the child, and gives nothing away.
 */
const published = [
  ...['Victoria Climbié', 'Victoria Climbie', 'Maria Colwell', 'Jasmine Beckford', 'Tyra Henry', 'Kimberley Carlile'],
  ...['Lauren Wright', 'Ainlee Walker', 'Peter Connelly', 'Khyra Ishaq', 'Daniel Pelka', 'Keanu Williams'],
  ...['Hamzah Khan', 'Ayeeshia-Jane Smith', 'Ayeeshia Jane Smith', 'Poppi Worthington', 'Ellie Butler', 'Liam Fee'],
  ...['Dylan Seabridge', 'Logan Mwangi', 'Arthur Labinjo-Hughes', 'Star Hobson', 'Finley Boden', 'Sara Sharif'],
  ...['Alfie Steele', 'Jacob Crouch', 'Holly Wells', 'Jessica Chapman', 'Sarah Payne', 'Milly Dowler', 'Lola James'],
  ...['Stephen Lawrence', 'Damilola Taylor', 'James Bulger', 'Shannon Matthews', 'Madeleine McCann', 'Charlie Gard'],
  ...['Martha Mills', 'Awaab Ishak', 'Alfie Evans', 'Molly Russell', 'Brianna Ghey', 'Megan Phillips'],
].map((name) => name.toLowerCase());

/** Whether any of the words is one that no name has. */
export function isNoName(words: string): boolean {
  return words.split(/\s/).some((word) => noNames.has(word.toLowerCase()));
}

/** Whether it is the name of a published review, with or without a middle name. */
export function isPublished(name: string): boolean {
  const plain = name.replace(/\s+/g, ' ').toLowerCase();
  return published.some((known) => plain === known || plain.startsWith(`${known} `));
}
