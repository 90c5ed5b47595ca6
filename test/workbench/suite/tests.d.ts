/** Made by build.mjs: loads every *.test.ts of this folder. */
declare module 'wsoa:tests' {
  export function load(): void;
}

/** Bundled into the suite as it is. */
declare module '*.pdf' {
  const bytes: Uint8Array;
  export default bytes;
}
