/** A county that received three units' years, none of which anybody searched yet; made by the core itself. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Facts } from '../../../src/domain/registers/facts.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../../support/joined-county.ts';

const UNITS = ['QH-01', 'QH-01-01', 'QH-B1'];

/** What is entered of a unit, after the words of the spec stand in it. */
export type Change = (facts: Facts, unit: string) => Facts;

const handIn = async (joined: JoinedCounty, unit: string, change: Change): Promise<void> => {
  const ledger = await joined.join(unit);
  await ledger.api.entries.load({ facts: change(factsOf(joined.settings, unit), unit) });
  const { path, digest } = await submitTo(ledger, joined.box(`up-${unit}`));
  await importFile(joined.county, path);
  await checkSeal(joined.county, ledger);
  await joined.county.api.packages.accept({ digest });
};

/** @returns path of the county's ledger in `dir`, for a shell to open */
export async function makeReceivedCounty(dir: string, change: Change = (facts) => facts): Promise<string> {
  const joined = await aJoinedCounty({ clock: { now: () => new Date() } });
  for (const unit of UNITS) await handIn(joined, unit, change);
  const { file } = joined.county;
  await joined.county.close();
  const copy = join(dir, basename(file));
  copyFileSync(file, copy);
  await joined.close();
  return copy;
}
