import type { Span } from '../model/span.ts';
import type { PeoplePlace, Person } from '../model/frontMatter.ts';
import { nearestKey, normal } from './nearestKey.ts';
import type { YamlKey, YamlValue } from './yamlData.ts';
import { t } from '../words.ts';

/** A register of people, and where it is written. */
export interface People {
  readonly people: readonly Person[];
  readonly place: PeoplePlace | null;
  /** The first item that is no person. */
  readonly stranger: Span | null;
}

export const nobody: People = { people: [], place: null, stranger: null };

export const personKeys = ['role', 'name', 'initials', 'agency'] as const;

type Complain = (span: Span, message: string, rename: string | null) => void;

/** The people in the value of a key `people`. */
export function readPeople({ name, span, value }: YamlKey, complain: Complain): People {
  if (!value || value.value === null || value.value === '') {
    return { people: [], place: { key: span, list: null, last: null }, stranger: null };
  }
  return readList(value, name, { key: span }, complain);
}

/** A list of people; `name` is what messages call it. */
export function readList(value: YamlValue, name: string, { key }: { key: Span | null }, complain: Complain): People {
  const people: Person[] = [];
  const items = value.items ?? [value];
  for (const item of items) {
    if (item.keys) people.push(person(item.keys, complain));
    else
      complain(
        item.span,
        t(
          '“{0}” takes one person a line, as in “- { role: Head of MASH, initials: RO }”, or the name of a YAML file that holds them.',
          name,
        ),
        null,
      );
  }
  const last = value.items ? (items[items.length - 1]?.span ?? null) : null;
  const stranger = items.find((item) => !item.keys)?.span ?? null;
  return { people, place: { key, list: value.span, last }, stranger };
}

function person(keys: readonly YamlKey[], complain: Complain): Person {
  const person: { -readonly [K in keyof Person]: Person[K] } = {
    role: null,
    name: null,
    initials: null,
    agency: null,
  };
  for (const key of keys) {
    const name = personKeys.find((k) => k === normal(key.name)) ?? nearestKey(normal(key.name), personKeys);
    if (name && key.value && key.value.value !== null) person[name] = String(key.value.value);
    if (name === key.name || (!name && /^(e-?mail|phone|telephone|title|team|note)s?$/.test(normal(key.name))))
      continue;
    const message = name
      ? t('“{0}” is not something a person in the register has. Did you mean “{1}”?', key.name, name)
      : t('“{0}” is not something a person in the register has. Use {1}.', key.name, personKeys.join(', '));
    complain(key.span, message, name ?? null);
  }
  return person;
}
