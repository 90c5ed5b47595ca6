import type { Edit, Fix } from '../model/edit.ts';
import type { Section, Statement } from '../model/statement.ts';
import { sectionFor, topicOf } from '../link/requiredSections.ts';
import type { Skeleton } from './builder.ts';
import { governanceSection, plainSection, signOffSection } from './endings.ts';
import { t } from '../words.ts';

/** A section that is missing, where it belongs: governance before the sign-off, and both before annexes. */
export function insertSection(
  statement: Statement,
  alternatives: readonly string[],
  sections: readonly (readonly string[])[],
  agencies: readonly string[],
): Fix {
  const { eol } = statement;
  const name = alternatives[0]!;
  const topic = topicOf(alternatives);
  const depth = usualDepth(statement);
  const signOff = topic === 'sign-off' ? null : sections.find((other) => topicOf(other) === 'sign-off');
  const before = (signOff && sectionFor(statement, signOff)) ?? firstAnnex(statement);
  const skeleton =
    topic === 'governance'
      ? governanceSection(name, depth, eol)
      : topic === 'sign-off'
        ? signOffSection(name, depth, eol, agencies)
        : plainSection(name, depth, eol);
  return { title: t('Add a section “{0}”…', name), edits: [placed(statement, before?.span.start ?? null, skeleton)] };
}

/** The depth of the statement's main sections: those below its title. */
function usualDepth({ sections }: Statement): number {
  const depths = sections.map(({ depth }) => depth);
  const top = Math.min(...depths);
  const below = depths.filter((depth) => depth > top);
  // One heading above all others is the title.
  return depths.filter((depth) => depth === top).length === 1 && below.length
    ? Math.min(...below)
    : Math.max(depths.length ? top : 2, 1);
}

/** Where what only adds to the statement begins at its end. */
function firstAnnex({ sections }: Statement): Section | null {
  let first: Section | null = null;
  for (const section of [...sections].reverse()) {
    if (annex.test(section.title.text)) first = section;
    else if (!first || section.depth <= first.depth) break;
  }
  return first;
}

const annex =
  /^(?:[\d.]+\s+)?(?:annex(?:es)?|appendix|appendices|glossary|abbreviations?|acronyms?|contacts?|references|version (?:control|history)|document (?:control|history))\b/i;

function placed({ text, eol }: Statement, at: number | null, { text: own, stops }: Skeleton): Edit {
  const start = at ?? text.length;
  const before = text.slice(Math.max(0, start - 200), start);
  const blank = before === '' || /(?:\r?\n|\r(?!\n))[ \t]*(?:\r?\n|\r(?!\n))[ \t]*$/.test(before);
  const lead = blank ? '' : /[\r\n]$/.test(before) ? eol : eol + eol;
  return {
    span: { start, end: start },
    text: lead + own + (at === null ? '' : eol),
    stops: stops.map((stop) => ({ ...stop, start: stop.start + lead.length, end: stop.end + lead.length })),
  };
}
