import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testPage } from '../support/checkPage.ts';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));

describe('fixtures', () => {
  // What is imported from other formats has tests of its own.
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !/^(convert|imports)[\\/]/.test(name),
  );
  for (const name of names.sort()) testPage(`${folder}${name}`);
});
