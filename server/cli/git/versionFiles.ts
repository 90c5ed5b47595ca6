import { syncFiles } from '../syncFiles.ts';
import type { Version } from './version.ts';
import type { Files } from '../../workspace/files.ts';
import { largest, textOf } from '../../workspace/files.ts';
import { isSettingsFile } from '../../workspace/settingsFiles.ts';
import { inside, pathOfUri, schemeOf } from '../../workspace/uris.ts';

/**
 * The files as a version of the repository had them. Settings are today's, so that only what is written makes a
 * difference; so is what the repository did not have then: a letter that is kept out of it is the same for both.
 */
export function versionFiles(version: Version): Files {
  return {
    ...syncFiles,
    read: async (uri, allowed) => {
      const was = isSettingsFile(uri) || schemeOf(uri) !== 'file' ? null : version.pathOf(pathOfUri(uri));
      if (was === null || !version.has(was)) return syncFiles.read(uri, allowed);
      if (allowed && !allowed.some((folder) => inside(folder, uri))) return { problem: 'outside' };
      const bytes = await version.read(was);
      if (!bytes) return { problem: 'unreadable' };
      return bytes.length >= largest ? { problem: 'too-large' } : textOf(bytes, 'then');
    },
    stamp: async (uri) => {
      const was = isSettingsFile(uri) || schemeOf(uri) !== 'file' ? null : version.pathOf(pathOfUri(uri));
      return was !== null && version.has(was) ? 'then' : syncFiles.stamp(uri);
    },
  };
}
