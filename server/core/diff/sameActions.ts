import { alikeFrom } from '../link/alike.ts';
import { comparable } from '../link/sameText.ts';
import type { Plan, PlanAction } from './plan.ts';

/** Actions of two versions that are the same action, however it is written now: places in each plan's list. */
export interface ActionPairs {
  readonly nowOf: ReadonlyMap<number, number>;
  readonly beforeOf: ReadonlyMap<number, number>;
}

/**
 * How alike two titles must be to be one that was reworded, by how much else speaks for it: the same reference, the same
 * area, the same success measure. That two actions are called `1.2` is nothing where their words are not alike.
 */
const leastBySupport = [0.8, 0.55, 0.34, 0.34] as const;

/** More pairs than these are nobody's plan: then only equal words count, so that nobody waits. */
const mostPairs = 250_000;

interface Pair {
  readonly before: number;
  readonly now: number;
  /** Of what is alike the more weighty first; the greater wins. */
  readonly score: readonly number[];
}

/**
 * Which action of the old plan is which of the new one. Of all pairs that may be one action the best are taken first, so
 * that no two actions would both rather be paired with each other; the same whichever plan is called the old one.
 * Equal words come first, then words that are alike; reference, area, fields and order decide between equals.
 */
export function sameActions(before: Plan, now: Plan, areas: readonly (number | null)[]): ActionPairs {
  const pairs = { nowOf: new Map<number, number>(), beforeOf: new Map<number, number>() };
  const facts = before.actions.map((action) => factsOf(action, (area) => areas[area] ?? null));
  const others = now.actions.map((action) => factsOf(action, (area) => area));
  take(pairs, equals(facts, others));
  const left = facts.flatMap((one, i) => (pairs.nowOf.has(i) ? [] : [{ one, i }]));
  const rest = others.flatMap((other, j) => (pairs.beforeOf.has(j) ? [] : [{ other, j }]));
  if (left.length * rest.length > mostPairs) return pairs;
  const alike = left.flatMap(({ one, i }) => rest.flatMap(({ other, j }) => pairOf(one, i, other, j) ?? []));
  take(pairs, alike);
  return pairs;
}

interface Facts {
  readonly action: PlanAction;
  readonly words: string;
  readonly all: readonly { text: string }[];
  readonly carrying: readonly { text: string }[] | null;
  readonly measure: string | null;
  /** The areas as the new plan counts them. */
  readonly areas: ReadonlySet<number | string>;
}

function factsOf(action: PlanAction, areaNow: (area: number) => number | null): Facts {
  const { words, carrying, fields, areas, claims } = action;
  const known = areas.map(areaNow).filter((area) => area !== null);
  return {
    action,
    words: words.join(' '),
    all: words.map((text) => ({ text })),
    carrying: carrying && carrying.map((text) => ({ text })),
    // A short one is any action's: `95%`, `Audit`.
    measure: fields.measure && fields.measure.split(' ').length > 3 ? comparable(fields.measure) : null,
    areas: new Set<number | string>([...known, ...claims]),
  };
}

/** All pairs that say the same, be it nothing yet. */
function equals(facts: readonly Facts[], others: readonly Facts[]): Pair[] {
  const byWords = new Map<string, number[]>();
  others.forEach((other, j) => byWords.set(other.words, [...(byWords.get(other.words) ?? []), j]));
  let room = mostPairs;
  return facts.flatMap((one, i) => {
    const same = (byWords.get(one.words) ?? []).slice(0, Math.max(1, room));
    room -= same.length;
    return same.map((j) => pair(one, i, others[j]!, j, 1));
  });
}

function pairOf(one: Facts, i: number, other: Facts, j: number): Pair | null {
  const least = leastBySupport[support(one, other)]!;
  const [a, b] = one.carrying && other.carrying ? [one.carrying, other.carrying] : [one.all, other.all];
  const likeness = alikeFrom(least, a, b);
  return likeness > 0 ? pair(one, i, other, j, Math.round(likeness * 100) / 100) : null;
}

function pair(one: Facts, i: number, other: Facts, j: number, likeness: number): Pair {
  const order = -Math.abs(i - j);
  const score = [likeness, sharedAreas(one, other), alikeFields(one, other), Number(sameRef(one, other)), order];
  return { before: i, now: j, score: [...score, -(i + j)] };
}

function support(one: Facts, other: Facts): number {
  const measure = one.measure !== null && one.measure === other.measure;
  return Number(sameRef(one, other)) + Number(sameArea(one, other)) + Number(measure);
}

function sameRef({ action: a }: Facts, { action: b }: Facts): boolean {
  return a.ref !== null && a.ref === b.ref;
}

function sameArea(a: Facts, b: Facts): boolean {
  return [...a.areas].some((area) => b.areas.has(area));
}

/** 2: they answer the same areas; 1: one that both answer; 0: none. */
function sharedAreas(a: Facts, b: Facts): number {
  if (!sameArea(a, b)) return 0;
  return a.areas.size === b.areas.size && [...a.areas].every((area) => b.areas.has(area)) ? 2 : 1;
}

function alikeFields({ action: a }: Facts, { action: b }: Facts): number {
  const same = (one: string | null, other: string | null) => Number(one !== null && one === other);
  return (
    same(a.by, b.by) + same(a.owner, b.owner) + same(a.fields.measure, b.fields.measure) + same(a.status, b.status)
  );
}

function take({ nowOf, beforeOf }: { nowOf: Map<number, number>; beforeOf: Map<number, number> }, pairs: Pair[]): void {
  for (const { before, now } of pairs.sort(byScore)) {
    if (nowOf.has(before) || beforeOf.has(now)) continue;
    nowOf.set(before, now);
    beforeOf.set(now, before);
  }
}

function byScore(a: Pair, b: Pair): number {
  for (let i = 0; i < a.score.length; i++) if (a.score[i] !== b.score[i]) return b.score[i]! - a.score[i]!;
  return 0;
}
