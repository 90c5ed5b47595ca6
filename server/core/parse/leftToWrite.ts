/**
 * Whether a paragraph or a table's cell was left to be written: nothing but words in brackets that ask for something,
 * `[name and role]`, `[Which board oversees this?]`, `[Insert date]`. Brackets around a name may be a link, those within
 * a sentence explain it, and what somebody took out is gone: these are none.
 */
export function isLeftToWrite(text: string): boolean {
  return asks.test(text) && !isDone.test(text);
}

const asks =
  /^\s*\[(?=[a-z]{2}|(?:Which|Who|What|When|How|Where|Insert|Add|Enter|Describe|State|List|Your|Names?|Dates?|Role|Title|Signatures?|Signed|TB[ACD]|To be)\b)[^[\]]{2,200}\]\s*$/;

const isDone = /\b(?:removed|redacted|withheld|anonymised|omitted|blank|sic)\b|^\[x+\]$/i;
