/**
 * As much of Node's strict `assert` as the suite uses: a browser's worker has none. build.mjs puts it in its place.
 */
export class AssertionError extends Error {
  override name = 'AssertionError';
}

function fail(message: string | undefined, otherwise: string): never {
  throw new AssertionError(message ? `${message}: ${otherwise}` : otherwise);
}

function assert(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${shown(value)} is not true`);
}

const shown = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isDeepEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

export default Object.assign(assert, {
  AssertionError,
  ok: assert,
  fail: (message: string) => fail(message, 'failed'),
  equal(a: unknown, b: unknown, message?: string) {
    if (!Object.is(a, b)) fail(message, `${shown(a)} is not ${shown(b)}`);
  },
  notEqual(a: unknown, b: unknown, message?: string) {
    if (Object.is(a, b)) fail(message, `is ${shown(b)}`);
  },
  deepEqual(a: unknown, b: unknown, message?: string) {
    if (!isDeepEqual(a, b)) fail(message, `${shown(a)} is not like ${shown(b)}`);
  },
  match(text: string, pattern: RegExp, message?: string) {
    if (!pattern.test(text)) fail(message, `${shown(text)} does not match ${pattern}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string) {
    if (pattern.test(text)) fail(message, `${shown(text)} matches ${pattern}`);
  },
  async rejects(work: () => PromiseLike<unknown>, message?: string) {
    try {
      await work();
    } catch {
      return;
    }
    fail(message, 'nothing was thrown');
  },
});
