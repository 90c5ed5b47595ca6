import type { Finding } from '../model/finding.ts';
import type { Report } from './report.ts';

/** Which way of counting it is: another one gets another name, so that nobody takes old fingerprints for new ones. */
export const fingerprintName = 'wsoa/v1';

/**
 * What each finding is known by from one run to the next, whatever lines were added above it: 16 hexadecimal digits,
 * different for each finding.
 *
 * It is made of the rule, the file (as its repository names it), the area, the action, what the finding is about
 * (`Finding.subject`), the words that it marks, and, where all of that is the same, which of them it is from the top.
 * Space, case and the way in which quotes, dashes and accents are written make no difference. The message is no part
 * of it: its wording may improve, and it may be in Welsh.
 *
 * The words are those of `Report.textOf`: what tells who somebody is must be masked there, as what was hashed of few
 * possible words can be guessed.
 *
 * @param findings in document order
 */
export function fingerprints(report: Report, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  const found = new Map<Finding, string>();
  for (const finding of findings) {
    const { rule, file, span, area, action, subject } = finding;
    const words = report.textOf(file).slice(span.start, span.end);
    const parts = [report.repositoryNameOf(file), area ?? '', action ?? '', subject ?? '', words];
    const key = JSON.stringify([fingerprintName, rule, ...parts.map(normalised)]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    found.set(finding, hash(`${key}${count}`));
  }
  return found;
}

function normalised(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** 64 bits of it: two lanes of multiplication and mixing (the finalizer of MurmurHash3), the same on every machine. */
function hash(text: string): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    a = (a << 13) | (a >>> 19);
    b = (b << 17) | (b >>> 15);
  }
  const [first, second] = [mixed(a ^ b), mixed(b + Math.imul(a, 5))];
  return hex(first) + hex(second);
}

function mixed(bits: number): number {
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
