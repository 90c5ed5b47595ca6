import type { OptionSpec } from './args.ts';

// The options of each command: what `args.ts` reads, and what the help lists.

const colourOptions = {
  color: { help: 'Colour the output, even when it goes to a file' },
  'no-color': { help: 'Do not colour it (the variable NO_COLOR says the same)' },
} as const satisfies OptionSpec;

export const checkOptions = {
  format: { value: 'FORMAT', help: 'How to report; see below. For several at once: --format with --output for each' },
  output: { value: 'FILE', short: 'o', help: 'Write the format named before it to FILE instead of the terminal' },
  today: { value: 'YYYY-MM-DD', help: 'The day to check for, instead of this one' },
  fix: { help: 'Mend what needs no decision of yours, in the files themselves' },
  'fail-on': {
    value: 'WHAT',
    help: 'Exit with 1 for error (the default), warning, information, hint, new, never, or RULE,…',
  },
  'max-warnings': { value: 'N', help: 'Exit with 1 when there are more than N warnings' },
  quiet: { help: 'Show errors only; what fails the check stays the same' },
  jobs: { value: 'N', short: 'j', help: 'How many files to check at a time; by default as many as is worth while' },
  cache: { help: 'Keep what is found, and check only what has changed since' },
  'cache-location': {
    value: 'FOLDER',
    help: 'Where to keep it; by default node_modules/.cache/wsoa or the user’s caches',
  },
  baseline: {
    value: '[FILE.json]',
    optional: /\.json$/i,
    help: 'Hide what this file accepts; by default .wsoa-baseline.json',
  },
  'update-baseline': { help: 'Accept in it all that is found now, and take out what is gone' },
  'prune-baseline': { help: 'Take out of it what is gone, and accept nothing new' },
  shard: { value: 'I/N', help: 'Check the Ith of N parts, for wsoa merge-reports: the work of several machines' },
  root: { value: 'FOLDER', help: 'Read no letter outside it; by default the current folder' },
  since: {
    value: 'REF',
    help: 'Also say what changed in the plan since a version in Git (or: submission), and mark what is new',
  },
  ...colourOptions,
} as const satisfies OptionSpec;

/** What becomes of what was found, wherever it was. */
export const mergeOptions = {
  format: checkOptions.format,
  output: checkOptions.output,
  'fail-on': checkOptions['fail-on'],
  'max-warnings': checkOptions['max-warnings'],
  baseline: checkOptions.baseline,
  'update-baseline': checkOptions['update-baseline'],
  'prune-baseline': checkOptions['prune-baseline'],
  quiet: checkOptions.quiet,
  since: checkOptions.since,
  ...colourOptions,
} as const satisfies OptionSpec;

export const diffOptions = {
  since: {
    value: 'REF',
    help: 'Compare with this version in Git: a branch, a tag, HEAD~1, or submission; by default HEAD',
  },
  format: { value: 'FORMAT', help: 'text (for people), json (docs/what-changed.md) or markdown (for a comment)' },
  today: { value: 'YYYY-MM-DD', help: 'The day to check for, instead of this one' },
  ...colourOptions,
} as const satisfies OptionSpec;

export const letterOptions = {
  json: { help: 'As JSON (docs/json.md)' },
} as const satisfies OptionSpec;

export const newOptions = {
  output: { value: 'FILE', short: 'o', help: 'Where to write it; by default statement.md beside the letter' },
  style: { value: 'STYLE', help: 'sections (one for each action, the default) or table' },
  force: { help: 'Replace a file that is there already' },
  today: { value: 'YYYY-MM-DD', help: 'Propose deadlines from this day on, instead of today' },
} as const satisfies OptionSpec;

export const importOptions = {
  output: { value: 'FILE', short: 'o', help: 'Where to write it; by default letter.md beside the file' },
  stdout: { help: 'Write it to standard output instead' },
  corrects: {
    value: 'LETTER',
    help: 'Say what it changes in LETTER, and keep its references; --force writes it there',
  },
  force: { help: 'Replace a file that is there already' },
} as const satisfies OptionSpec;

export const configOptions = {
  explain: { help: 'Say where each setting comes from; it does so anyway' },
  json: { help: 'As JSON (docs/json.md)' },
  ...colourOptions,
} as const satisfies OptionSpec;

export const explainOptions = { ...colourOptions } as const satisfies OptionSpec;

export const lspOptions = {
  stdio: { help: 'Talk over standard input and output' },
  'node-ipc': { help: 'Talk over the channel of the Node process that started it' },
  socket: { value: 'PORT', help: 'Talk over a socket of this machine: --socket=PORT' },
  pipe: { value: 'NAME', help: 'Talk over a named pipe: --pipe=NAME' },
} as const satisfies OptionSpec;
