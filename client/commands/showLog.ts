import type { Surroundings } from './surroundings.ts';

/** "Written Statement: Show Log" */
export function showLog({ log }: Surroundings): void {
  log.show();
}
