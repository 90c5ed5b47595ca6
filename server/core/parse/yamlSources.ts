import { t } from '../words.ts';

/** Something that is written in YAML, as what is wrong with it: whole sentences, which name it. */
export interface Source {
  tooLong(): string;
  duplicate(): string;
  tab(): string;
  missing(): string;
  indent(): string;
  colon(): string;
  unreadable(): string;
}

/** Of a statement or a letter. */
export const frontMatter: Source = {
  tooLong: () => t('The front matter is too long to be read. Write `key: value`, one a line.'),
  duplicate: () => t('This key stands twice in the front matter. Keep one of the two.'),
  tab: () => t('The front matter is indented with a tab. Use spaces.'),
  missing: () =>
    t(
      'Something is missing here in the front matter: a closing quotation mark or bracket, or the space after a colon.',
    ),
  indent: () => t('This line of the front matter is indented unlike the ones around it.'),
  colon: () =>
    t(
      'This line of the front matter cannot be read. Write `key: value`, and put quotation marks around a value that holds a colon.',
    ),
  unreadable: () =>
    t(
      'The front matter cannot be read here. Write `key: value`, one a line, and put quotation marks around values with colons or brackets.',
    ),
};

/** `.wsoa.yaml`. */
export const settingsFile: Source = {
  tooLong: () => t('The settings file is too long to be read. Write `key: value`, one a line.'),
  duplicate: () => t('This key stands twice in the settings file. Keep one of the two.'),
  tab: () => t('The settings file is indented with a tab. Use spaces.'),
  missing: () =>
    t(
      'Something is missing here in the settings file: a closing quotation mark or bracket, or the space after a colon.',
    ),
  indent: () => t('This line of the settings file is indented unlike the ones around it.'),
  colon: () =>
    t(
      'This line of the settings file cannot be read. Write `key: value`, and put quotation marks around a value that holds a colon.',
    ),
  unreadable: () =>
    t(
      'The settings file cannot be read here. Write `key: value`, one a line, and put quotation marks around values with colons or brackets.',
    ),
};
