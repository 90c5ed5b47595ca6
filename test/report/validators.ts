import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import type { Log } from 'sarif';
import { validateXML } from 'xmllint-wasm';

const schema = path.join(import.meta.dirname, 'schemas', 'sarif-2.1.0-rtm.5.json');
// One of its patterns has a bracket that Unicode expressions do not allow.
const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const isSarif = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));

/** The text as SARIF, which the official schema must allow. */
export function sarif(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 2));
  return log;
}

/** Fails where a text is not well-formed XML for libxml2. */
export async function assertXml(...texts: readonly string[]): Promise<void> {
  const xml = texts.map((contents, at) => ({ fileName: `report${at}.xml`, contents }));
  for (const one of xml) {
    const { valid, errors } = await validateXML({ xml: one, normalization: 'format' });
    assert.ok(valid, `${JSON.stringify(errors)}\n${one.contents}`);
  }
}

/** Fails where the text is not what reviewdog reads with `-f=rdjson`. */
export async function assertRdjson(text: string): Promise<void> {
  const { valid, errors } = await new RDFormatValidator({ strictMode: true }).validateString(text);
  assert.ok(valid, JSON.stringify(errors, null, 2));
}
