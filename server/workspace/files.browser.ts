import type { Files } from './files.ts';

/** No files but those that an editor has open: a worker has no disk. */
export const openOnly: Files = {
  read: () => Promise.resolve({ problem: 'unreadable' }),
  stamp: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
  statements: async function* () {
    return;
  },
};
