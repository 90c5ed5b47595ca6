import { Numbering } from './numbering.ts';
import type { ParagraphProperties } from './styles.ts';
import { readProperty, readStyles } from './styles.ts';
import type { Tag } from './xml.ts';
import { isOn, tagsOf } from './xml.ts';

/** What stands around the notes that are written into the text for `readNotes` (notes.ts), and in no document. */
export const noteStart = '\ue000';
export const noteEnd = '\ue001';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `word/document.xml` as mammoth can read it: without hidden text and tables of contents, text boxes where it looks
 * for them, and at the start of each paragraph a note of what it does not tell: indent, level as a heading, number.
 */
export function preparedDocument(document: string, styles: string, numbering: string): string {
  const xml = document.replace(/[\ue000\ue001]|&#x?0*(?:e00[01]|5734[45]);/gi, '');
  return applied(xml, new Preparation(styles, numbering).read(xml));
}

interface OpenParagraph {
  readonly start: number;
  /** Behind its properties, where its first run goes. */
  at: number;
  /** Where a list's properties can be written. */
  properties: number | null;
  /** Where its list is named. */
  list: { start: number; end: number } | null;
  readonly said: ParagraphProperties;
}

class Preparation {
  readonly #styles;
  readonly #numbers;
  readonly #edits: Edit[] = [];
  readonly #open: { tag: Tag; paragraph?: OpenParagraph; hidden?: boolean; renamed?: string }[] = [];

  constructor(styles: string, numbering: string) {
    this.#styles = readStyles(styles);
    this.#numbers = new Numbering(numbering);
  }

  read(xml: string): readonly Edit[] {
    for (const tag of tagsOf(xml)) {
      if (tag.opens) this.#opened(tag);
      if (tag.closes && !tag.opens) this.#closed(tag);
    }
    return this.#edits;
  }

  #opened(tag: Tag): void {
    if (!tag.closes) {
      const start = tag.start;
      const paragraph: OpenParagraph | undefined =
        tag.name === 'w:p' ? { start, at: tag.end, properties: null, list: null, said: {} } : undefined;
      this.#open.push({ tag, ...(paragraph && { paragraph }) });
      if (tag.name === 'w:txbxContent') this.#textBox();
      return;
    }
    const above = this.#open.at(-1);
    // The mark of the paragraph may be hidden without its words.
    if (tag.name === 'w:vanish' && isOn(tag) && above?.tag.name === 'w:rPr') {
      const run = this.#open.at(-2);
      if (run?.tag.name === 'w:r') run.hidden = true;
    }
    const properties = this.#open.findLast((one) => one.tag.name === 'w:pPr' || one.paragraph);
    if (properties && !properties.paragraph) {
      const { paragraph } = this.#open.findLast((one) => one.paragraph) ?? {};
      if (paragraph) readProperty(paragraph.said, tag);
    }
  }

  #closed(tag: Tag): void {
    const opened = this.#open.findLastIndex((one) => one.tag.name === tag.name);
    if (opened < 0) return;
    const [closed] = this.#open.splice(opened);
    const { paragraph } = this.#open.findLast((one) => one.paragraph) ?? {};
    if (tag.name === 'w:pPr' && paragraph && this.#open.at(-1)?.paragraph === paragraph) {
      paragraph.at = tag.end;
      paragraph.properties = tag.start;
    }
    if (tag.name === 'w:numPr' && paragraph) paragraph.list = { start: closed!.tag.start, end: tag.end };
    if (closed!.hidden) this.#edits.push({ start: closed!.tag.start, end: tag.end, text: '' });
    if (closed!.paragraph) this.#paragraph(closed!.paragraph, tag.end);
    if (closed!.renamed) this.#edits.push({ start: tag.start, end: tag.end, text: `</${closed!.renamed}>` });
  }

  /**
   * A text box that stands in a drawing only, and not as well in the older form that mammoth reads: what is around it
   * in the drawing becomes of that form.
   */
  #textBox(): void {
    const drawing = this.#open.findIndex(({ tag }) => tag.name === 'w:drawing');
    if (drawing < 0 || this.#open.some(({ tag }) => tag.name === 'mc:AlternateContent')) return;
    for (const around of this.#open.slice(drawing, -1)) {
      if (around.renamed) continue;
      around.renamed = around.tag.name === 'w:drawing' ? 'w:pict' : 'v:group';
      const { start, end } = around.tag;
      this.#edits.push({ start, end, text: `<${around.renamed} xmlns:v="urn:schemas-microsoft-com:vml">` });
    }
  }

  #paragraph({ start, at, properties, said, list: named }: OpenParagraph, end: number): void {
    const style = this.#styles.get(said.style ?? '');
    const { outline, indent, list, level } = { ...style, ...said };
    if (/^toc( \d| heading)/i.test(style?.name ?? '')) {
      this.#edits.push({ start, end, text: '' });
      return;
    }
    const isTitle = /^title$/i.test(style?.name ?? '');
    const heading = isTitle ? 1 : outline !== undefined && outline < 6 ? outline + 1 : null;
    const listed = list !== undefined && list !== '0' && heading === null;
    const unseen = listed ? this.#numbers.unseen(list, level ?? 0) : null;
    const goesOn = unseen === 'blank';
    const isList = listed && !unseen;
    if (unseen && named) this.#edits.push({ ...named, text: '' });
    const number = isList ? this.#numbers.next(list, level ?? 0) : null;
    // mammoth looks for a style's list in the list only, where not every program names the style.
    if (isList && said.list === undefined && properties !== null) {
      this.#insert(properties, `<w:numPr><w:ilvl w:val="${level ?? 0}"/><w:numId w:val="${list}"/></w:numPr>`);
    }
    const notes = [
      heading !== null && `h${heading}`,
      number !== null && `n${number}`,
      goesOn ? `i${36 * ((level ?? 0) + 1)}` : !isList && indent && indent > 0 && `i${Math.round(indent / 20)}`,
      !isList && (goesOn || /^list\b/i.test(style?.name ?? '')) && 'l1',
    ].filter(Boolean);
    if (notes.length) this.#insert(at, `<w:r><w:t>${noteStart}${notes.join(' ')}${noteEnd}</w:t></w:r>`);
  }

  #insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }
}

/** The text with the edits in it; one that stands in another is left out. */
function applied(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of sorted) {
    if (start < done) continue;
    pieces.push(xml.slice(done, start), text);
    done = end;
  }
  return pieces.join('') + xml.slice(done);
}
