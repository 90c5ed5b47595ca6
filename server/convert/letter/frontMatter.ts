import { stringify } from 'yaml';
import type { Letter } from '../../core/model/letter.ts';
import { frontMatterEnd, readMarkdown } from '../../core/parse/document.ts';
import { findDates, parseIsoDate } from '../../core/parse/dates.ts';
import { normal } from '../../core/parse/nearestKey.ts';
import { readFrontMatter } from '../../core/parse/yaml.ts';

/** The file that a letter was made of. */
export interface Source {
  /** Its name, without folders. */
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Writes what was read in a letter into its front matter; what stands there already is left as it is. */
export function withFrontMatter(markdown: string, letter: Letter, source: Source): string {
  const facts = {
    title: letter.title,
    published: letter.published?.toString() ?? dateInName(source.name),
    'statement-due': letter.statementDue?.toString(),
    'principal-authority': letter.principalAuthority,
    'send-to': letter.sendTo,
    agencies: letter.agencies.length ? letter.agencies : null,
    source: source.name,
    sha256: source.sha256,
  };
  const stated = new Set((readFrontMatter(readMarkdown(markdown))?.keys ?? []).map(({ name }) => normal(name)));
  const lines = Object.entries(facts)
    .filter(([key, value]) => value && !stated.has(key))
    .map(([key, value]) => {
      const line = stringify({ [key]: value }, { lineWidth: 0 });
      // Somebody should know that it is not the letter that says so.
      return key === 'published' && !letter.published ? line.replace('\n', ' # from the name of the file\n') : line;
    })
    .join('');
  const eol = markdown.includes('\r\n') ? '\r\n' : '\n';
  const made = lines.replaceAll('\n', eol);
  const end = frontMatterEnd(markdown);
  if (!end) return `---${eol}${made}---${eol}${eol}${markdown}`;
  const close = /---[ \t]*(\r\n|\r|\n)?$/.exec(markdown.slice(0, end))!.index;
  return markdown.slice(0, close) + made + markdown.slice(close);
}

/** Area SEND reports print no date; their files are often named by it. `null` where the name has none, or several. */
function dateInName(name: string): string | null {
  const iso = name.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? [];
  if (iso.length) return iso.length === 1 ? (parseIsoDate(iso[0])?.toString() ?? null) : null;
  const [found, ...more] = findDates(name.replace(/[_.,+-]+|%20/g, ' '));
  return found && !more.length ? (found.date?.toString() ?? null) : null;
}
