import { setFlagsFromString } from 'node:v8';
import { rememberAtMost } from '../core/parse/memo.ts';

/** Fewer need no thrift. */
const many = 50;

/**
 * With many files V8 would rather let the heap grow to several times what is in use than collect. From here on it grows
 * by a third: a third less memory at the end of a thousand files, for a twentieth more of the processor's time. And what
 * was read in one file is seldom written in the next.
 */
export function beThrifty(files: number): void {
  if (files <= many) return;
  setFlagsFromString('--heap-growing-percent=30');
  rememberAtMost(1024);
}
