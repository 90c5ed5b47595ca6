import type { Documents } from './documents.ts';
import { untouched } from './loneFiles.ts';
import type { LoneFiles } from './loneFiles.ts';
import { findingsIn } from './results.ts';
import type { FileResult, StatementResult } from './results.ts';
import type { Roots } from './roots.ts';
import { isSettingsFile } from './settingsFiles.ts';
import type { StatementIndex } from './statementIndex.ts';
import { keyOf } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** What is to be shown in a file, whatever it is. */
export class Shown {
  private readonly workspace: Pick<Workspace, 'check' | 'read' | 'textOf'>;
  private readonly documents: Documents;
  private readonly index: StatementIndex;
  private readonly roots: Roots;
  private readonly lone: LoneFiles;

  constructor(
    workspace: Pick<Workspace, 'check' | 'read' | 'textOf'>,
    documents: Documents,
    index: StatementIndex,
    roots: Roots,
    lone: LoneFiles,
  ) {
    this.workspace = workspace;
    this.documents = documents;
    this.index = index;
    this.roots = roots;
    this.lone = lone;
  }

  /** @param file a normalised URI */
  async inFile(file: string): Promise<FileResult> {
    if (isSettingsFile(file)) return this.lone.inSettings(file);
    if (!this.documents.isOpen(file) && !(await this.index.concerns(file))) return untouched(file);
    const result = await this.workspace.check(file);
    // What a statement says of itself does not wait until all others are known.
    const naming = result ? this.index.knownNaming(file) : await this.index.naming(file);
    const statements: StatementResult[] = [];
    for (const other of naming) {
      const answer = keyOf(other) === keyOf(file) ? null : await this.workspace.check(other);
      if (answer?.letters.some((letter) => letter.found && keyOf(letter.file) === keyOf(file))) statements.push(answer);
    }
    for (const related of elsewhere(file, result)) {
      if (this.workspace.textOf(related) === undefined) await this.workspace.read(related);
    }
    const reading = this.documents.now(file, this.roots.allowedFor(file));
    return {
      file: result?.file ?? reading?.file ?? file,
      text: result?.text ?? reading?.text ?? '',
      problem: reading?.problem ?? null,
      result,
      statements,
      findings:
        result || statements.length || !reading || reading.problem
          ? findingsIn(file, result ? [result, ...statements] : statements)
          : await this.lone.inLetter(reading),
    };
  }
}

/** Other files that what is found in a statement leads to: their lines are asked for next. */
function elsewhere(file: string, result: StatementResult | null): ReadonlySet<string> {
  const related = (result?.findings ?? []).flatMap((finding) => (finding.file === file ? finding.related : []));
  return new Set(related.map((other) => other.file).filter((other) => other !== file));
}
