import type { Reader } from './reader.ts';
import { decodeText } from './decode.ts';

export const readText: Reader = (bytes) =>
  Promise.resolve({
    type: 'root',
    children: decodeText(bytes)
      .split(/\n\s*\n/)
      .map((value) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] })),
  });
