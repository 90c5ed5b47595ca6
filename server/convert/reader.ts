import type { Root } from 'mdast';

/**
 * Reads one format: the letter's own words in the order that a person reads them, as Markdown's syntax tree (headings,
 * paragraphs, lists, tables, footnotes), without page numbers, running heads and line ends within a paragraph.
 * Nothing in the file is executed and nothing is fetched.
 * @throws {UnreadableError} where no letter can be made of it
 */
export type Reader = (bytes: Uint8Array) => Promise<Root>;

/** A file that no letter can be made of; `message` tells the user why and what to do, in plain words. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

declare module 'mdast' {
  interface Data {
    /** What the reader is not sure of here, where somebody should look. */
    doubt?: 'paragraph' | 'stem' | 'split';
    /** A page of which only a picture could be had; the note that says so stays in the letter. */
    picture?: number;
  }
}
