import type { Area } from '../model/letter.ts';
import type { Action } from '../model/statement.ts';

/** How a message names an action: by its reference, else by its first words. */
export function nameOf(action: Action): string {
  if (action.ref) return `Action ${action.ref}`;
  const words = short(action.title.text, 50);
  return words ? `The action “${words}”` : 'This action';
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
