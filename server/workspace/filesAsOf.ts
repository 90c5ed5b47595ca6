import type { FileContent, Files } from './files.ts';
import { keyOf, normalise } from './uris.ts';

/**
 * The files with some of them as they once were.
 * @param texts by URI
 * @param now what else is known better than from the disk: what stands in an editor
 */
export function filesAsOf(
  files: Files,
  texts: ReadonlyMap<string, string>,
  now: (uri: string) => FileContent | undefined,
): Files {
  const given = new Map([...texts].map(([uri, text]) => [keyOf(normalise(uri)), text.replace(/^\uFEFF/, '')]));
  return {
    read: async (uri, allowed) => {
      const text = given.get(keyOf(uri));
      return text === undefined ? (now(uri) ?? files.read(uri, allowed)) : { text, stamp: 'then' };
    },
    stamp: async (uri) => (given.has(keyOf(uri)) ? 'then' : files.stamp(uri)),
    list: (folder, allowed) => files.list(folder, allowed),
    statements: (root) => files.statements(root),
  };
}
