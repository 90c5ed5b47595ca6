/** Words on one line: a document's may hold control characters, which in a terminal or a build's log are commands. */
export function plain(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}
