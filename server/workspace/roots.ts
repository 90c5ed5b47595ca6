import { folderOf, inside, normalise } from './uris.ts';

/** The folders of the workspace, and what may be read because of them. */
export class Roots {
  private folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.folders = folders.map(normalise);
  }

  set(folders: readonly string[]): void {
    this.folders = folders.map(normalise);
  }

  get all(): readonly string[] {
    return this.folders;
  }

  hold(uri: string): boolean {
    return this.folders.some((folder) => inside(folder, uri));
  }

  /** Where a file may lie that `file` has to do with. One outside of the workspace is at home in its own folder. */
  allowedFor(file: string): readonly string[] {
    return this.hold(file) ? this.folders : [...this.folders, folderOf(file)];
  }
}
