/**
 * Does this say nothing yet? `TBC`, `?`, `—`, `…`, `[owner]`, `<owner>`, `n/a`, `XX`, or nothing at all. It is told the
 * words only, without emphasis or code marks. `TBC (DCS to nominate)` says nothing yet; `Head of Service (TBC)` does.
 */
export function isPlaceholder(text: string): boolean {
  const words = text.trim();
  if (words === '') return true;
  const first = words.charCodeAt(0);
  // No placeholder begins with a digit, and none is long: most values are decided here.
  if ((first >= 48 && first <= 57) || words.length > 200) return false;
  // Nothing but dashes, dots, question marks, underscores, slashes and the like.
  if (/^[\s?!.…·•_*~=/\\|,:;#\u2010-\u2015\u2212-]+$/.test(words)) return true;
  // `?? (the police to confirm)`, `? – ask the ICB`: a question, and who may answer it.
  if (/^\?+\s*[(\u2010-\u2015-]/.test(words)) return true;
  // One pair of brackets around it all; `[x]` is a ticked box.
  if (/^(?:\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})$/.test(words)) return !/^\[[x✓✔]\]$/i.test(words);
  const inner = /^\(([^()]*)\)$/.exec(words);
  return saysLater(inner?.[1] ?? words);
}

const emptyWords = new Set([
  'n/a',
  'n.a',
  'na',
  'n/k',
  'none',
  'nil',
  'null',
  'unknown',
  'not known',
  'not applicable',
  'to follow',
  'vacant',
  'vacant post',
  'to be recruited',
]);

function saysLater(text: string): boolean {
  const said = text.trim();
  // Asked of every text there is; all that is said of later begins with one of a few letters.
  if (!/^[nutvxsy]/i.test(said)) return false;
  const words = said
    .replace(/[\s.?!…:;,]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return (
    emptyWords.has(words) ||
    /^x{2,}$/.test(words) ||
    /^t\.?b\.?[acdn]\.?(?![a-zà-ÿ\d&])/.test(words) ||
    /^(?:still |yet )?to be (?:re-?)?(?:confirm|agree|decide|determine|advise|identifi|nominat|appoint|allocat|assign|announc|arrang|named)/.test(
      words,
    )
  );
}
