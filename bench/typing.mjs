/** Where a person types: an action's prose, a table's cell and a heading, all in the middle of the document. */

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Finds the place after the first `word` of the first line from the middle on that matches `line`. */
function placeOf(lines, line, word) {
  const number = lines.findIndex((text, index) => index >= lines.length / 2 && line.test(text));
  const character = lines[number].search(word);
  return { line: number, character: character + word.exec(lines[number])[0].length };
}

/** The heading of the first action from the middle on that has no owner: every letter typed there moves a finding. */
function faultyHeading(lines) {
  const half = Math.floor(lines.length / 2);
  const below = lines.slice(half).join('\n');
  const found = /^### Action (?:(?!^#|^- \*\*Owner)[^])*?^- \*\*Deadline/m.exec(below);
  if (!found) return placeOf(lines, /^### Action \d/, /Action \S+ \w+/);
  const line = half + below.slice(0, found.index).split('\n').length - 1;
  return { line, character: lines[line].length };
}

/** Types one letter after the other, in turn at each of the three places. */
export function createTyping({ uri, text }, { onlyDifferences = false } = {}) {
  const lines = text.split('\n');
  const places = onlyDifferences
    ? [faultyHeading(lines)]
    : [
        placeOf(lines, /^- \*\*Success measure:\*\* /, /standard/),
        placeOf(lines, /^\| \d+\.\d+ \|/, /standard/),
        faultyHeading(lines),
      ];
  let edits = 0;
  const change = (place, length, newText) => {
    const { line, character } = place;
    lines[line] = lines[line].slice(0, character) + newText + lines[line].slice(character + length);
    place.character += newText.length;
    edits++;
    const range = { start: { line, character }, end: { line, character: character + length } };
    return [{ uri, version: edits + 1 }, { range, rangeLength: length, text: newText }, () => lines.join('\n')];
  };
  const letter = (turn) => letters[(turn * 7 + Math.floor(turn / 26)) % letters.length];
  return {
    /** Opens the document in a client; its version is 1. */
    open: (client) => client.open({ uri, languageId: 'markdown', version: 1, text }),
    /** The next keystroke. */
    type(client) {
      return client.change(...change(places[edits % places.length], 0, letter(edits)));
    },
    /** Types a few letters at each place, takes them back, and so on, so that the document does not grow. */
    typeAndTakeBack(client) {
      const place = places[edits % places.length];
      const turn = Math.floor(edits / places.length);
      if (turn % 10 < 5) return client.change(...change(place, 0, letter(turn)));
      place.character--;
      return client.change(...change(place, 1, ''));
    },
  };
}
