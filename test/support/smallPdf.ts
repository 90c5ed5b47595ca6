const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
const fonts = `<< /Font << /F ${font('Helvetica')} /B ${font('Helvetica-Bold')} >> >>`;

/** Words on a page: how far from its left and top edges they begin, in points; `#` before them sets them in bold. */
export type Placed = readonly [x: number, y: number, words: string];

/** A level line across a page, in points from its left and top edges. */
export function levelRule(from: number, to: number, y: number): string {
  return `0.5 w ${from} ${842 - y} m ${to} ${842 - y} l S`;
}

/** The content of a page that shows words of 11 points at their places. */
export function pageOf(placed: readonly Placed[]): string {
  return placed
    .map(([x, y, words]) => {
      const [type, text] = words.startsWith('#') ? ['B', words.slice(1)] : ['F', words];
      return `BT /${type} 11 Tf 1 0 0 1 ${x} ${842 - y} Tm (${text.replace(/[()\\\\]/g, '\\\\$&').replaceAll('•', '\\267')}) Tj ET`;
    })
    .join('\n');
}

/** The smallest PDF that shows `content` on each of its pages. */
export function onePage(content: string, pages = 1): Buffer {
  return pdfOf(Array<string>(pages).fill(content));
}

/** The smallest PDF that shows each content on a page of its own. */
export function pdfOf(contents: readonly string[]): Buffer {
  const pages = contents.map((_, i) => `${2 * i + 4} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.join(' ')}] >>`,
    ...contents.flatMap((content, i) => [
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${2 * i + 3} 0 R /Resources ${fonts} >>`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
