import { fieldNames } from '../model/statement.ts';
import { severities } from '../model/finding.ts';
import { rules } from '../rules/index.ts';
import { failOnWords } from './failOn.ts';
import { presetNames } from './presets.ts';
import { hintKinds } from './settings.ts';
import { statusMeanings } from './status.ts';
import { t } from '../words.ts';

/** What belongs somewhere, in words: “takes …”. */
type Takes = () => string;

/** What a setting may hold. */
export type Shape =
  | { readonly is: 'text' | 'date' | 'yes-or-no' | 'days'; readonly takes: Takes }
  | { readonly is: 'one-of'; readonly values: readonly string[]; readonly takes: Takes }
  /** A lone item may stand for the list. `nested`: an item may be a list itself, of alternatives. */
  | { readonly is: 'list'; readonly of: Shape; readonly nested?: true; readonly takes: Takes }
  /** `unknown` says that a key is none of them: no rule, no field. */
  | {
      readonly is: 'map';
      readonly keys: readonly string[];
      readonly unknown: (name: string) => string;
      readonly of: Shape;
      readonly takes: Takes;
    }
  | { readonly is: 'overrides'; readonly takes: Takes };

/** One setting, as files spell it. The reader, the JSON Schema and `wsoa config` are made from these. */
export interface Option {
  readonly name: string;
  /** What it does, in Markdown. */
  readonly says: string;
  readonly shape: Shape;
  /** Several layers add to each other; otherwise the nearest wins. */
  readonly adds?: true;
  /** Only a file has it, not the editor. */
  readonly fileOnly?: true;
  /** It is about the whole file: its overrides do not have it. */
  readonly topOnly?: true;
}

function failOnTakes(): string {
  return t('{0}, or names of rules', failOnWords.join(', '));
}

const words: Shape = {
  is: 'list',
  of: { is: 'text', takes: () => t('a word') },
  takes: () => t('words in a list, such as [Accountable director]'),
};

/** Every setting, in the order in which they are explained. */
export const options: readonly Option[] = [
  {
    name: 'preset',
    says: 'The kind of inspection: `jtai`, `ilacs`, `send` or `scrutiny`. Without it, the letter itself says so.',
    shape: { is: 'one-of', values: presetNames, takes: () => orList(presetNames) },
  },
  {
    name: 'rules',
    says: 'How severe what a rule finds is, by the name of the rule. `off` switches the rule off.',
    shape: {
      is: 'map',
      unknown: (name) => t('“{0}” is no rule.', name),
      keys: rules.map(({ name }) => name),
      of: { is: 'one-of', values: severities, takes: () => orList(severities) },
      takes: () => t('severities by the names of rules, as in `vague-deadline: error`'),
    },
  },
  {
    name: 'working-days',
    says: 'Working days from the day that the letter is received to the day that the statement is due, or `none` when they are not counted. A day that the letter prints governs.',
    shape: { is: 'days', takes: () => t('a whole number of working days, such as 70, or none') },
  },
  {
    name: 'holidays',
    says: 'Days that are no working days, besides weekends and the bank holidays of England and Wales, as `2027-12-24`.',
    shape: {
      is: 'list',
      of: { is: 'date', takes: () => t('a day as 2027-12-24') },
      takes: () => t('days in a list, such as [2027-12-24]'),
    },
    adds: true,
  },
  {
    name: 'fields',
    says: 'Further words for the fields of an action, or for the action itself: labels and names of columns.',
    shape: {
      is: 'map',
      unknown: (name) => t('“{0}” is no field.', name),
      keys: [...fieldNames, 'action'],
      of: words,
      takes: () => t('words by field, as in `owner: [Accountable director]`'),
    },
    adds: true,
  },
  {
    name: 'headings',
    says: 'Further headings of a letter that open areas, by their kind; under `closing` those that hold none.',
    shape: {
      is: 'map',
      unknown: (name) => t('“{0}” is no kind of heading.', name),
      keys: ['improvement', 'priority', 'recommendation', 'closing'],
      of: words,
      takes: () => t('headings by kind, as in `improvement: [What must change]`'),
    },
    adds: true,
  },
  {
    name: 'status',
    says: 'Further words for the status of an action, by what they mean.',
    shape: {
      is: 'map',
      unknown: (name) => t('“{0}” is no status.', name),
      keys: statusMeanings,
      of: words,
      takes: () => t('words by status, as in `complete: [Embedded]`'),
    },
    adds: true,
  },
  {
    name: 'sections',
    says: 'The sections that a statement must have, in place of the usual ones: each a heading, or a list of headings of which one will do.',
    shape: {
      is: 'list',
      of: { is: 'text', takes: () => t('a heading') },
      nested: true,
      takes: () => t('headings in a list, such as [Governance, [Sign-off, Approval]]'),
    },
  },
  {
    name: 'acronyms',
    says: 'Acronyms that every reader knows and that need not be spelled out.',
    shape: words,
    adds: true,
  },
  {
    name: 'fail-on',
    says: 'What makes `wsoa check` fail: `error` (unless told otherwise), `warning`, `information` or `hint` and all that is graver; names of rules; or `never`.',
    shape: {
      is: 'list',
      of: { is: 'one-of', values: [...failOnWords, ...rules.map(({ name }) => name)], takes: failOnTakes },
      takes: failOnTakes,
    },
    fileOnly: true,
  },
  {
    name: 'root',
    says: '`true`: settings in folders above this one are not looked for.',
    shape: { is: 'yes-or-no', takes: () => t('true or false') },
    fileOnly: true,
    topOnly: true,
  },
  {
    name: 'overrides',
    says: 'Settings for some files only: `files` holds patterns such as `archive/**`, counted from the folder of this file.',
    shape: { is: 'overrides', takes: () => t('a list of settings, each with the `files` that it is for') },
    fileOnly: true,
    topOnly: true,
  },
];

const yesOrNo: Shape = { is: 'yes-or-no', takes: () => t('true or false') };

/** What only an editor has, as `package.json` declares it: it changes nothing of what is found. */
export const editorOptions: readonly Option[] = [
  { name: 'code-lens', says: 'Lines above areas and statements.', shape: yesOrNo },
  {
    name: 'inlay-hints',
    says: 'Hints within the text, by kind.',
    shape: {
      is: 'map',
      unknown: (name) => t('“{0}” is no kind of hint.', name),
      keys: hintKinds,
      of: yesOrNo,
      takes: () => t('true or false by kind'),
    },
  },
];

/** What the editor's part of the extension reads for itself. */
export const clientOptions: readonly string[] = ['today', 'quiet-while-typing', 'continue-lists'];

/** `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : t('{0} or {1}', words.slice(0, -1).join(', '), words.at(-1)!);
}

/** `a, b and c`. */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : t('{0} and {1}', words.slice(0, -1).join(', '), words.at(-1)!);
}
