import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../../src/core/demo/content/demo-facts.ts';
import { aLedger, PASSPHRASE, RESOURCES } from '../../support/a-county.ts';
import { makeTask, settings } from '../journey/demo-desk.ts';

const find = (isIt: (unit: (typeof settings.units)[number]) => boolean) => {
  const found = settings.units.find(isIt);
  if (found === undefined) throw new Error('the demonstration county has no such unit');
  return found;
};
export const village = find(({ level }) => level === 'village');
const town = find(({ code }) => code === village.submitTo);

/** A township that joined and entered its own year; its villages have no program. @returns its ledger file */
export async function makeTown(dir: string): Promise<string> {
  const task = await makeTask(dir);
  const folder = join(dir, 'town');
  mkdirSync(folder);
  const ledger = await aLedger(folder, 'unit', town.code, { now: () => new Date() });
  await ledger.api.keys.create({ passphrase: PASSPHRASE });
  await ledger.api.packages.join({ file: ledger.app.files.admit(task.file), rootCode: task.rootCode });
  const catalogue = catalogueOf(RESOURCES);
  await ledger.api.entries.load({ facts: demoFacts(town, settings, catalogue, 'e2e', 24) });
  await ledger.close();
  return join(folder, `${town.code}.lfdb`);
}
