import type { Root } from 'mdast';
import { defaultConfig } from '../core/config/config.ts';
import type { Letter } from '../core/model/letter.ts';
import { withFootnotes } from './letter/footnotes.ts';
import type { Source } from './letter/frontMatter.ts';
import { withFrontMatter } from './letter/frontMatter.ts';
import { levelled } from './letter/levels.ts';
import { toMarkdown } from './letter/markdown.ts';
import { letterOf, withReferences } from './letter/references.ts';
import { tidied } from './letter/tidy.ts';

/** A letter as it is written to a file, and what is read in that. */
export interface WrittenLetter {
  readonly markdown: string;
  readonly letter: Letter;
}

/** The letter that a reader made of a file, as Markdown with its references and its facts written in. Pure. */
export function writeLetter(root: Root, source: Source): WrittenLetter {
  return completed(toMarkdown(withFootnotes(levelled(tidied(root), defaultConfig))), source);
}

/** A letter that is Markdown already: nothing but its references and its facts are added. Again, nothing is added. */
export function completed(markdown: string, source: Source): WrittenLetter {
  const text = withReferences(markdown);
  const written = withFrontMatter(text, letterOf(text), source);
  return { markdown: written, letter: letterOf(written) };
}
