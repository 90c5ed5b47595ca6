/** Made by build.mjs: loads every *.test.ts of this folder. */
declare module 'wsoa:tests' {
  export function load(): void;
}
