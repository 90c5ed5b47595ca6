import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** What a module of a generation imports is of that generation too, where it is TypeScript of ours. */
if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  const generation = /\?generation=\d+$/.exec(context.parentURL ?? '')?.[0];
  return generation && resolved.url.endsWith('.ts') ? { ...resolved, url: resolved.url + generation } : resolved;
}
