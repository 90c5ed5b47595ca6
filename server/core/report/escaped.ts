import { plain } from './plain.ts';

/**
 * A document's words as the words that they are: no markup, no HTML, no end of a table's cell. And they are no link,
 * call nobody on GitHub or GitLab (`@team`) and refer to no issue (`#12`): an invisible joiner parts them.
 */
export function escaped(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/[@#!](?=\w)|:(?=\/\/)|\bwww(?=\.)/gi, '$&\u2060');
}
