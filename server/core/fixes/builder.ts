import type { TabStop } from '../model/edit.ts';

/** Text to insert, and what is to be filled in there. */
export interface Skeleton {
  readonly text: string;
  readonly stops: readonly TabStop[];
}

/** What a new action says until its writer says it; in brackets, which is how `isPlaceholder` knows it. */
export const placeholders = {
  action: '[what will be done]',
  owner: '[owner]',
  agency: '[agency]',
  deadline: '[deadline]',
  measure: '[how we will know]',
  evidence: '[evidence]',
} as const;

/** Puts a skeleton together, piece by piece. */
export class Builder implements Skeleton {
  text = '';
  readonly stops: TabStop[] = [];

  add(text: string): void {
    this.text += text;
  }

  stop(text: string, choices?: readonly string[]): void {
    const start = this.text.length;
    this.text += text;
    this.stops.push({ start, end: this.text.length, ...(choices?.length ? { choices } : {}) });
  }

  append({ text, stops }: Skeleton): void {
    for (const stop of stops)
      this.stops.push({ ...stop, start: stop.start + this.text.length, end: stop.end + this.text.length });
    this.text += text;
  }
}
