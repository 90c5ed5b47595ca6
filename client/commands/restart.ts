import type { Surroundings } from './surroundings.ts';

/** "Written Statement: Restart Language Server" */
export async function restart({ service, log }: Surroundings): Promise<void> {
  log.info('Restart asked for.');
  await service.restart();
}
