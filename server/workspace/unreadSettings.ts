import type { Layer } from '../core/config/layer.ts';
import type { FileProblem } from './files.ts';
import { nameOf } from './uris.ts';
import { t } from '../core/words.ts';

/** The layer of a settings file of which nothing can be read: it sets nothing, and says why. */
export function unreadSettings(file: string, problem: FileProblem): Layer {
  const message = reasons[problem](nameOf(file));
  return {
    file,
    text: '',
    stated: [],
    overrides: [],
    root: false,
    problems: [{ message, span: null, instead: [] }],
  };
}

const reasons: Readonly<Record<FileProblem, (name: string) => string>> = {
  missing: (name) => t('The settings in {0} do not count: there is no such file.', name),
  directory: (name) => t('The settings in {0} do not count: it is a folder.', name),
  unreadable: (name) => t('The settings in {0} do not count: it cannot be opened.', name),
  binary: (name) => t('The settings in {0} do not count: it is not text in UTF-8.', name),
  'too-large': (name) => t('The settings in {0} do not count: it has 50 MB or more.', name),
  outside: (name) =>
    t('The settings in {0} do not count: it is a link that leads out of the folder being checked.', name),
};
