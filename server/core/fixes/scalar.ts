/** A text as a YAML value, in quotation marks only where it would else be read as something other than itself. */
export function scalar(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const plain =
    /^(\.{0,2}\/)*[\p{L}][\p{L}\p{N} ./()'’&–_-]*$/u.test(line) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(line);
  return plain ? line : JSON.stringify(line);
}

/** A path as a YAML value: of a file's name not a space may change. */
export function pathScalar(path: string): string {
  return scalar(path) === path ? path : JSON.stringify(path);
}
