/**
 * The URI reference of a file as a report names it: each part of the path escaped, so that `50% done/plan #2.md` stays
 * one file's name. Absolute paths, which only files on another drive have, become `file:` URIs.
 *
 * @param name with forward slashes
 */
export function uriOf(name: string): string {
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(name);
  const path = name
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((part, at) => (absolute && !at && part ? part : encodeURIComponent(part).replace(/[!'()*]/g, escaped)))
    .join('/');
  if (!absolute) return path;
  return path.startsWith('/') ? `file://${path}` : `file:///${path}`;
}

/** What encodeURIComponent leaves and a link in Markdown, or a shell, trips over. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
