import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Thing } from '../core/find/thing.ts';
import { describeAction, describeArea, describeDeadline, describeOwner } from '../core/describe/hover.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import type { Understood } from './things.ts';
import { thingAt } from './things.ts';

/** `textDocument/hover`: an area's words and answers, a deadline's day, an owner's actions. */
export function onHover(session: Session, convert: Convert): void {
  session.connection.onHover((params) =>
    session.guard<Hover | null>(
      'textDocument/hover',
      async () => {
        const found = await thingAt(session, convert, params);
        const value = found && textOf(found.thing, found.statements);
        if (!value) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value },
          range: convert.range(found.lines, found.thing.span),
        };
      },
      () => null,
    ),
  );
}

function textOf(thing: Thing, statements: readonly Understood[]): string | null {
  const [statement] = statements;
  switch (thing.kind) {
    case 'area':
      return describeArea(thing.linked, thing.item, statements);
    case 'owner':
      return describeOwner(thing.action, statement!);
    case 'deadline':
      return describeDeadline(thing.action, statement!);
    case 'action':
      return describeAction(thing.action, statement!);
    case 'letter':
      return null;
  }
}
