import type { OptionSpec } from './args.ts';
import { everywhere } from './args.ts';
import { failingHelp, formatsHelp } from './helpFormats.ts';
import { mergeReportsHelp } from './helpMergeReports.ts';
import {
  checkOptions,
  configOptions,
  diffOptions,
  explainOptions,
  importOptions,
  letterOptions,
  lspOptions,
  newOptions,
} from './options.ts';

export const commandNames = [
  'check',
  'merge-reports',
  'diff',
  'import',
  'letter',
  'new',
  'config',
  'explain',
  'lsp',
] as const;
export type CommandName = (typeof commandNames)[number];

export const mainHelp = `wsoa checks written statements of proposed action against the letters they answer.

Usage
  wsoa check [FILES, FOLDERS or GLOBS…]   Check statements and the letters they name
  wsoa merge-reports [FILES or FOLDERS…]  Report what several machines found, each in its part
  wsoa diff [OLD NEW]                     Say what changed in the plan, between files or since a commit
  wsoa import FILE                        Make letter.md of the letter that arrived: PDF, Word, HTML or text
  wsoa letter FILE                        Show what is read in a letter: its areas, dates, addresses
  wsoa new LETTER                         Make a statement to fill in, with every area of the letter
  wsoa config [--explain] [FILE]          Show the settings that hold for a file, and where they come from
  wsoa explain [RULE]                     What a rule finds and why it matters; without RULE, all of them
  wsoa lsp --stdio                        Be a language server, for an editor

Options
  -h, --help       Show this help, or that of a command: wsoa check --help
  -v, --version    Show the version

A statement is a Markdown file whose front matter names its letter:

  ---
  letter: ./letter.md
  ---

Exit code
  0  nothing to complain of     1  findings     2  wrong use, or a file that cannot be read
`;

const texts: Record<CommandName, { readonly intro: string; readonly options: OptionSpec; readonly outro: string }> = {
  check: {
    intro: `Usage: wsoa check [OPTIONS] [FILES, FOLDERS or GLOBS…]

Finds the statements among the files (in the current folder when none is given), reads the letters that they
name, and reports areas that no action answers, actions without owner or deadline, and other faults.
\`wsoa explain\` lists the rules. Other Markdown is left alone; so are node_modules, hidden folders and those
of built files.
`,
    options: checkOptions,
    outro: `${formatsHelp}${failingHelp}  2  wrong use, or a file that cannot be read; the other files are checked all the same

Examples
  wsoa check
  wsoa check plans/northmere.md --fix
  wsoa check 'plans/**/*.md' --format github --max-warnings 0
  wsoa check --format markdown --output summary.md
  wsoa check --format sarif --output wsoa.sarif --format junit --output wsoa.xml --format stylish
  wsoa check --since main --fail-on new
  wsoa check --baseline
`,
  },
  'merge-reports': mergeReportsHelp,
  diff: {
    intro: `Usage: wsoa diff [OPTIONS] OLD NEW
       wsoa diff [OPTIONS] [--since REF] [FILES, FOLDERS or GLOBS…]

Says what changed in the plan, in its own terms: actions that are new, gone, moved to another area or reworded;
deadlines and by how many working days; owners, success measures, statuses; areas that are newly answered, or not
any more; findings that are new or fixed. Other numbers, another order, a table made of sections are no change.
OLD and NEW are two files. Otherwise the files are compared with a version in Git, their letters too.
`,
    options: diffOptions,
    outro: `
Exit code
  0  whether or not anything changed     2  wrong use, no such version, or a file that cannot be read

Examples
  wsoa diff
  wsoa diff submitted.md statement.md
  wsoa diff --since main --format markdown
`,
  },
  import: {
    intro: `Usage: wsoa import [OPTIONS] FILE

Makes letter.md of the letter that arrived, with every area found and numbered. FILE is a PDF, a Word file
(.docx), a saved web page or mail (.html), plain text or Markdown; - reads standard input. The letter's words
stay as they are; page numbers and running heads go.
`,
    options: importOptions,
    outro: `
Exit code
  0  areas were found     1  none were: letter.md is written all the same
  2  wrong use, or a file of which no letter can be made; nothing is written

Examples
  wsoa import report.pdf
  wsoa import report.docx -o plans/letter.md
  wsoa import - < pasted.txt
  wsoa import corrected.pdf --corrects letter.md
`,
  },
  letter: {
    intro: `Usage: wsoa letter [OPTIONS] FILE

Shows what is read in a letter: its title and dates, who answers it and where to, and every area for
improvement, area for priority action and recommendation with the reference by which a statement answers it.
FILE may also be a PDF, a Word file, a web page or a text, as for \`wsoa import\`; nothing is written.
`,
    options: letterOptions,
    outro: `
Examples
  wsoa letter letter.md
  wsoa letter letter.md --json | jq -r '.areas[] | .ref'
`,
  },
  new: {
    intro: `Usage: wsoa new [OPTIONS] LETTER

Makes a statement to fill in: every area of the letter in its own words and order, each with a first action, and
sections for governance and sign-off. What is still to be written stands in [brackets], and \`wsoa check\` lists it.
A file that is there already is left as it is, unless --force says otherwise. Of a letter in PDF, Word, HTML or text,
letter.md is made first.
`,
    options: newOptions,
    outro: `
Examples
  wsoa new letter.md
  wsoa new letter.md -o plans/northmere.md --style table
`,
  },
  config: {
    intro: `Usage: wsoa config [OPTIONS] [--explain] [FILE or FOLDER]

Shows every setting that holds for a file, its value and where it comes from: the preset, which the letter chooses
by what it calls itself, or the files and lines of .wsoa.yaml. Those are looked for from the file's folder up to
the top of its Git repository, or, without one, to the current folder. Without FILE: for this folder.
What an editor has set is not known here.
`,
    options: configOptions,
    outro: `
Examples
  wsoa config --explain plans/northmere.md
  wsoa config --explain plans --json
`,
  },
  explain: {
    intro: `Usage: wsoa explain [OPTIONS] [RULE]

Says what a rule finds, why it matters and how the text should read instead. Without RULE it lists all rules.
`,
    options: explainOptions,
    outro: `
Example
  wsoa explain action-without-owner
`,
  },
  lsp: {
    intro: `Usage: wsoa lsp --stdio

Starts the language server, for an editor that speaks the Language Server Protocol: findings as you type,
in the statement and in its letter, with quick fixes. It serves Markdown. The initialization option \`today\`
(YYYY-MM-DD) fixes the day, as \`wsoa check --today\` does.
`,
    options: lspOptions,
    outro: '',
  },
};

/** What `wsoa COMMAND --help` prints. */
export function commandHelp(name: CommandName): string {
  const { intro, options, outro } = texts[name];
  const rows = Object.entries({ ...options, ...everywhere } as OptionSpec).map(([option, { value, short, help }]) => ({
    usage: `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`,
    help,
  }));
  const width = Math.max(...rows.map(({ usage }) => usage.length));
  return `${intro}\nOptions\n${rows.map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help}\n`).join('')}${outro}`;
}
