import { insertAction } from '../fixes/insertAction.ts';
import { takeOffList } from '../fixes/offList.ts';
import type { AgencyKind } from '../link/agencies.ts';
import { agencyKinds, isAcronymOf, kindOfAgency } from '../link/agencies.ts';
import type { LinkedArea } from '../link/areas.ts';
import { involvedIn, involvedInAll } from '../link/involvement.ts';
import { addresseesOf, agenciesOfArea } from '../link/namedAgencies.ts';
import type { Span } from '../model/span.ts';
import { defineRule } from './rule.ts';
import type { RuleContext } from './rule.ts';
import { t } from '../words.ts';

/** A partner that is asked to improve and promises nothing. */
export const agencyNotInvolved = defineRule({
  name: 'agency-not-involved',
  severity: 'information',
  check(context) {
    const { links, allLettersRead, register } = context;
    if (!allLettersRead || register.broken) return;
    const told = new Set<AgencyKind>();
    const missing = new Map<AgencyKind, { name: string; areas: LinkedArea[] }>();
    const involved = involvedIn(links, register);
    for (const linked of links.areas.all) {
      const kinds = involved.get(linked);
      if (!kinds) continue;
      for (const { kind, name } of agenciesOfArea(linked.area)) {
        if (kinds.has(kind)) continue;
        const known = missing.get(kind);
        if (known) known.areas.push(linked);
        else missing.set(kind, { name, areas: [linked] });
      }
    }
    for (const [kind, { name, areas }] of missing) {
      told.add(kind);
      reportInAreas(name, areas, context);
    }
    reportInAll(told, context);
  },
});

function reportInAreas(name: string, areas: readonly LinkedArea[], context: RuleContext): void {
  const [first, ...others] = areas;
  const { area } = first!;
  const also = others.map((linked) => linked.area.ref).join(', ');
  context.report({
    at: placeOf(first!, context),
    area,
    subject: name,
    message: also
      ? t(
          '{0} asks something of “{1}”, and none of its actions is theirs. The same holds of {2}. Add an action of theirs, or name them beside the owner of one.',
          ...[area.ref, name, also],
        )
      : t(
          '{0} asks something of “{1}”, and none of its actions is theirs. Add an action of theirs, or name them beside the owner of one.',
          ...[area.ref, name],
        ),
    related: areas.slice(0, 20).map((linked) => ({
      file: linked.file,
      span: linked.area.titleSpan,
      message: t('{0} in the letter', linked.area.ref),
    })),
    fixes: () => areas.slice(0, 4).map((linked) => insertAction(context, linked, name)),
  });
}

/** The area's section; else the cell or line of its first action that names the area, or what that action is called. */
function placeOf(linked: LinkedArea, { links }: RuleContext): Span {
  const section = links.sectionOf.get(linked);
  if (section) return section.title.span;
  const { fields, title } = links.actionsOf.get(linked)![0]!;
  return fields.area?.text ? fields.area.span : title.span;
}

/** Of the agencies that the statement or the letter lists: those that own nothing in all of it. */
function reportInAll(told: Set<AgencyKind>, context: RuleContext): void {
  const { statement, letters, links, register } = context;
  const { agencyEntries, letterKey, letters: paths } = statement.frontMatter;
  const listed: readonly { name: string; at: Span }[] = agencyEntries.length
    ? agencyEntries.map(({ value, span }) => ({ name: value, at: span }))
    : letters.flatMap((source, i) =>
        source.found ? addresseesOf(source.letter).map((name) => ({ name, at: paths?.[i]?.span ?? letterKey })) : [],
      );
  if (!listed.length || !statement.actions.length) return;
  const { kinds, words, unknown } = involvedInAll(statement, register);
  // A first draft, or a plan by names alone: whoever is missing may well be among them.
  if (unknown * 4 > statement.actions.length) return;
  for (const { name, at } of listed) {
    const kind = kindOfAgency(name);
    // Partnerships oversee. Who only stands in the letter's address with a name that tells nothing is left alone.
    if (kind === 'partnership' || (kind === null && !agencyEntries.length)) continue;
    if (kind === null ? isSpokenOf(name, words) : kinds.has(kind) || told.has(kind)) continue;
    if (kind) told.add(kind);
    const about = links.areas.all.filter(({ area }) => kind && agencyKinds(area.text).has(kind));
    context.report({
      at,
      subject: name,
      message: agencyEntries.length
        ? t(
            'No action is owned by “{0}”, which “agencies” lists. Add an action of theirs, name them beside the owner of one, or take them off the list.',
            name,
          )
        : t(
            'No action is owned by “{0}”, to which the letter is addressed. Add an action of theirs, or name them beside the owner of one.',
            name,
          ),
      fixes: () => {
        const off = agencyEntries.length ? takeOffList(statement, at) : null;
        return [
          ...about.slice(0, 3).map((linked) => insertAction(context, linked, name)),
          ...(off ? [{ title: t('Take “{0}” off the list of agencies', name), edits: [off] }] : []),
        ];
      },
    });
  }
}

/** An agency whose kind is not known: by its name, its letters or its first word. */
function isSpokenOf(name: string, words: Iterable<string>): boolean {
  const first =
    name
      .split(/\s+/)
      .find((word) => word.length > 3)
      ?.toLowerCase() ?? name.toLowerCase();
  return [...words].some(
    (text) =>
      text.toLowerCase().includes(first) || text.split(/[^A-Za-zÀ-ɏ]+/u).some((letters) => isAcronymOf(letters, name)),
  );
}
