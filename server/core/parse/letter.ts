import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config.ts';
import type { Letter } from '../model/letter.ts';
import type { Span } from '../model/span.ts';
import { shift } from '../model/span.ts';
import { findDates } from './dates.ts';
import type { MarkdownDocument } from './document.ts';
import { allIgnores } from './ignores.ts';
import { areasOf } from './letter/areas.ts';
import { readFacts } from './letter/facts.ts';
import { inspectionOf } from './letter/inspection.ts';
import { passedOver } from './letter/passedOver.ts';
import { withReferences } from './letter/references.ts';
import type { Placed } from './letter/regions.ts';
import { placedBlocks, regionsOf } from './letter/regions.ts';
import type { Prose } from './markdown/blocks.ts';
import { prosesOf } from './markdown/blocks.ts';
import { normal } from './nearestKey.ts';
import type { YamlKey } from './yamlData.ts';
import { readFrontMatter } from './yaml.ts';

/**
 * Reads a letter: any Markdown, with or without front matter, which wins where it states a fact. A text that is no
 * letter is one without areas. Never throws.
 */
export function readLetter(document: MarkdownDocument, config: Config): Letter {
  const blocks = placedBlocks(document);
  const proses = blocks.flatMap(({ block }) => prosesOf(block));
  const facts = readFacts(proses);
  const regions = regionsOf(blocks, config);
  const stated = Object.fromEntries((readFrontMatter(document)?.keys ?? []).map((key) => [normal(key.name), key]));
  const due = words(stated['statement-due']);
  const title = words(stated['title']) ?? titleOf(blocks, config);
  let dueSpan: Span | null = null;
  const placeOfDue = (): Span | null => {
    // What the front matter states wins; where the text says the same, that is the place that people know.
    if (due && facts.statementDue?.toString() !== date(due)?.toString()) return stated['statement-due']!.value!.span;
    return facts.due && shift(facts.due.span, baseOf(facts.due.prose, blocks));
  };
  return {
    title,
    inspection: inspectionOf(
      title,
      proses.slice(0, 15).map(({ passage }) => passage.text),
    ),
    published: date(words(stated['published'])) ?? facts.published,
    statementDue: date(due) ?? facts.statementDue,
    dueText: facts.dueText ?? due,
    get dueSpan() {
      return (dueSpan ??= placeOfDue());
    },
    get principalAuthority() {
      return words(stated['principal-authority']) ?? facts.principalAuthority;
    },
    get sendTo() {
      return words(stated['send-to']) ?? facts.sendTo;
    },
    get agencies() {
      return list(stated['agencies']) ?? facts.agencies;
    },
    areas: withReferences(areasOf(regions, config)),
    get passedOver() {
      return passedOver(regions);
    },
    ignores: allIgnores(document),
    // Only the importer writes both; other people's pages have a `source` too.
    uncompared: Boolean(stated['source'] && stated['sha256'] && !stated['compared']),
  };
}

/** Where the chunk begins that some inline content is part of. */
function baseOf(prose: Prose, blocks: readonly Placed[]): number {
  return blocks.find(({ block }) => prosesOf(block).includes(prose))?.base ?? 0;
}

/** The first heading of the first level; else the first heading before any that opens areas. */
function titleOf(blocks: readonly Placed[], config: Config): string | null {
  const headings = blocks.flatMap(({ block }) => (block.kind === 'heading' ? [block] : []));
  const opener = headings.findIndex((heading) => config.words.opens(heading.content.passage.text));
  const before = (opener < 0 ? headings : headings.slice(0, opener)).filter(
    (heading) => !config.words.closes(heading.content.passage.text),
  );
  const title = before.find((heading) => heading.depth === 1) ?? before[0];
  return (
    title?.content.passage.text
      .replace(/\[\^[^\]\s]+\]/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

function words(key: YamlKey | undefined): string | null {
  const value = key?.value?.value;
  return typeof value === 'string' && value.trim() ? value.trim() : typeof value === 'number' ? String(value) : null;
}

function list(key: YamlKey | undefined): readonly string[] | null {
  const values = key?.value?.items?.map(({ value }) => value) ?? [key?.value?.value];
  const named = values.flatMap((value) => (typeof value === 'string' && value.trim() ? [value.trim()] : []));
  return named.length ? named : null;
}

function date(text: string | null): Temporal.PlainDate | null {
  return text ? (findDates(text)[0]?.date ?? null) : null;
}
