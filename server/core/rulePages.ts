/** Where the pages of the rules are read on the web. */
const rulePages = 'https://github.com/wsoa/wsoa/blob/main/docs/rules/';

/** The address of a rule's page. */
export function rulePageAddress(rule: string): string {
  return `${rulePages}${rule}.md`;
}

/** What a rule's page says of it. */
export interface RulePage {
  /** One sentence, plain. */
  readonly summary: string;
  /** *What it does*, plain and on one line, up to 1000 characters. */
  readonly what: string;
  /** All below the summary and the severity, in Markdown that can be read anywhere: its links are whole. */
  readonly markdown: string;
  /** The same without marks. */
  readonly text: string;
}

/** Reads a page of `docs/rules`. */
export function readRulePage(page: string): RulePage {
  const [, summary = ''] = /^# .*\r?\n\s*(.+)$/m.exec(page) ?? [];
  const [, what = summary] = /^## What it does\s+([^]*?)(?=^## |(?![^]))/m.exec(page) ?? [];
  const from = page.search(/^## /m);
  const markdown = wholeLinks(from < 0 ? page : page.slice(from))
    .replace(/\r\n/g, '\n')
    .trimEnd();
  return {
    summary: plain(summary),
    what: short(plain(what).replace(/\s+/g, ' ').trim()),
    markdown: `${markdown}\n`,
    text: `${plain(markdown)}\n`,
  };
}

function wholeLinks(markdown: string): string {
  return markdown.replace(/\]\((?!\w+:|#)([^)\s]+)\)/g, (_, path: string) => `](${wholeAddress(path)})`);
}

/** Of a path as a page writes it: `unknown-area.md`, `../writing-a-statement.md`. */
function wholeAddress(path: string): string {
  let [base, rest] = [rulePages, path.replace(/^\.\//, '')];
  for (; rest.startsWith('../'); rest = rest.slice(3)) base = base.replace(/[^/]+\/$/, '');
  return base + rest;
}

function short(text: string): string {
  return text.length > 1000 ? `${text.slice(0, text.lastIndexOf(' ', 999))}…` : text;
}

/** Our own pages use no more marks than these. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/^```.*\n?/gm, '')
    .replace(/(?<!`)`([^`\n]+)`(?!`)/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(?<![*\w])\*([^*\s][^*\n]*)\*(?![*\w])/g, '$1');
}
