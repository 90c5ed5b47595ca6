import * as fs from 'node:fs';
import * as path from 'node:path';
import { readArguments } from './args.ts';
import { commandHelp } from './help.ts';
import { explainOptions } from './options.ts';
import { nearest } from './nearest.ts';
import { columns, complain, print, useColour } from './output.ts';
import { packageFolder } from './package.ts';
import { painter } from '../core/report/paint.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { wrap } from '../core/report/wrap.ts';

/** `wsoa explain [RULE…]`: the rule's page as in docs/rules; without a rule, the list of them. */
export function explain(args: readonly string[]): number {
  const { values, positionals } = readArguments('explain', explainOptions, args);
  if (values.help) {
    print(commandHelp('explain'));
    return 0;
  }
  const colour = useColour(values);
  const pages = path.join(packageFolder(), 'docs', 'rules');
  const names = ruleNames(pages);
  if (!positionals.length) {
    print(list(pages, names, colour));
    return 0;
  }
  let code = 0;
  for (const given of positionals) {
    const name = given.toLowerCase().replace(/\.md$/, '');
    if (names.includes(name)) {
      print(renderMarkdown(fs.readFileSync(path.join(pages, `${name}.md`), 'utf8'), columns(), colour));
    } else {
      const near = nearest(name, names);
      complain(`There is no rule ${given}.${near ? ` Did you mean ${near}?` : ''}\nThe rules are:`);
      complain(names.map((rule) => `  ${rule}`).join('\n'));
      code = 2;
    }
  }
  return code;
}

function ruleNames(pages: string): string[] {
  return fs
    .readdirSync(pages)
    .filter((name) => /^[a-z]+(-[a-z]+)+\.md$/.test(name))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

function list(pages: string, names: readonly string[], colour: boolean): string {
  const paint = painter(colour);
  const entries = names.map((name) => {
    const [, summary = ''] = /^# .*\n+(.+)$/m.exec(fs.readFileSync(path.join(pages, `${name}.md`), 'utf8')) ?? [];
    return `${paint(name, 'bold')}\n${wrap(summary, columns(), '    ')}\n`;
  });
  return `${entries.join('')}\n\`wsoa explain RULE\` says more: what it does, why it matters, an example.\n`;
}
