import type { DocumentHighlight, Location, LocationLink } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { actionsOf } from '../core/describe/hover.ts';
import type { Span } from '../core/model/span.ts';
import { keyOf } from '../workspace/uris.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import type { Found } from './things.ts';
import { answering, placesOf, thingAt } from './things.ts';

/** Going from a reference to its area, from a letter's path to the letter, and from an area to all that answers it. */
export function onNavigation(session: Session, convert: Convert): void {
  const { connection, workspace } = session;

  connection.onDefinition((params) =>
    session.guard<LocationLink[] | Location[] | null>(
      'textDocument/definition',
      async () => {
        const found = await thingAt(session, convert, params);
        return found && definition(found);
      },
      () => null,
    ),
  );

  connection.onReferences((params) =>
    session.guard<Location[] | null>(
      'textDocument/references',
      async () => {
        const found = await thingAt(session, convert, params);
        return found && (await references(found, params.context.includeDeclaration));
      },
      () => null,
    ),
  );

  connection.onDocumentHighlight((params) =>
    session.guard<DocumentHighlight[] | null>(
      'textDocument/documentHighlight',
      async () => {
        const found = await thingAt(session, convert, params);
        return found && highlights(found);
      },
      () => null,
    ),
  );

  function definition({ thing, file, lines, statements }: Found): LocationLink[] | Location[] | null {
    const from = convert.range(lines, thing.span);
    const to = targetOf({ thing, file, lines, statements });
    if (!to) return null;
    const target = convert.lines(to.file, workspace.textOf(to.file) ?? '');
    const targetUri = session.uriOf(to.file);
    const targetSelectionRange = convert.range(target, to.at);
    if (!session.client.definitionLinks) return [{ uri: targetUri, range: targetSelectionRange }];
    return [
      { originSelectionRange: from, targetUri, targetRange: convert.range(target, to.span), targetSelectionRange },
    ];
  }

  async function references(found: Found, declaration: boolean): Promise<Location[] | null> {
    const { thing } = found;
    if (thing.kind !== 'area') return null;
    const { area, file: letter } = thing.linked;
    const all = await answering(session, found);
    const places = placesOf(thing.linked, all).flatMap(({ statement, places }) =>
      places.map(({ span }) => location(statement.file, span)),
    );
    return declaration ? [location(letter, area.titleSpan), ...places] : places;
  }

  function highlights({ thing, file, lines, statements }: Found): DocumentHighlight[] {
    const spans: Span[] = [thing.span];
    if (thing.kind === 'area') {
      for (const { statement, places } of placesOf(thing.linked, statements)) {
        if (keyOf(statement.file) !== keyOf(file.file)) continue;
        for (const { span } of places) if (span.start !== thing.span.start) spans.push(span);
        for (const action of actionsOf(statement.understanding, thing.linked)) {
          if (action.refSpan && spans.every(({ start }) => start !== action.refSpan!.start)) spans.push(action.refSpan);
        }
      }
    }
    return spans.map((span) => ({ range: convert.range(lines, span), kind: DocumentHighlightKind.Text }));
  }

  function location(file: string, span: Span): Location {
    const lines = convert.lines(file, workspace.textOf(file) ?? '');
    return { uri: session.uriOf(file), range: convert.range(lines, span) };
  }
}

/** Where a reference or a path leads: `at` is what is selected there, `span` all that is shown of it. */
function targetOf({ thing, statements }: Found): { file: string; at: Span; span: Span } | null {
  if (thing.kind === 'area') {
    const { area, file } = thing.linked;
    return { file, at: area.titleSpan, span: area.span };
  }
  if (thing.kind !== 'letter') return null;
  const source = statements[0]?.letters[thing.index];
  return source?.found ? { file: source.file, at: { start: 0, end: 0 }, span: { start: 0, end: 0 } } : null;
}
