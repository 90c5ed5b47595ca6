import type { ActionEntry, AreaEntry, AreasOverview } from '../../server/lsp/areasProtocol.ts';
import { t } from '../../server/core/words.ts';

/** What is shown of the areas: what fits each that is chosen. No `vscode` here, so that it can be tested on its own. */
export interface Filter {
  readonly gaps: boolean;
  readonly overdue: boolean;
  /** One of these; none chosen: everybody. */
  readonly owners: readonly string[];
  readonly agencies: readonly string[];
}

export const everything: Filter = { gaps: false, overdue: false, owners: [], agencies: [] };

export function isEverything({ gaps, overdue, owners, agencies }: Filter): boolean {
  return !gaps && !overdue && !owners.length && !agencies.length;
}

/** The areas of which something fits, each with the actions that do. */
export function filtered(areas: readonly AreaEntry[], filter: Filter): readonly AreaEntry[] {
  if (isEverything(filter)) return areas;
  return areas.flatMap((area) => {
    if (!area.actions.length) return fitsUnanswered(area, filter) ? [area] : [];
    const actions = area.actions.filter((action) => fits(action, filter));
    return actions.length ? [{ ...area, actions }] : [];
  });
}

/** `with gaps, owned by Head of MASH`. */
export function filterWords({ gaps, overdue, owners, agencies }: Filter): string {
  return [
    gaps && t('with gaps'),
    overdue && t('overdue'),
    owners.length && t('owned by {0}', either(owners)),
    agencies.length && t('of {0}', either(agencies)),
  ]
    .filter(Boolean)
    .join(', ');
}

function either(names: readonly string[]): string {
  return names.reduce((some, name) => t('{0} or {1}', some, name));
}

/** All owners and agencies that can be chosen, in alphabetical order. */
export function choicesOf({ areas }: AreasOverview): { readonly owners: string[]; readonly agencies: string[] } {
  const actions = areas.flatMap((area) => area.actions);
  return {
    owners: sorted(actions.flatMap(({ owners }) => owners)),
    agencies: sorted([...actions.flatMap(({ agencies }) => agencies), ...areas.flatMap(({ agency }) => agency ?? [])]),
  };
}

function fits(action: ActionEntry, { gaps, overdue, owners, agencies }: Filter): boolean {
  return (
    (!gaps || action.gaps > 0) &&
    (!overdue || action.overdue) &&
    (!owners.length || action.owners.some((owner) => owners.includes(owner))) &&
    (!agencies.length || action.agencies.some((agency) => agencies.includes(agency)))
  );
}

/** Nobody owns it and nothing is due; it is a gap, and the letter may say whose. */
function fitsUnanswered({ state, agency }: AreaEntry, { gaps, overdue, owners, agencies }: Filter): boolean {
  if (overdue || owners.length || (gaps && state !== 'none')) return false;
  return !agencies.length || (agency !== null && agencies.includes(agency));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
}
