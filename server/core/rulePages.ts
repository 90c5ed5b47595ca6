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
  /** The first paragraph of *What it does*, plain. */
  readonly what: string;
  /** All below the summary and the severity, in Markdown that can be read anywhere: its links are whole. */
  readonly markdown: string;
  /** The same without marks. */
  readonly text: string;
}

/** Reads a page of `docs/rules`. */
export function readRulePage(page: string): RulePage {
  const [, summary = ''] = /^# .*\r?\n\s*(.+)$/m.exec(page) ?? [];
  const [, what = summary] = /^## What it does\s+(.+)$/m.exec(page) ?? [];
  const from = page.search(/^## /m);
  const markdown = wholeLinks(from < 0 ? page : page.slice(from))
    .replace(/\r\n/g, '\n')
    .trimEnd();
  return { summary: plain(summary), what: plain(what), markdown: `${markdown}\n`, text: `${plain(markdown)}\n` };
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
