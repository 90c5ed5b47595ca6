/** Which build of wsoa this is: the digest of its bundle, which the launcher knows; '' when it is run from the sources. */
export const build = { digest: '' };
