import { painter } from '../core/report/paint.ts';
import type { Paint } from '../core/report/paint.ts';
import { wrap } from '../core/report/wrap.ts';

/**
 * One of our own rule pages for a terminal: paragraphs and list items wrapped, headings bold, links as their text,
 * code as it is. It knows what those pages use, not all of Markdown.
 */
export function renderMarkdown(markdown: string, width: number, colour: boolean): string {
  const paint = painter(colour);
  const out: string[] = [];
  let paragraph: string[] = [];
  let fence: string | null = null;
  const flush = () => {
    if (paragraph.length) out.push(emphasis(wrapBlock(inline(paragraph), width), paint));
    paragraph = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const opening: RegExpExecArray | null = /^(`{3,}|~{3,})(?:\S+[ \t]+)?(.*)$/.exec(line);
    if (fence !== null) {
      if (line.startsWith(fence)) fence = null;
      else out.push(line ? `    ${paint(line, line.trimStart().startsWith('^') ? 'yellow' : 'dim')}` : '');
    } else if (opening) {
      flush();
      fence = opening[1]!;
      if (opening[2]) out.push(`  ${paint(`${opening[2]}:`, 'underline')}`, '');
    } else if (/^#{1,6} /.test(line)) {
      flush();
      out.push(paint(line.replace(/^#+ /, ''), 'bold', ...(line.startsWith('# ') ? (['underline'] as const) : [])));
    } else if (/^\|/.test(line)) {
      flush();
      out.push(`  ${line}`);
    } else if (!line.trim()) {
      flush();
      out.push('');
    } else {
      if (/^\s*(?:[-*+]|\d+\.) /.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** Links as their text, and the address too where it leads out of the pages. */
function inline(lines: readonly string[]): string {
  return lines.join('\n').replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, text: string, address: string) => {
    return /^https?:/.test(address) && address !== text ? `${text} (${address})` : text;
  });
}

function wrapBlock(text: string, width: number): string {
  const [, indent = '', marker = '', rest = ''] = /^(\s*)((?:[-*+]|\d+\.) +)?([^]*)$/.exec(text) ?? [];
  if (!marker) return wrap(text, width);
  return wrap(rest, width, `  ${indent}${' '.repeat(marker.length)}`, `  ${indent}${marker}`);
}

/** After wrapping, because the marks would count as width. */
function emphasis(text: string, paint: Paint): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, (_, words: string) => paint(words, 'bold'))
    .replace(/(?<![*\w])\*([^*\s][^*]*)\*(?![*\w])/g, (_, words: string) => paint(words, 'underline'));
}
