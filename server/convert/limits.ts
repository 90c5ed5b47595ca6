/** The largest file that is read, in bytes. */
export const largestFile = 100 * 1024 * 1024;
