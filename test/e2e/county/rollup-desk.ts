/** A county's ledger on the clerk's desk: a village and a department accepted, a second village only received. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { aCountedCounty } from '../../support/counted-county.ts';
import { madeOnce } from '../support/made-once.ts';

/** @returns the ledger's file */
export const makeCountedDesk = (dir: string): Promise<string> => madeOnce('counted-desk', dir, countedDesk);

async function countedDesk(dir: string): Promise<string> {
  const { joined } = await aCountedCounty();
  const { file } = joined.county;
  await joined.county.close();
  const ledger = join(dir, basename(file));
  copyFileSync(file, ledger);
  await joined.close();
  return ledger;
}
