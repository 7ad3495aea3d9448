/** A township on its desk with a village's package in hand, and its county: ledgers and files made by the core itself. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  joinTask,
} from '../../support/joined-county.ts';
import type { Ledger } from '../../support/a-county.ts';

const TOWN = 'QH-01';
const VILLAGE = 'QH-01-01';
const clock = { now: () => new Date() };

export type Desks = { town: string; county: string; villagePackage: string; villageCode: string };

/** @param dir where ledgers and files are left for the shells to open */
export async function makeDesks(dir: string): Promise<Desks> {
  let town: Ledger | undefined;
  const joined = await aJoinedCounty({
    clock,
    prepare: async (at) => {
      town = await at.stranger(TOWN);
      const enrol = await town.api.packages.writeEnrol({ folder: folderOf(town, at.box('enrol')), receivers: ['QH'] });
      await importFile(at.county, enrol.path);
      await checkSeal(at.county, town);
    },
  });
  if (town === undefined) throw new Error('the township was not prepared');
  await joinTask(joined, town);
  await town.api.entries.load({ facts: factsOf(joined.settings, TOWN) });
  const village = await joined.join(VILLAGE);
  const sent = await fillAndSubmit(joined, village, VILLAGE);
  const { signCode } = await village.api.keys.get({});
  const files = [town.file, joined.county.file, sent.path];
  await town.close();
  await joined.county.close();
  const [townFile = '', county = '', villagePackage = ''] = files.map((file) => {
    const copy = join(dir, basename(file));
    copyFileSync(file, copy);
    return copy;
  });
  await joined.close();
  return { town: townFile, county, villagePackage, villageCode: signCode ?? '' };
}
