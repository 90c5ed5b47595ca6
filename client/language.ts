import * as vscode from 'vscode';
import { fromBundle, speakWith } from '../server/core/words.ts';

/** What there are words for besides English, by `wsoa.language`. */
const bundles = ['cy'];

/** The language in which a person is spoken to, as a language tag: what is set, else the editor's own. */
export function languageNow(): string {
  return vscode.workspace.getConfiguration('wsoa').get<string>('language') || vscode.env.language;
}

let now: Readonly<Record<string, string>> = {};

/** The sentences in that language, for the server; empty for English. */
export function wordsNow(): Readonly<Record<string, string>> {
  return now;
}

/**
 * Chooses the words: by default as the editor translates; where another language is set, from our own bundle, since
 * there is no language pack of VS Code in Welsh. Never fails: without a bundle it is English.
 */
export async function useLanguage(extension: vscode.Uri, log: vscode.LogOutputChannel): Promise<void> {
  const language = languageNow();
  if (language === vscode.env.language) {
    now = vscode.l10n.bundle ?? {};
    return speakWith((text, ...args) => vscode.l10n.t(text, ...args));
  }
  now = {};
  speakWith(fromBundle(now));
  if (!bundles.includes(language)) return;
  const file = vscode.Uri.joinPath(extension, `l10n/bundle.l10n.${language}.json`);
  try {
    now = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Record<string, string>;
    speakWith(fromBundle(now));
  } catch (error) {
    log.warn(`The words in ${language} cannot be read: ${String(error)}`);
  }
}
