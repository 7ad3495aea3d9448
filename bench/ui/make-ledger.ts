/** A department's ledger with a register of the wanted size, made through the same calls as any other. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { benchFacts, benchSettings } from '../../src/core/demo/content/bench-facts.ts';
import { openApi, passphrase, resourcesDir } from '../bench-county.ts';

const folderIn = (dir: string, name: string): string => {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** @returns the ledger's file; nobody has it open */
export async function makeLedger(dir: string, riskCount: number): Promise<string> {
  const settings = benchSettings(1);
  const county = openApi(folderIn(dir, 'county'));
  const [countyUnit, unit] = settings.units;
  if (countyUnit === undefined || unit === undefined) throw new Error('the bench county has no unit');
  const create = { unitCode: countyUnit.code, unitName: countyUnit.name, operator: '测速' };
  await county.api.ledgers.create({ role: 'county', ...create });
  await county.api.tasks.save({ settings });
  await county.api.keys.create({ passphrase });
  const taskDir = folderIn(dir, 'task');
  await county.api.packages.writeTask({ folder: county.admit(taskDir) });
  const { rootCode } = await county.api.keys.get({});
  await county.close();

  const desk = openApi(folderIn(dir, 'unit'));
  const { file } = await desk.api.ledgers.create({
    role: 'unit',
    unitCode: unit.code,
    unitName: unit.name,
    operator: '测速',
  });
  await desk.api.keys.create({ passphrase });
  const task = readdirSync(taskDir).find((name) => name.endsWith('.lfa'));
  await desk.api.packages.join({ file: desk.admit(join(taskDir, task ?? '')), rootCode: rootCode ?? '' });
  const facts = benchFacts(settings, catalogueOf(resourcesDir), 0, riskCount, riskCount * 3);
  await desk.api.entries.load({ facts });
  await desk.close();
  return file;
}
