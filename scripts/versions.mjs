// Where the version of wsoa is written: package.json has it, all others follow it.
import { readFileSync, readdirSync } from 'node:fs';

export const version = /\d+\.\d+\.\d+/;

/** The ways in which text names a version of wsoa, each with what stands before it. */
const named = new RegExp(
  `(wsoa-|/wsoa/v|rev: v|WSOA_VERSION(?:: |=)|wsoa@)(${version.source})(?=[\\s/\\])\`'"]|\\.vsix|$)`,
  'gm',
);
/** The action by the tag that moves on with each version: wsoa/wsoa@v0. */
const moving = /(wsoa\/wsoa@v)(\d+)(?![\d.])/g;

/** The files that name it in text. */
export function files() {
  const folders = ['docs', 'ci'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? `${folder}/${entry.name}` : [])),
  );
  return ['README.md', ...folders.sort()];
}

/** What versions a text names. */
export function versionsIn(text) {
  return [...text.matchAll(named), ...text.matchAll(moving)].map(([, , one]) => one);
}

/** The text with this version in all those places. */
export function withVersion(text, to) {
  return text.replace(named, `$1${to}`).replace(moving, `$1${to.split('.')[0]}`);
}

export const manifest = () => JSON.parse(readFileSync('package.json', 'utf8'));
