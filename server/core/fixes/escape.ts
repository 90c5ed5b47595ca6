/**
 * Plain words as Markdown that is read as the same words: what would be markup is escaped, and nothing else, so that
 * prose stays prose. `text` is one line; the result may begin a paragraph, a list item or a heading.
 */
export function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^(?=[#>+-]|[=]+$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](\s|$))/, '$1\\');
}

/** The same for words within a line. */
export function escapeInline(text: string): string {
  if (!/[\\`*_~[<&#]/.test(text)) return text;
  const bracketed = /\](\(|\[|:)|\[\^|^\[[ xX]\]/.test(text);
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(bracketed ? /(?<!\\)[[\]]/g : /(?!)/, '\\$&')
    .replace(/(?<=\s)#+$/, '\\$&');
}

/** The same for a cell of a table, where a line break is `<br>`. */
export function escapeCell(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeInline(line).replace(/\|/g, '\\|'))
    .join('<br>');
}
