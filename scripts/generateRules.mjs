// Writes server/core/rules/index.ts from the rules beside it; `--check` fails when it differs.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../server/core/rules');
const names = readdirSync(folder)
  .filter(
    (file) => file.endsWith('.ts') && /export const \w+ = defineRule\(/.test(readFileSync(join(folder, file), 'utf8')),
  )
  .map((file) => file.slice(0, -3))
  .sort();
const constant = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const text = [
  '// Written by `npm run generate` from the rules in this folder.',
  ...names.map((name) => `import { ${constant(name)} } from './${name}.ts';`),
  "import type { Rule } from './rule.ts';",
  '',
  '/** Every rule, by name. */',
  'export const rules: readonly Rule[] = [',
  ...names.map((name) => `  ${constant(name)},`),
  '];',
  '',
].join('\n');

const file = join(folder, 'index.ts');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('server/core/rules/index.ts is not what `npm run generate` writes.');
  process.exitCode = 1;
}
