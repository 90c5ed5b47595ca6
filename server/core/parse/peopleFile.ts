import type { Span } from '../model/span.ts';
import type { People } from './people.ts';
import { nobody, readList, readPeople } from './people.ts';
import { readPlainYaml } from './plainYaml.ts';
import { readYamlValue } from './yaml.ts';
import { settingsFile } from './yamlSources.ts';
import { t } from '../words.ts';

/** A register that is a file of its own. */
export interface PeopleFile extends People {
  /** Why it is no register, in a sentence that takes its name; `null` when it is one. */
  readonly problem: ((name: string) => string) | null;
}

const heading = 'people:\n';

/**
 * Reads a register: a list of people, or such a list below `people:`, in YAML or JSON. Never throws. Keys of a person
 * that mean nothing here do no harm: such a file is often made for something else.
 */
export function readPeopleFile(text: string): PeopleFile {
  const plain = readPlainYaml(heading + text, -heading.length);
  const only = plain?.length === 1 ? plain[0] : undefined;
  if (only?.value?.items) return judged(readList(only.value, 'people', { key: null }, quietly), text);
  const { value, errors } = readYamlValue(text, settingsFile);
  const broken = errors.find((error) => !error.isDuplicate);
  if (broken) {
    const line = lineOf(text, broken.span);
    return { ...nobody, problem: (name) => t('“{0}” cannot be read as YAML in line {1}.', name, line) };
  }
  const key = value?.keys?.find(({ name }) => name.trim().toLowerCase() === 'people');
  if (key) return judged(readPeople(key, quietly), text);
  if (value?.items) return judged(readList(value, 'people', { key: null }, quietly), text);
  return { ...nobody, problem: (name) => t('“{0}” holds no list of people.', name) };
}

function judged(people: People, text: string): PeopleFile {
  const { stranger } = people;
  if (!stranger) return { ...people, problem: null };
  const line = lineOf(text, stranger);
  return { ...people, problem: (name) => t('“{0}” has something that is no person in line {1}.', name, line) };
}

/** What is not understood of a person there is passed over. */
const quietly = () => {};

/** From 1. */
function lineOf(text: string, { start }: Span): number {
  return text.slice(0, start).split(/\r\n|\r|\n/).length;
}
