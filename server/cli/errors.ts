import { issuesAddress } from './package.ts';

/** Wrong use or unreadable input: a plain message for the user, and exit code 2. */
export class UserError extends Error {}

/** For what goes wrong on the machine, not with us, what to say of it; else `null`. */
export function circumstance(error: unknown): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall === 'uv_cwd')
    return 'The folder that this runs in is not there any more. Go to another one, and run it again.';
  return null;
}

/**
 * One plain line for an error that nobody foresaw; the detail is for those who mend it.
 * @param during what was being done, with the file concerned: `while checking plan.md`
 */
export function unexpected(error: unknown, during: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = `wsoa failed ${during}: ${message.split(/\r?\n/, 1)[0]}. ${pleaseReport()}`;
  if (process.env['WSOA_DEBUG'] === '1') {
    return `${line}\n${error instanceof Error ? (error.stack ?? '') : ''}\n`;
  }
  return `${line} (WSOA_DEBUG=1 shows more.)\n`;
}

/** What to do about a fault that is ours. */
export function pleaseReport(): string {
  let address: string | undefined;
  try {
    address = issuesAddress();
  } catch {
    // Then without it.
  }
  return `This is a fault in wsoa: please report it${address ? `, ${address}` : ''}.`;
}
