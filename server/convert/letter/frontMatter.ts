import { stringify } from 'yaml';
import type { Letter } from '../../core/model/letter.ts';
import { frontMatterEnd, readMarkdown } from '../../core/parse/document.ts';
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
    published: letter.published?.toString(),
    'statement-due': letter.statementDue?.toString(),
    'principal-authority': letter.principalAuthority,
    'send-to': letter.sendTo,
    agencies: letter.agencies.length ? letter.agencies : null,
    source: source.name,
    sha256: source.sha256,
  };
  const stated = new Set((readFrontMatter(readMarkdown(markdown))?.keys ?? []).map(({ name }) => keyWords(name)));
  const lines = Object.entries(facts)
    .filter(([key, value]) => value && !stated.has(key))
    .map(([key, value]) => stringify({ [key]: value }, { lineWidth: 0 }))
    .join('');
  const eol = markdown.includes('\r\n') ? '\r\n' : '\n';
  const made = lines.replaceAll('\n', eol);
  const end = frontMatterEnd(markdown);
  if (!end) return `---${eol}${made}---${eol}${eol}${markdown}`;
  const close = /---[ \t]*(\r\n|\r|\n)?$/.exec(markdown.slice(0, end))!.index;
  return markdown.slice(0, close) + made + markdown.slice(close);
}

function keyWords(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
