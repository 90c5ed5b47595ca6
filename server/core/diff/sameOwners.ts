import type { Register } from '../link/register.ts';
import { comparableRole, nameKey, plainInitials } from '../link/sameRole.ts';
import type { Person } from '../model/frontMatter.ts';
import type { Owner } from '../parse/owners.ts';
import { isSurelyName } from '../parse/owners/kind.ts';
import type { Plan, PlanAction } from './plan.ts';

/** Whether the same people own an action in both versions, by whatever name: `RO` is `R. Okafor`, in any order. */
export function sameOwners(one: PlanAction, before: Plan, other: PlanAction, now: Plan): boolean {
  if (one.owner === other.owner) return true;
  if (one.owner === null || other.owner === null) return false;
  if (!one.owners.length || !other.owners.length) return comparableRole(one.owner) === comparableRole(other.owner);
  const same = (a: Owner, b: Owner) => isSame(a, before.register, b, now.register);
  return (
    one.owners.every((a) => other.owners.some((b) => same(a, b))) &&
    other.owners.every((b) => one.owners.some((a) => same(a, b)))
  );
}

function isSame(a: Owner, before: Register, b: Owner, now: Register): boolean {
  const [agency, other] = [a.agency && comparableRole(a.agency), b.agency && comparableRole(b.agency)];
  if (agency && other && agency !== other) return false;
  const keys = new Set(keysOf(a));
  if (keysOf(b).some((key) => keys.has(key))) return true;
  // A register that came or went between the two explains both.
  const [person, someone] = [before.find(a) ?? now.find(a), now.find(b) ?? before.find(b)];
  return person !== null && someone !== null && samePerson(person, someone);
}

/** By name where both have one: another may hold the post by now. */
export function samePerson(a: Person, b: Person): boolean {
  if (a.name && b.name) return sameName(a.name, b.name);
  if (a.role && b.role) return comparableRole(a.role) === comparableRole(b.role);
  return a.initials !== null && b.initials !== null && plainInitials(a.initials) === plainInitials(b.initials);
}

function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return comparableRole(a) === comparableRole(b) || (key !== null && key === nameKey(b));
}

/** What an owner is known by without a register: each of its names, and the initials of one that is surely a name. */
function keysOf({ kind, names }: Owner): string[] {
  return names.flatMap((name) => [
    comparableRole(name),
    ...(kind === 'initials' ? [`initials ${plainInitials(name)}`] : []),
    ...(isSurelyName(name) ? [`name ${nameKey(name)}`, `initials ${initialsOf(name)}`] : []),
  ]);
}

function initialsOf(name: string): string {
  return plainInitials(name.replace(/(?<=[A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ'’-]+/gu, ''));
}
