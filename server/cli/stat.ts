import * as fs from 'node:fs';

// `throwIfNoEntry: false` is for files that are missing; it still throws where a name is too long, links lead in a
// circle, a folder of the path is a file or may not be entered.

/** What a path leads to; `null` where that is nothing that can be looked at. */
export function statOf(file: string): fs.Stats | null {
  return seen(() => fs.statSync(file));
}

/** The same of a link itself. */
export function linkStatOf(file: string): fs.Stats | null {
  return seen(() => fs.lstatSync(file));
}

function seen(look: () => fs.Stats): fs.Stats | null {
  try {
    return look();
  } catch {
    return null;
  }
}
