import type { Span } from '../../model/span.ts';
import type { Passage } from '../../model/passage.ts';
import { sourceSpan } from '../../model/passage.ts';
import type { FrontMatter } from '../../model/frontMatter.ts';
import type { Statement } from '../../model/statement.ts';
import { ProseIndex } from '../../incremental/proseIndex.ts';
import { findPersonal, maySay, signs } from './find.ts';
import type { PersonalKind } from './personal.ts';

/** Something in a statement that tells who somebody is. */
export interface PersonalData extends Span {
  readonly kind: PersonalKind;
  /** As a reader sees it. */
  readonly text: string;
}

/**
 * Everything in a statement that tells who somebody is, in order: in its words, in what readers do not see but get all
 * the same (where a link leads to, what is struck out), and in the front matter. What was found in a chunk is kept for
 * as long as the chunk stays.
 */
export function personalData(statement: Statement): readonly PersonalData[] {
  let known = ofStatements.get(statement);
  if (!known) ofStatements.set(statement, (known = inAll(statement)));
  return known;
}

const ofStatements = new WeakMap<Statement, readonly PersonalData[]>();
function inProse(statement: Statement): PersonalData[] {
  return index
    .of(statement)
    .flatMap(({ chunk: { base }, value }) =>
      value.map((one) => ({ ...one, start: one.start + base, end: one.end + base })),
    );
}

/** Places are relative to the stretch. */
const index = new ProseIndex<readonly PersonalData[]>((words) => {
  const { raw, passages } = words;
  const found = passages.flatMap(inPassage);
  for (const passage of passages) {
    // What stands as it is read has nothing besides.
    if (!passage.runs && passage.text) continue;
    const { start, end } = linesOf(passage.span, raw);
    for (const one of inSource(raw.slice(start, end), start))
      if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  }
  return found.length ? found.sort((a, b) => a.start - b.start) : null;
}, signs);

function inPassage(passage: Passage): PersonalData[] {
  return findPersonal(passage.text).map(({ kind, from, to }) => ({
    ...{ kind, text: passage.text.slice(from, to), ...sourceSpan(passage, from, to) },
  }));
}

function linesOf({ start, end }: Span, source: string): Span {
  const next = source.indexOf('\n', end);
  return { start: source.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? source.length : next };
}

/** What was found in the front matter is kept for as long as that stays: the same object means the same text. */
function inAll(statement: Statement): readonly PersonalData[] {
  const { frontMatter } = statement;
  let front = ofFrontMatter.get(frontMatter);
  if (!front) ofFrontMatter.set(frontMatter, (front = inFrontMatter(statement)));
  const prose = inProse(statement);
  return front.length ? [...front, ...prose] : prose;
}

const ofFrontMatter = new WeakMap<FrontMatter, readonly PersonalData[]>();

/** People stand in the register with their roles; how to reach them at home does not belong there either. */
function inFrontMatter({ frontMatter, text }: Statement): PersonalData[] {
  const { start, end } = frontMatter.span;
  const source = text.slice(start, end);
  return maySay(source) ? inSource(source, start) : [];
}

function inSource(source: string, base: number): PersonalData[] {
  return findPersonal(source).map(({ kind, from, to }) => ({
    ...{ kind, text: source.slice(from, to), start: base + from, end: base + to },
  }));
}
