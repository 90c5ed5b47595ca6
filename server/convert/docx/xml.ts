/** A tag in a text of XML. */
export interface Tag {
  readonly name: string;
  /** `<a>` opens, `</a>` closes, `<a/>` does both. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Offsets of its `<` and behind its `>`. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** The tags of a text of XML, in order; comments, instructions and CDATA are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', start)) {
    const other = skips.find(([opening]) => xml.startsWith(opening, start));
    if (other) {
      const close = xml.indexOf(other[1], start);
      if (close < 0) return;
      start = close + other[1].length;
      continue;
    }
    const close = xml.indexOf('>', start);
    if (close < 0) return;
    const source = xml.slice(start, close + 1);
    const name = /^<\/?([^\s/>]+)/.exec(source)?.[1];
    if (name) {
      const closes = source[1] === '/' || source.endsWith('/>');
      yield { name, opens: source[1] !== '/', closes, start, end: close + 1, source };
    }
    start = close + 1;
  }
}

const skips = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The value of an attribute, `w:val` unless told. */
export function attribute({ source }: Tag, name = 'w:val'): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(source)?.[1];
  return found === undefined ? null : found.slice(1, -1);
}

/** Whether a switch such as `<w:b/>` is on. */
export function isOn(tag: Tag): boolean {
  return !/^(0|false|off|none)$/i.test(attribute(tag) ?? '');
}
