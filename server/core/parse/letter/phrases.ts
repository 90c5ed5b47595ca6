/** A sentence that what follows completes. */
export function stemOf(text: string): string | null {
  return text.trimEnd().endsWith(':') ? text.trim() : null;
}

/** `Within three months, Northmere Police should:` sets a time for what it introduces. */
export function stemTimescale(stem: string): string | null {
  return /^(immediately|within [\w-]+ (working )?(days?|weeks?|months?|years?))\b/i.exec(stem)?.[0] ?? null;
}

export function startsSmall(text: string): boolean {
  return /^[a-zà-ÿ]/.test(text);
}

/** "There are no areas for priority action", "None identified": said where areas would stand, and none itself. */
export function saysNone(text: string): boolean {
  if (!/\b(no|not|none|nil|without)\b|\bn\/a/i.test(text)) return false;
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.]{1,99}$/, '')
    .trim();
  return (
    /^(none|nil|not applicable|n\/a)\b(?=$| (were |was |have been |has been )?(identified|found|made|noted|recorded|at this)| for this| in this)/i.test(
      words,
    ) ||
    (words.length < 250 &&
      /\b(no|not (identif\w+|find|found|note[d]?|recommend\w*|make|made|set)( any)?|any|without)( specific| further| immediate| other| formal)* (areas?|recommendations?) ?(for|of (?:\w+ )?(?:weakness|concern|improvement|action)|requiring|that require|were|was|are|is|have|has|to be|identified|made|at this|from|in this|$)/i.test(
        words,
      ) &&
      /^(there|no|none|inspectors|we|this|the inspect\w+|on this|in this|during|at the time)\b/i.test(words) &&
      !tellsMore.test(words))
  );
}

/** `No recommendations from reviews are followed`: it says something of them. */
const tellsMore =
  /^no\b.*\b(?:is|are|was|were|has|have)\s+(?!(?:been\s+)?(?:identified|found|made|noted|recorded|set|recommended|needed|required|at this)\b)/i;

/** Where a letter goes over to what happens next without a heading that says so. */
export function closesLetter(text: string): boolean {
  return (
    /^(yours (sincerely|faithfully|truly)|kind regards)\b/i.test(text) ||
    /\bwritten statement of (proposed )?actions?\b/i.test(text) ||
    /\b(?:written statement|statement|action plan|response)\b.{0,60}\b(?:is|are|was|should be|must be|will be|to be) (?:due|sent|submitted|returned|received)\b/i.test(
      text,
    )
  );
}

/**
 * Soft line breaks are the paste's, not the letter's. Marks of notes and links whose definition stands elsewhere
 * are no words either.
 */
export function oneLine(text: string): string {
  const words = text.includes('[')
    ? text.replace(/\[\^[^\][\s]+\]/g, '').replace(/\[([^\][]+)\]\[[^\][]*\]/g, '$1')
    : text;
  if (!words.includes('\n')) return words.trim();
  // A word that the paste broke at its hyphen is whole again.
  return words
    .replace(/([a-z\d])-\s*\n\s*(?=[a-z\d])/gi, '$1-')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
