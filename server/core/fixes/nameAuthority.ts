import { scalar } from './scalar.ts';
import type { Fix } from '../model/edit.ts';
import type { Statement } from '../model/statement.ts';
import { t } from '../words.ts';

/** Names the principal authority in the front matter: in the key that is there, else in a new one. */
export function nameAuthority({ text, eol, frontMatter }: Statement): Fix {
  const council = frontMatter.agencies.find((agency) => /\b(?:council|borough|authority)\b/i.test(agency));
  // A comment is no value: what is not known is missing until somebody writes it.
  const value = council ? scalar(council) : '# the council, or whoever answers for all';
  const stop = {
    start: 0,
    end: value.length,
    ...(frontMatter.agencies.length ? { choices: frontMatter.agencies.map(scalar) } : {}),
  };
  const title = council ? t('Name {0} as the principal authority', council) : t('Name the principal authority…');
  const block = text.slice(frontMatter.span.start, frontMatter.span.end);
  const key = /^principal[-_ ]authority[ \t]*:[ \t]*([^\r\n]*)/im.exec(block);
  if (key) {
    const start = frontMatter.span.start + key.index + key[0].length - key[1]!.length;
    const lead = /[ \t]$/.test(text.slice(0, start)) ? '' : ' ';
    const span = { start, end: start + key[1]!.length };
    return { title, edits: [{ span, text: lead + value, stops: [moved(stop, lead.length)] }] };
  }
  // At the top of the block: there no comment stands that is about the key below it.
  const { start } = frontMatter.span;
  const at = start + /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(start, start + 200))![0].length;
  const lead = 'principal-authority: ';
  const edit = { span: { start: at, end: at }, text: lead + value + eol, stops: [moved(stop, lead.length)] };
  return { title, edits: [edit] };
}

function moved<S extends { start: number; end: number }>(stop: S, by: number): S {
  return { ...stop, start: stop.start + by, end: stop.end + by };
}
