import type { Span } from '../model/span.ts';
import type { Comment } from './ignores.ts';
import { readIgnoreWords } from './ignoreWords.ts';
import type { Line } from './markdown/lines.ts';
import { linesOf } from './markdown/lines.ts';

const yaml = /(^|\s)#\s{0,50}wsoa[- ]ignore(-file)?(?!-?\w)(.*)$/i;

/** The ignore comments of front matter: `# wsoa-ignore …` above a key, or behind it on its own line. */
export function keyIgnores(text: string): Comment[] {
  const lines = linesOf(text);
  return lines.flatMap((line, i): Comment[] => {
    const match = yaml.exec(text.slice(line.start, line.end));
    if (!match) return [];
    const before = text.slice(line.start, line.start + match.index);
    // Within quotation marks it is a value.
    if ((before.match(/"/g)?.length ?? 0) % 2) return [];
    const words = match[3]!;
    const end = line.start + match[0].length + match.index;
    const start = line.start + match.index + match[1]!.length;
    const covers = match[2] ? 'file' : keyAt(text, lines, before.trim() ? i : i + 1);
    return [
      {
        ...readIgnoreWords(words, end - words.length),
        span: { start, end: start + text.slice(start, end).trimEnd().length },
        covers,
      },
    ];
  });
}

/** The first key or item from line `from` on, with all that is indented below it. */
function keyAt(text: string, lines: readonly Line[], from: number): Span {
  const isComment = (line: Line): boolean => line.first === line.end || text[line.first] === '#';
  let at = from;
  while (at < lines.length && isComment(lines[at]!)) at++;
  const key = lines[at];
  if (!key || text.slice(key.start, key.end).trimEnd() === '---') return { start: text.length, end: text.length };
  const isItem = text[key.first] === '-';
  let end = key.end;
  for (const line of lines.slice(at + 1)) {
    if (isComment(line)) continue;
    const mark = text[line.first]!;
    const goesOn =
      line.indent > key.indent || (line.indent === key.indent && ((mark === '-' && !isItem) || ']}'.includes(mark)));
    if (!goesOn || text.slice(line.start, line.end).trimEnd() === '---') break;
    end = line.end;
  }
  return { start: key.start, end };
}
