import type { Prose } from '../markdown/blocks.ts';

const salutation = /^dear\b/i;
/** What an organisation that a letter is sent to is called; without one of these words the line is a post. */
const organisation =
  /\b(council|constabulary|police(?! and crime commissioner)|icb|ccg|clinical commissioning group|integrated care board|nhs|trust|probation service|rehabilitation company|youth (offending|justice) (service|team)|cafcass|partnership|lscb|safeguarding (children )?board|authority|borough|mps)\b/i;

/**
 * The agencies that a letter is addressed to: of every line above `Dear …`, what stands behind the last comma, as in
 * `Jane Roe, Chief Executive, Northmere Council`, where it is the name of an organisation. In order, each once.
 */
export function addressees(proses: readonly Prose[]): string[] {
  const dear = proses.slice(0, 60).findIndex((prose) => salutation.test(prose.raw.trimStart()));
  if (dear < 0) return [];
  const lines = proses.slice(0, dear).flatMap((prose) => prose.passage.text.split('\n'));
  const found = lines
    .filter((line) => line.length < 160)
    .map(
      (line) =>
        /,\s*([^,]+?)[\s,.;]*$/
          .exec(line)?.[1]
          ?.replace(/\s+/g, ' ')
          .replace(/\[\^.*$/, '') ?? '',
    )
    .filter(
      (agency) =>
        agency.length > 2 && organisation.test(agency) && !/\b(chief|director|head|chair|manager)\b/i.test(agency),
    );
  return [...new Set(found)];
}
