import type { Fix } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';
import type { Statement } from '../model/statement.ts';
import type { Span } from '../model/span.ts';
import { concealedSource, maskedText, tellsWho } from '../parse/personal/conceal.ts';
import type { Excerpt } from './excerpt.ts';
import { excerptOf } from './excerpt.ts';

/** There is no need to offer every area of a long letter. */
const most = 5;

/**
 * The fixes of a finding that another program may show, keep and apply as they are: in the finding's own file, with
 * nothing left to be written or chosen in them and no word that tells who somebody is. Best first; plain data.
 */
export function shareableFixes(finding: Finding, statement: Statement): readonly Fix[] {
  return finding
    .fixes()
    .filter(
      ({ title, edits, file = finding.file, imports }) =>
        edits.length > 0 &&
        file === finding.file &&
        imports === undefined &&
        edits.every(({ text, stops }) => !stops?.length && !tellsWho(text, statement)) &&
        !tellsWho(title, statement),
    )
    .slice(0, most)
    .map(({ title, edits, safe }) => ({
      title,
      // Copies, without what belongs to this version of the statement alone.
      edits: edits.map(({ span: { start, end }, text }) => ({ span: { start, end }, text })),
      ...(safe !== undefined && { safe }),
    }));
}

/** The lines of a statement in which spans stand, with all masked that tells who somebody is, also in its comments. */
export function shareableLines(statement: Statement, spans: readonly Span[]): Excerpt {
  return excerptOf(maskedText(statement), spans, concealedSource);
}
