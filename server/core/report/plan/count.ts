/** `1 action`, `2 actions`. What is said of two versions is English, as all of the command line's output is. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
