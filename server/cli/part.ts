/** The argument by which a thread knows that it is to check a part of the files: see `inThreads.ts`. */
export const partCommand = 'check-part';
