import type { Tag } from './xml.ts';
import { attribute, tagsOf } from './xml.ts';

/** What the properties of a paragraph or of its style say; what they leave open is `undefined`. */
export interface ParagraphProperties {
  style?: string;
  /** 0 is that of `Heading 1`; 9 is text. */
  outline?: number;
  /** How far it is set in, in twentieths of a point. */
  indent?: number;
  /** `0` takes a list away. */
  list?: string;
  level?: number;
}

export interface Style extends ParagraphProperties {
  readonly name: string;
}

/** Takes over what a tag within `<w:pPr>` says. */
export function readProperty(into: ParagraphProperties, tag: Tag): void {
  const value = attribute(tag);
  if (tag.name === 'w:pStyle' && value) into.style = value;
  else if (tag.name === 'w:outlineLvl' && value) into.outline = Number(value);
  else if (tag.name === 'w:numId' && value) into.list = value;
  else if (tag.name === 'w:ilvl' && value) into.level = Number(value);
  else if (tag.name === 'w:ind') {
    const indent = attribute(tag, 'w:left') ?? attribute(tag, 'w:start');
    if (indent !== null && Number.isFinite(Number(indent))) into.indent = Number(indent);
  }
}

/** The paragraph styles of a document by their ids, each with what it takes over from the one that it is based on. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
  const own = new Map<string, Style & { basedOn?: string }>();
  let current: (Style & { basedOn?: string }) | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'w:style') {
      const id = tag.opens && attribute(tag, 'w:type') === 'paragraph' ? attribute(tag, 'w:styleId') : null;
      current = id ? { name: '' } : null;
      if (id && current) own.set(id, current);
    } else if (current && tag.opens) {
      if (tag.name === 'w:name') Object.assign(current, { name: attribute(tag) ?? '' });
      else if (tag.name === 'w:basedOn') current.basedOn = attribute(tag) ?? '';
      else if (tag.name !== 'w:pStyle') readProperty(current, tag);
    }
  }
  const whole = new Map<string, Style>();
  for (const [id, style] of own) {
    let merged: Style & { basedOn?: string } = style;
    const seen = new Set([id]);
    for (let base = style.basedOn; base && !seen.has(base); base = own.get(base)?.basedOn) {
      seen.add(base);
      const { name: _name, basedOn: _base, ...rest } = own.get(base) ?? { name: '' };
      merged = { ...rest, ...merged };
    }
    whole.set(id, merged);
  }
  return whole;
}
