import type { BlockContent, FootnoteDefinition, Html, Root, RootContent, Table as TableNode } from 'mdast';
import type { Flow, Piece } from './flow.ts';
import { noteText } from './footnotes.ts';
import { headingStyles, isHeading, styleOf } from './headings.ts';
import { listOf } from './lists.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Table } from './tables.ts';
import { trimmed } from './tables.ts';
import { Words } from './words.ts';

/** Markdown's tree of what flows through the pages. */
export function treeOf(flow: Flow): Root {
  const notes = numbered(flow.notes);
  const words = new Words(flow.lines, new Set(notes.keys()));
  const depths = headingStyles(flow);
  const children: RootContent[] = [];
  let run: Paragraph[] = [];
  const flush = () => {
    children.push(...blocksOf(run, words));
    run = [];
  };
  for (const piece of flow.pieces) {
    const depth =
      piece.kind === 'paragraph' && isHeading(piece.paragraph, flow.usual) && depths.get(styleOf(piece.paragraph));
    if (piece.kind === 'paragraph' && !depth) run.push(piece.paragraph);
    else {
      flush();
      if (piece.kind === 'paragraph')
        children.push({ type: 'heading', depth: depth || 2, children: words.phrasing(withoutBullet(piece.paragraph)) });
      else children.push(...framed(piece, words));
    }
  }
  flush();
  const definitions = [...notes].map(([identifier, text]): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  }));
  return { type: 'root', children: [...children, ...definitions] };
}

function framed(piece: Exclude<Piece, { kind: 'paragraph' }>, words: Words): RootContent[] {
  if (piece.kind === 'picture') return [pictureOf(piece.page)];
  const table = trimmed(piece.table);
  const [row] = table.rows;
  // A frame round one cell is a box, which its words only stand in.
  if (!row || table.rows.length > 1 || row.length > 1) return [tableNode(table, words)];
  const { paragraphs } = piece.kind === 'box' ? piece : row[0]!;
  const [first] = paragraphs;
  const studied = first && /\bstud(y|ies)\b/i.test(words.plain(first));
  const blocks = blocksOf(paragraphs, words);
  return studied ? [{ type: 'blockquote', children: blocks }] : blocks;
}

/** Nobody should take a letter for whole that is not. */
function pictureOf(page: number): Html {
  const value = `<!-- Page ${page} is a picture: whatever words it has are missing here. -->`;
  return { type: 'html', value, data: { picture: page } };
}

/** Paragraphs and the lists among them. */
function blocksOf(paragraphs: readonly Paragraph[], words: Words): BlockContent[] {
  const blocks: BlockContent[] = [];
  for (let i = 0; i < paragraphs.length;) {
    const paragraph = paragraphs[i]!;
    if (paragraph.marker) {
      const { list, count } = listOf(paragraphs.slice(i), words);
      blocks.push(list);
      i += count;
    } else {
      const content = words.phrasing(paragraph);
      if (content.length) blocks.push({ type: 'paragraph', children: content });
      i++;
    }
  }
  return blocks;
}

function tableNode(table: Table, words: Words): TableNode {
  return {
    type: 'table',
    align: [],
    children: table.rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        // A cell of Markdown has one line: its paragraphs and points are divided by <br>, the points keep a bullet.
        children: cell.paragraphs.flatMap((paragraph, i) => {
          const lead = paragraph.marker ? `${paragraph.marker.number ?? '•'} ` : '';
          const content = [...(lead ? [{ type: 'text' as const, value: lead }] : []), ...words.phrasing(paragraph)];
          return i ? [{ type: 'html' as const, value: '<br>' }, ...content] : content;
        }),
      })),
    })),
  };
}

/** A heading keeps its number, which people refer to, but no bullet. */
function withoutBullet(paragraph: Paragraph): Paragraph {
  return paragraph.marker?.number == null ? paragraph : { ...paragraph, marker: null };
}

/** Footnotes by number; where a number comes again, the first one's text stands. */
function numbered(notes: Flow['notes']): Map<string, string> {
  const found = new Map<string, string>();
  for (const { number, lines } of notes) if (!found.has(number)) found.set(number, noteText(lines));
  return found;
}
