import { distance } from 'fastest-levenshtein';
import { fileName, nameOf, short } from '../fixes/naming.ts';
import type { Pointer } from '../link/pointers.ts';
import { isPointer, pointersOf } from '../link/pointers.ts';
import { targetOf } from '../link/pointed.ts';
import type { Fix } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { StatementSource } from '../statementSource.ts';
import { defineRule } from './rule.ts';
import { t } from '../words.ts';

/** “It is in the other plan” is no answer when the other plan does not have it. */
export const unknownAnswer = defineRule({
  name: 'unknown-answer',
  severity: 'error',
  check({ file, statement, sources, report }) {
    for (const action of statement.answered) {
      const origin = action.fields.answered!.span.start;
      const placed = ({ start, end }: Span) => ({ start: origin + start, end: origin + end });
      const named = new Set<string>();
      for (const pointer of pointersOf(statement, action)) {
        const target = targetOf(pointer, { file, statement }, sources);
        if (target.found) continue;
        const { path, ref, pathAt, refAt } = pointer;
        const source = path === '' ? ({ found: true, file, statement } as const) : sources.get(path ?? '');
        if (target.problem === 'no-statement') {
          // One file that is not there is one finding, however many of its actions are named.
          if (!source || source.found || named.has(path!)) continue;
          named.add(path!);
        }
        const at = target.problem === 'no-statement' ? pathAt : target.problem === 'no-path' ? null : refAt;
        report({
          at: placed(at && at.end > at.start ? at : pointer.at),
          action,
          message: messageOf(pointer, target.problem, source),
          fixes: () => {
            if (!source) return [];
            if (source.found) return refFixes(ref, source.statement, placed(refAt), refAt.start === pathAt?.end);
            const letters = new Set(statement.frontMatter.letters?.map(({ value }) => plainPath(value)));
            const others = source.suggestions.filter((path) => !letters.has(plainPath(path)));
            return pathAt ? pathFixes(others, placed(pathAt), statement.text) : [];
          },
        });
      }
    }
  },
});

function messageOf(
  { path, ref }: Pointer,
  problem: 'no-path' | 'no-ref' | 'no-action' | 'points-on' | 'no-statement',
  source: StatementSource | undefined,
): string {
  const name = source?.file ? fileName(source.file) : path;
  switch (problem) {
    case 'no-path':
      return t('This names no statement and no action of it. Write both, as in plan.md#2.1.');
    case 'no-ref':
      return t('Which action of {0} answers the area is not said. Add its reference, as in {1}#2.1.', name!, path!);
    case 'no-action':
      return t('“{0}” has no action {1}.', name!, ref);
    case 'points-on':
      return t(
        'Action {0} of {1} itself only points to another action. Name the one that does the work.',
        ...[ref, name!],
      );
    case 'no-statement':
      return problems[source && !source.found ? source.problem : 'missing'](path!);
  }
}

const problems: Record<(StatementSource & { found: false })['problem'], (path: string) => string> = {
  'no-statement': (path) => t('“{0}” is no statement: its front matter names no letter.', path),
  missing: (path) => t('There is no file “{0}”. The path is taken from the folder of this statement.', path),
  directory: (path) => t('“{0}” is a folder. Name the statement in it.', path),
  unreadable: (path) => t('“{0}” cannot be opened. Check that you may read it.', path),
  binary: (path) => t('“{0}” is no text file, and so no statement.', path),
  'too-large': (path) => t('“{0}” is too large for a statement.', path),
  outside: (path) => t('“{0}” lies outside the folder that is open, and is not read.', path),
  url: (path) =>
    t('“{0}” is a web address, and nothing is fetched from the web. Name a file beside this statement.', path),
  'not-markdown': (path) => t('“{0}” is not Markdown, and so no statement.', path),
};

/** References that differ least from the one written. */
function refFixes(ref: string, statement: Statement, span: Span, missing: boolean): Fix[] {
  const known = statement.actions.filter((action) => action.ref && !isPointer(action));
  const off = new Map(known.map((action) => [action, distance(action.ref!.toLowerCase(), ref.toLowerCase())]));
  return [...known]
    .sort((a, b) => off.get(a)! - off.get(b)!)
    .slice(0, 3)
    .map((action) => ({
      title: t('Change to {0}, “{1}”', nameOf(action), short(action.title.text, 60)),
      edits: [{ span, text: `${missing ? '#' : ''}${action.ref!}` }],
    }));
}

function pathFixes(suggestions: readonly string[], span: Span, text: string): Fix[] {
  const inLink = text[span.start - 1] === '(';
  return suggestions.slice(0, 3).map((path) => ({
    title: t('Change to {0}', path),
    edits: [{ span, text: inLink ? path.replace(/[ ()<>]/g, (c) => `%${c.charCodeAt(0).toString(16)}`) : path }],
  }));
}

function plainPath(path: string): string {
  return path.replace(/^\.\//, '');
}
