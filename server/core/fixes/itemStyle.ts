import type { Statement } from '../model/statement.ts';
import { itemPrefix } from './fields.ts';

/** How a document writes the fields of an action: `- **Owner:**`, `* Owner:`. */
export interface ItemStyle {
  readonly marker: string;
  readonly bold: boolean;
}

/** The style of a document's first list of fields; `- **Owner:**` where it has none. */
export function itemStyle({ actions, text }: Statement): ItemStyle {
  const model = actions.find((action) => action.form.kind === 'list');
  const form = model?.form.kind === 'list' ? model.form : null;
  const marker = /^([-*+]) /.exec(form ? itemPrefix(text, form.last.start) : '')?.[1] ?? '-';
  return { marker, bold: form?.bold ?? true };
}

/** What an item begins with, up to its value. */
export function itemLabel({ marker, bold }: ItemStyle, label: string): string {
  return `${marker} ${bold ? `**${label}:**` : `${label}:`}`;
}
