import { escapeCell } from '../fixes/escape.ts';
import { short } from '../fixes/naming.ts';
import { sameMatter } from '../link/alike.ts';
import type { LinkedArea } from '../link/areas.ts';
import type { Drift } from '../link/drift.ts';
import { driftFrom } from '../link/drift.ts';
import { ListIndex } from '../incremental/listIndex.ts';
import type { Links } from '../link/links.ts';
import type { Passage } from '../model/passage.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Edit } from '../model/edit.ts';
import type { Action, Section } from '../model/statement.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/**
 * A cell may name its area in words of the writer's own; only one that is nearly the letter's is a quotation. Of areas of
 * real letters that are shortened by their articles and prepositions 31 in 100 are as alike as 0.8, and 3 as 0.85; of
 * those with a tenth of their words changed 96 are (`npm run similarity`).
 */
const sameCell = 0.85;

/** An answer to something that the letter does not say is no answer; a corrected letter makes many. */
export const areaTextDrift = defineRule({
  name: 'area-text-drift',
  severity: 'warning',
  check(context) {
    const { links, statement, letters } = context;
    let index = indexes.get(links);
    if (!index) indexes.set(links, (index = new ListIndex((section) => driftsIn(section, links, letters))));
    for (const { value } of index.of(statement.sections)) reportDrift(value, context);
  },
  checkAction(action, context) {
    const { area } = action.fields;
    const areas = context.links.answers.get(action)?.areas ?? [];
    if (action.form.kind !== 'row' || !area || area.text.length < 40 || areas.length !== 1) return;
    const drifted = driftsOf(areas[0]!, [area], sameCell, context.letters);
    if (drifted) reportDrift(drifted, context, action);
  },
});

/** What is quoted of an area in one place, and differs from the letter there. */
interface Drifted {
  readonly linked: LinkedArea;
  readonly drifts: readonly { readonly passage: Passage; readonly drift: Drift }[];
}

/** A section is compared once for as long as it and the letter's areas stay as they are. */
const indexes = new WeakMap<Links, ListIndex<Section, Drifted>>();

function driftsIn(section: Section, { speaker, sectionOf }: Links, letters: RuleContext['letters']): Drifted | null {
  // Only a heading that gives one area's reference says whose words stand below it.
  if (!section.areas.length || !section.quotes.length) return null;
  const { heading, quotes } = speaker.ofSection(section);
  const areas = ((heading ?? quotes)?.areas ?? []).filter((area) => sectionOf.get(area) === section);
  return areas.length === 1
    ? driftsOf(
        areas[0]!,
        section.quotes.filter(({ loose }) => !loose),
        sameMatter,
        letters,
      )
    : null;
}

function driftsOf(
  linked: LinkedArea,
  passages: readonly Passage[],
  least: number,
  letters: RuleContext['letters'],
): Drifted | null {
  const source = letters.find((letter) => letter.found && letter.file === linked.file);
  const text = source?.found ? source.text : '';
  const drifts = passages.flatMap((passage) => {
    const drift = driftFrom(linked.area, passage.text, text, least);
    return drift ? [{ passage, drift }] : [];
  });
  return drifts.length ? { linked, drifts } : null;
}

/** One finding for all that is quoted of an area in one place. */
function reportDrift({ linked, drifts }: Drifted, { report }: RuleContext, action: Action | null = null): void {
  const { area, file } = linked;
  const { passage, drift } = drifts[0]!;
  report({
    at: placeOf(passage, drift),
    area,
    action,
    // Whoever copies by hand has not come to the end of it.
    unfinished: drift.to >= passage.text.trimEnd().length,
    message: messageFor(area.ref, passage.text, drift),
    related: [{ file, span: area.titleSpan, message: t('{0} in the letter', area.ref) }],
    fixes: () => [{ title: t('Restore the letter’s words'), edits: drifts.map(editOf) }],
  });
}

/** Where words are left out, the words on both sides of the gap. */
function placeOf(passage: Passage, { from, to }: Drift): { start: number; end: number } {
  if (from < to) return sourceSpan(passage, from, to);
  const before = /\S*\s*$/.exec(passage.text.slice(0, from))![0].length;
  const after = /^\s*\S*/.exec(passage.text.slice(to))![0].length;
  return sourceSpan(passage, from - before, to + after);
}

function messageFor(ref: string, text: string, { from, to, letterWords }: Drift): string {
  const said = short(text.slice(from, to), 60);
  const theirs = short(letterWords, 60);
  if (!said) return t('The quotation of {0} leaves out words of the letter: “{1}”.', ref, theirs);
  if (!theirs) return t('The quotation of {0} has words that the letter does not: “{1}”.', ref, said);
  return t('The quotation of {0} says “{1}” where the letter says “{2}”.', ref, said, theirs);
}

function editOf({ passage, drift: { edit } }: { passage: Passage; drift: Drift }): Edit {
  const span =
    edit.from < edit.to
      ? sourceSpan(passage, edit.from, edit.to)
      : at(sourceSpan(passage, Math.max(edit.from - 1, 0), edit.from).end);
  return { span, text: escapeCell(edit.text) };
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}
