/** Words after which a number is that of a thing: `Ref 4857773457`, `ISBN: 4857773457`, `crime number 07123456789`. */
const reference =
  /(?:^|[^a-z])(?:ref|refs|reference|urn|uprn|isbn|doi|order|invoice|account|contract|purchase|company|charity|crime|incident|log|job|ticket|grant|record|docket|version|serial|item|catalogue|barcode|siret)\.?[\s:#]*(?:(?:no|nos|number|id|code)\b\.?[\s:#]*)?$/i;

/** Whether what begins at `at` is said to be the reference of a thing. */
export function isReference(text: string, at: number): boolean {
  return reference.test(text.slice(Math.max(at - 40, 0), at));
}

/** Whether what begins at `at` is said to be a telephone number. */
export function isTelephone(text: string, at: number): boolean {
  return /(?:^|[^a-z])(?:tel|telephone|phone|fax|mobile|mob|call|ring|text|dial)\.?[\s:]*(?:(?:no|number|us|on)\b\.?[\s:]*){0,2}$/i.test(
    text.slice(Math.max(at - 40, 0), at),
  );
}
