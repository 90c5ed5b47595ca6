// What the pages of the rules say in their first lines.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

/** Every page, by name: `# name`, a summary, `**Severity:** … **Quick fix:** ….` */
export function readPages() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map(readPage);
}

function readPage(file) {
  const text = readFileSync(folder + file, 'utf8').replaceAll('\r\n', '\n');
  const found = /^# (\S+)\n\n(.+)\n\n\*\*Severity:\*\* (.+?)\. \*\*Quick fix:\*\* (.+?)\.\n/.exec(text);
  if (!found || `${found[1]}.md` !== file) throw new Error(`docs/rules/${file} does not begin as the other pages do`);
  const sections = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  for (const section of ['What it does', 'Why it matters', 'Example', 'Use instead', 'Quick fix']) {
    if (!sections.includes(section)) throw new Error(`docs/rules/${file} has no section "${section}"`);
  }
  const [, name, summary, severity, fix] = found;
  return { name, summary, severity, fix };
}
