/** A county with stamped sheets on its desk: packages taken in, keys that wait, and the digits on every paper. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digestCode } from '../../../src/core/documents/forms/digest-code.ts';
import {
  aJoinedCounty,
  checkSeal,
  fillAndSubmit,
  folderOf,
  importFile,
  joinTask,
} from '../../support/joined-county.ts';
import { madeOnce } from '../support/made-once.ts';

export type Sheets = {
  county: string;
  /** digits as they stand on the covers */
  department: { key: string; package: string };
  village: { key: string };
  /** a new key of the village, whose old one is certified */
  otherVillage: { oldKey: string; newKey: string };
};

const clock = { now: () => new Date() };

/** @param dir where the county's ledger is left for the shell to open */
export const makeSheets = (dir: string): Promise<Sheets> => madeOnce('sheets', dir, sheets);

async function sheets(dir: string): Promise<Sheets> {
  const joined = await aJoinedCounty({ clock });
  const { county } = joined;
  const codeOf = async (ledger: typeof county) => (await ledger.api.keys.get({})).signCode ?? '';
  const department = await joined.join('QH-B1');
  const village = await joined.join('QH-01-01');
  const old = await joined.join('QH-01-02');
  const sent = await fillAndSubmit(joined, department, 'QH-B1');
  for (const [unit, code] of [
    [village, 'QH-01-01'],
    [old, 'QH-01-02'],
  ] as const)
    await importFile(county, (await fillAndSubmit(joined, unit, code)).path);
  await importFile(county, sent.path);
  await checkSeal(county, old);
  const fresh = await joined.stranger('QH-01-02', 'fresh');
  await joinTask(joined, fresh);
  const folder = folderOf(fresh, joined.box('enrol'));
  await importFile(county, (await fresh.api.packages.writeEnrol({ folder, receivers: ['QH'] })).path);
  const made = {
    department: { key: await codeOf(department), package: digestCode(sent.digest) },
    village: { key: await codeOf(village) },
    otherVillage: { oldKey: await codeOf(old), newKey: await codeOf(fresh) },
  };
  await county.close();
  const copy = join(dir, basename(county.file));
  copyFileSync(county.file, copy);
  await joined.close();
  return { county: copy, ...made };
}
