import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testPage } from '../support/checkPage.ts';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));

describe('fixtures', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  for (const name of names.sort()) testPage(`${folder}${name}`);
});
