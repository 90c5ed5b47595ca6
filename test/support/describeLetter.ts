import type { Letter } from '../../server/core/model/letter.ts';

const facts = ['title', 'published', 'statementDue', 'dueText', 'principalAuthority', 'sendTo'] as const;

/**
 * What is read in a letter, in lines: of its facts those that `expected` tells, then every area.
 *
 *     published: 2027-01-22
 *     A1 improvement, Areas for improvement > Front door
 *       timescale: Within three months
 *       The first paragraph.
 *       A1.1: The first second-level item.
 */
export function describeLetter(letter: Letter, expected: string): string {
  const lines: string[] = facts
    .filter((name) => new RegExp(`^${name}: `, 'm').test(expected))
    .map((name) => `${name}: ${letter[name]?.toString() ?? 'none'}`);
  for (const area of letter.areas) {
    lines.push(`${area.ref} ${area.kind}, ${area.heading}`);
    for (const name of ['agency', 'timescale', 'stem'] as const) {
      if (area[name] !== null) lines.push(`  ${name}: ${area[name]}`);
    }
    let text = `\n${area.text}`;
    for (const { ref, text: item } of area.items) {
      if (!text.includes(`\n${item}`)) lines.push(`  not in its text: ${ref}: ${item}`);
      text = text.replace(`\n${item}`, () => `\n${ref}: ${item}`);
    }
    lines.push(
      ...text
        .slice(1)
        .split('\n')
        .map((line) => `  ${line}`),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}
