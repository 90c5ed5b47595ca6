import type { PDFPageProxy } from 'pdfjs-dist';
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import type { Pdfjs } from './open.ts';
import type { Dot, Page, Run } from './page.ts';
import { rulesOf } from './rules.ts';

/** One page's text and drawn lines. */
export async function readPage(pdfjs: Pdfjs, page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  // The fonts' names are known only when the page's operators are.
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: true });
  const blocks = blocksOf(await page.getStructTree().catch(() => null));
  const fonts = new Map(Object.keys(content.styles).map((id) => [id, fontOf(page, id)]));
  const runs: Run[] = [];
  const marks: { block: number; artifact: boolean }[] = [];
  let mark = { block: 0, artifact: false };
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') mark = marks.pop() ?? mark;
      else {
        marks.push(mark);
        const tag = (item as { tag?: unknown }).tag;
        mark = {
          block: (item.id && blocks.get(item.id)) || mark.block,
          artifact: mark.artifact || tag === 'Artifact',
        };
      }
      continue;
    }
    if (!item.str) continue;
    const [a, b, c, d, x, y] = pdfjs.Util.transform(viewport.transform, item.transform as number[]) as number[];
    // Words across the page, such as a watermark or a stamp in the margin, are not of the text.
    if (Math.abs(b!) > Math.abs(a!) || a! < 0) continue;
    runs.push({
      text: item.str,
      x: x!,
      right: x! + item.width,
      y: y!,
      size: Math.hypot(c!, d!),
      ...(fonts.get(item.fontName) ?? plainFont),
      ...mark,
    });
  }
  const rules = rulesOf(pdfjs, operators, viewport.transform as number[]);
  runs.push(...bulletsOf(rules.dots, runs));
  const { width, height } = viewport;
  const isPicture = showsImage(pdfjs, operators.fnArray) && !runs.some((run) => !run.symbol && /\p{L}/u.test(run.text));
  return { number: page.pageNumber, width, height, runs, rules, isPicture };
}

function showsImage({ OPS }: Pdfjs, operators: readonly number[]): boolean {
  const paints = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return operators.some((operator) => (paints as number[]).includes(operator));
}

/** Drawn bullets, as text: what stands a little before a line, at the height of its letters, and before nothing else. */
function bulletsOf(dots: readonly Dot[], runs: readonly Run[]): Run[] {
  if (dots.length > 500) return [];
  return dots.flatMap(({ x, right, bottom }) => {
    const line = runs.filter((run) => run.text.trim() && bottom < run.y + 1 && bottom > run.y - run.size * 0.6);
    const after = line.find((run) => run.x > right && run.x - right < 30);
    if (!after || line.some((run) => run.right > x - 20 && run.x < right)) return [];
    return [{ ...after, text: '•', x, right, y: after.y, bold: false, symbol: true }];
  });
}

const plainFont = { bold: false, italic: false, symbol: false };

function fontOf(page: PDFPageProxy, id: string): typeof plainFont {
  if (!page.commonObjs.has(id)) return plainFont;
  const font = page.commonObjs.get(id) as {
    name?: string;
    bold?: boolean;
    black?: boolean;
    italic?: boolean;
  } | null;
  const name = font?.name ?? '';
  return {
    bold: Boolean(font?.bold || font?.black) || /bold|black|heavy|demi/i.test(name),
    italic: Boolean(font?.italic) || /italic|oblique/i.test(name),
    symbol: /wingdings|symbol|dingbats|webdings|marlett/i.test(name),
  };
}

const blockRoles = /^(P|H[1-6]?|Title|LI|LBody|TD|TH|Note|Caption|TOCI|BlockQuote)$/;

/** Which paragraph, item or cell of the tags each piece of marked content belongs to: its innermost one. */
function blocksOf(tree: StructTreeNode | null): Map<string, number> {
  const blocks = new Map<string, number>();
  let last = 0;
  const walk = (node: StructTreeNode, block: number): void => {
    const own = blockRoles.test(node.role) ? ++last : block;
    for (const child of node.children) {
      if ('role' in child) walk(child, own);
      else if (child.type === 'content' && child.id) blocks.set(child.id, own);
    }
  };
  if (tree) walk(tree, 0);
  return blocks;
}
