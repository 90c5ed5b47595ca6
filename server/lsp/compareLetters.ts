import { withKeptReferences } from '../core/compare/references.ts';
import { readMarkdown } from '../core/parse/document.ts';
import { readLetter } from '../core/parse/letter.ts';
import { formatComparison } from '../core/report/comparison.ts';
import type { CompareLettersParams, LetterComparison } from './compareLettersProtocol.ts';
import { compareLettersRequest } from './compareLettersProtocol.ts';
import type { Session } from './session.ts';

/** `wsoa/compareLetters`: what a corrected letter changes, and its text with stable references. Nothing is written. */
export function onCompareLetters(session: Session): void {
  session.connection.onRequest(compareLettersRequest, ({ uri, markdown }: CompareLettersParams) =>
    session.guard<LetterComparison | null>(
      compareLettersRequest,
      async () => {
        const old = await session.workspace.asLetter(uri);
        if (!old) return null;
        const config = (await session.workspace.settingsOf(uri)).configFor(null);
        const kept = withKeptReferences(markdown, old, config);
        return { markdown: kept, changes: formatComparison(old, readLetter(readMarkdown(kept), config)) };
      },
      () => null,
    ),
  );
}
