import type { Edit, Fix } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import type { Section, Statement } from '../model/statement.ts';
import { itemPrefix } from './fields.ts';
import { t } from '../words.ts';

const stop = '[what it stands for]';

/** Puts what an acronym stands for before its first use: `[what it stands for] (NSCP)`. */
export function spellOut(acronym: string, at: Span, long: string | null): Fix {
  const words = long?.replace(/\s+/g, ' ') ?? stop;
  const text = `${words} (${acronym})`;
  return {
    title: long ? t('Spell it out here: “{0}”', text) : t('Spell out {0} here…', acronym),
    edits: [{ span: at, text, stops: [{ start: 0, end: words.length }] }],
  };
}

/** A new last entry of a glossary, in the way in which its last one is written. */
export function glossaryEntry(statement: Statement, glossary: Section, acronym: string): Fix {
  return { title: t('Add {0} to the glossary…', acronym), edits: [entry(statement, glossary.span, acronym)] };
}

function entry({ text, eol }: Statement, { start, end }: Span, acronym: string): Edit {
  const body = text.slice(start, end).trimEnd();
  const at = start + body.length;
  const lineStart = Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r')) + 1;
  const last = body.slice(lineStart);
  const isHeading = lineStart === 0;
  const row = !isHeading && /^\s*\|?.*\|/.test(last);
  const cells = row
    ? last
        .replace(/\\\|/g, '')
        .replace(/^\s*\||\|\s*$/g, '')
        .split('|').length
    : 0;
  const item = isHeading || row ? null : /^(\s*(?:[-*+]|\d+[.)])\s+)(\*\*|__)?/.exec(last);
  let lead: string;
  let tail = '';
  if (row) {
    lead = `${eol}${/^\s*\|/.test(last) ? '| ' : ''}${acronym} | `;
    tail = `${' | '.repeat(Math.max(0, cells - 2))}${/\|\s*$/.test(last) ? ' |' : ''}`;
  } else {
    const prefix = item ? itemPrefix(text, start + lineStart + item[1]!.length) : '- ';
    const mark = item?.[2] ?? (item ? '' : '**');
    lead = `${item ? eol : eol + eol}${prefix}${mark}${acronym}:${mark} `;
  }
  return {
    span: { start: at, end: at },
    text: lead + stop + tail,
    stops: [{ start: lead.length, end: lead.length + stop.length }],
  };
}
