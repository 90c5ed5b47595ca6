import type { Explained } from '../describe/hover.ts';
import { describeArea, describeOwner } from '../describe/hover.ts';
import { answerLine, summaryOf } from '../describe/answer.ts';
import { dayText } from '../describe/words.ts';
import { deadlinesFrom, ownersOf, ownersUsed } from '../fixes/choices.ts';
import { labelOf } from '../fixes/fields.ts';
import { short } from '../fixes/naming.ts';
import { earliestTimescale } from '../link/timescales.ts';
import type { Span } from '../model/span.ts';
import type { Action, FieldName } from '../model/statement.ts';
import { findDates } from '../parse/dates.ts';
import { isPlaceholder } from '../parse/placeholder.ts';
import { sayDate } from '../sayDate.ts';
import type { Place } from './place.ts';
import { placeAt } from './place.ts';
import { t } from '../words.ts';

export interface Completion {
  readonly kind: 'area' | 'owner' | 'agency' | 'status' | 'date' | 'field' | 'key' | 'file';
  readonly label: string;
  /** Put in place of what stands there. */
  readonly text: string;
  readonly detail?: string;
  /** Markdown; made when it is asked for. */
  readonly documentation?: () => string | null;
  /** What is typed to find it, where that is not the label alone. */
  readonly filter?: string;
}

export interface Completions {
  /** What any of them replaces. */
  readonly span: Span;
  /** Best first. */
  readonly items: readonly Completion[];
}

/** What can be written at a place of a statement; `null` where it is prose. */
export function completionsAt(explained: Explained, offset: number): Completions | null {
  const place = placeAt(explained.statement, offset, explained.config);
  if (!place) return null;
  const items = itemsAt(place, explained);
  if (!items.length) return null;
  // `**Owner:**DCS` is not how anybody writes it.
  const tight = place.kind !== 'label' && /[:*|,]/.test(explained.statement.text[place.span.start - 1] ?? '');
  return { span: place.span, items: tight ? items.map((item) => ({ ...item, text: ` ${item.text}` })) : items };
}

function itemsAt(place: Place, explained: Explained): readonly Completion[] {
  switch (place.kind) {
    case 'reference':
      return references(explained);
    case 'label':
      return fieldLabels(place, explained);
    case 'value':
      return values(place.field, place.action, explained);
    case 'key':
      return keys(explained);
    case 'entry':
      return entries(place.key, explained);
  }
}

/** In the letter's order, those that nobody answers yet first. */
function references(explained: Explained): Completion[] {
  const made = explained.understanding.links.areas.all.map((linked) => {
    const { area } = linked;
    const summary = summaryOf(linked, [explained]);
    const completion: Completion = {
      kind: 'area',
      label: area.ref,
      text: area.ref,
      detail: `${short(area.text, 60)} (${answerLine(summary)})`,
      filter: `${area.ref} ${short(area.text, 100)}`,
      documentation: () => describeArea(linked, null, [explained]),
    };
    return { completion, answered: summary.actions.length > 0 };
  });
  const of = (answered: boolean) => made.filter((one) => one.answered === answered).map(({ completion }) => completion);
  return [...of(false), ...of(true)];
}

const offered: readonly FieldName[] = ['owner', 'agency', 'deadline', 'measure', 'status', 'evidence', 'area'];

function fieldLabels({ action, bold }: Place & { kind: 'label' }, { statement }: Explained): Completion[] {
  return offered
    .filter((name) => !action.fields[name])
    .map((name) => {
      const label = labelOf(statement, name);
      return { kind: 'field', label, text: bold ? `**${label}:** ` : `${label}: `, filter: `**${label}` };
    });
}

function values(field: FieldName, action: Action | null, explained: Explained): Completion[] {
  const { statement, letters, config, today, understanding } = explained;
  switch (field) {
    case 'owner': {
      const used = ownersUsed(statement);
      return ownersOf(statement, understanding.register).map((owner) => ({
        ...{ kind: 'owner', label: owner, text: owner },
        ...personOf(owner, used.get(owner)?.first ?? null, explained),
      }));
    }
    case 'agency': {
      const named = letters.flatMap((source) => (source.found ? source.letter.agencies : []));
      const people = understanding.register.people.flatMap(({ agency }) => agency ?? []);
      return distinct(
        [...statement.frontMatter.agencies, ...people, ...named, ...used(explained, 'agency', action)],
        'agency',
      );
    }
    case 'status': {
      const own = used(explained, 'status', action).filter((status) => config.status.meaningOf(status) !== null);
      return distinct([...own, ...config.status.words], 'status');
    }
    case 'deadline': {
      const limit = action && earliestTimescale(action, { letters, ...understanding });
      return deadlinesFrom(today, limit?.lastDay ?? null).map((label, i) => {
        const { date } = findDates(label)[0]!;
        const why = limit && i === 0 ? ` · ${t('the letter’s time for {0}', limit.linked.area.ref)}` : '';
        return { kind: 'date', label, text: label, detail: dayText(date!, today, config.holidays) + why };
      });
    }
    default:
      return [];
  }
}

/** @param action one that is theirs */
function personOf(
  owner: string,
  action: Action | null,
  explained: Explained,
): Pick<Completion, 'detail' | 'documentation'> {
  const person = explained.understanding.register.people.find(({ role, name, initials }) =>
    [role, name, initials].includes(owner),
  );
  const detail =
    person && [person.name, person.initials, person.agency].filter((one) => one && one !== owner).join(', ');
  return { ...(detail && { detail }), ...(action && { documentation: () => describeOwner(action, explained) }) };
}

/** What the statement says in a field of other actions, most often first. */
function used({ statement }: Explained, field: FieldName, except: Action | null): string[] {
  const counts = new Map<string, number>();
  for (const action of statement.actions) {
    if (action === except) continue;
    const words = action.fields[field]?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (words.length < 60 && !isPlaceholder(words)) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([words]) => words);
}

function distinct(words: readonly string[], kind: Completion['kind']): Completion[] {
  const seen = new Set<string>();
  return words
    .filter((word) => !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()))
    .map((word) => ({ kind, label: word, text: word }));
}

const keyHelp: Readonly<Record<string, () => string>> = {
  letter: () => t('the letter that is answered, or a list of letters'),
  'principal-authority': () => t('the authority that must answer'),
  received: () => t('the day on which the letter came, as 2027-01-22'),
  submitted: () => t('the day on which the statement was sent; absent while it is a draft'),
  people: () => t('a register of roles, names and initials'),
  agencies: () => t('the agencies that take part'),
};

function keys({ statement }: Explained): Completion[] {
  const { text, frontMatter } = statement;
  const block = text.slice(frontMatter.span.start, frontMatter.span.end);
  return Object.entries(keyHelp)
    .filter(([key]) => !new RegExp(`^${key}[ \\t]*:`, 'm').test(block))
    .map(([key, help]) => ({ kind: 'key', label: key, text: `${key}: `, detail: help() }));
}

function entries(key: string, { statement, letters, today }: Explained): Completion[] {
  if (key === 'letter') {
    const paths = letters.flatMap((source) => (source.found ? [] : source.suggestions));
    return paths.map((path) => ({ kind: 'file', label: path, text: path }));
  }
  if (key === 'received' || key === 'submitted')
    return [{ kind: 'date', label: today.toString(), text: today.toString(), detail: t('today, {0}', sayDate(today)) }];
  if (key !== 'principal-authority') return [];
  const named = letters.flatMap((source) =>
    source.found ? [source.letter.principalAuthority, ...source.letter.agencies] : [],
  );
  return distinct([...named.filter((one) => one !== null), ...statement.frontMatter.agencies], 'agency');
}
