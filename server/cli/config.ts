import * as path from 'node:path';
import { readArguments } from './args.ts';
import { UserError } from './errors.ts';
import { commandHelp } from './help.ts';
import { configOptions } from './options.ts';
import { complain, print, useColour } from './output.ts';
import { hereAsWorkspace } from './place.ts';
import { statOf } from './stat.ts';
import type { Layer, LayerProblem } from '../core/config/layer.ts';
import type { PresetName } from '../core/config/presets.ts';
import { Lines } from '../core/report/lines.ts';
import { formatSettings, jsonSettings, settingsReport } from '../core/report/settings.ts';
import { pathOfUri, uriOfPath } from '../workspace/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** `wsoa config [--explain] [FILE or FOLDER]`: every setting that holds for a file, and where it comes from. */
export async function config(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('config', configOptions, args);
  if (values.help) {
    print(commandHelp('config'));
    return 0;
  }
  const [named = '.', ...more] = positionals;
  if (more.length) throw new UserError('One file at a time, please: `wsoa config --explain statement.md`.');
  const found = statOf(named);
  if (!found) throw new UserError(`${named} is not there. Name a statement, a letter or a folder.`);
  // A folder has no settings of its own: what would hold for a statement in it.
  const uri = uriOfPath(path.resolve(found.isDirectory() ? path.join(named, 'statement.md') : named));
  const workspace = hereAsWorkspace();
  const resolved = await workspace.settingsOf(uri);
  const report = settingsReport(uri, resolved, await letterOf(workspace, uri));
  const texts = new Map(resolved.files.map((layer) => [layer.file, layer.text]));
  const names = {
    nameOf: (file: string) => path.relative(process.cwd(), pathOfUri(file)).split(path.sep).join('/'),
    textOf: (file: string) => texts.get(file) ?? '',
  };
  if (values.json) print(JSON.stringify(jsonSettings(report, names), null, 2) + '\n');
  else print(formatSettings(report, names, useColour(values)));
  for (const layer of resolved.files) for (const problem of layer.problems) complain(faultText(layer, problem, names));
  return 0;
}

/** What cannot be used is not among the settings that hold; who asks which do has to hear of it. */
function faultText(
  { file, text }: Layer,
  { message, span }: LayerProblem,
  { nameOf }: { readonly nameOf: (file: string) => string },
): string {
  if (span === null) return message;
  const { line, character } = new Lines(text).at(span.start);
  return `${nameOf(file!)}:${line + 1}:${character + 1}: ${message}`;
}

/** The letter that says what kind of inspection it comes from: of a statement the first that does, else the file itself. */
async function letterOf(workspace: Workspace, uri: string): Promise<{ file: string; inspection: PresetName } | null> {
  const result = await workspace.check(uri);
  for (const source of result?.letters ?? []) {
    if (source.found && source.letter.inspection) return { file: source.file, inspection: source.letter.inspection };
  }
  if (result) return null;
  const inspection = (await workspace.asLetter(uri))?.inspection;
  return inspection ? { file: uri, inspection } : null;
}
