import { failingHelp, formatsHelp } from './helpFormats.ts';
import { mergeOptions } from './options.ts';

export const mergeReportsHelp = {
  intro: `Usage: wsoa merge-reports [OPTIONS] [FILES or FOLDERS…]

Makes one report of the parts that \`wsoa check --shard 1/3\`, 2/3 and 3/3 wrote on several machines: the same, and with
the same exit code, as if one had checked everything. Without FILES the parts are looked for in wsoa-parts. Run it where
the statements are: those that say what others say are compared here.
`,
  options: mergeOptions,
  outro: `${formatsHelp}${failingHelp}  2  wrong use, or parts that do not make a whole

Examples
  wsoa merge-reports
  wsoa merge-reports parts --format sarif --output wsoa.sarif --format github
`,
};
