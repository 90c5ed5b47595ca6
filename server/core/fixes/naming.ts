import type { Area } from '../model/letter.ts';
import type { Action } from '../model/statement.ts';
import { t } from '../words.ts';

/** What an action is called by: its reference, else its first words, which are empty where it has one. */
export interface Called {
  readonly ref: string | null;
  readonly words: string;
}

export function calling({ ref, title }: Action): Called {
  return { ref, words: ref ? '' : short(title.text, 50) };
}

/** How a message names an action where a sentence begins: `Action 1.1`. */
export function nameOf(action: Action): string {
  return nameOfCalled(calling(action));
}

export function nameOfCalled({ ref, words }: Called): string {
  if (ref) return t('Action {0}', ref);
  return words ? t('The action “{0}”', words) : t('This action');
}

/** The same within a sentence: `action 1.1`. */
export function nameWithin({ ref, words }: Called): string {
  if (ref) return t('action {0}', ref);
  return words ? t('the action “{0}”', words) : t('this action');
}

/** How a message names an area: `A3, “The timeliness of strategy meetings …”`. */
export function areaName(area: Area, most = 60): string {
  return `${area.ref}, “${short(area.text, most)}”`;
}

/** The first words of a text, at most `most` characters. */
export function short(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line.replace(/[.,;:]$/, '');
  const cut = line.slice(0, most + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[.,;:]$/, '')} …`;
}

/** The last part of a file's name, as people say it. */
export function fileName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
