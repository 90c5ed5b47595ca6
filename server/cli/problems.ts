import type { FileProblem } from '../workspace/files.ts';

const texts: Record<FileProblem, string> = {
  missing: 'there is no such file.',
  directory: 'it is a folder.',
  unreadable: 'permission is denied, it is no ordinary file, or it is a symbolic link that leads in a circle.',
  binary:
    'it is not text in UTF-8. If it is Markdown, save it as UTF-8; if it is another kind of document, make Markdown of it first.',
  'too-large': 'it has 50 MB or more.',
  outside: 'it is a link that leads out of the folder being checked; --root FOLDER names a wider one.',
};

/** Why a file has no text, and what to do, to follow `FILE cannot be read: `. */
export function problemText(problem: FileProblem): string {
  return texts[problem];
}

/** What the code of a system's error means, to follow the same. */
export function codeText(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied.';
    case 'EISDIR':
      return 'it is a folder.';
    case 'ENOTDIR':
      return 'what should be its folder is a file.';
    case 'ENAMETOOLONG':
      return 'its name is too long.';
    case 'ELOOP':
      return 'it is a symbolic link that leads in a circle.';
    default:
      return `${code}.`;
  }
}
