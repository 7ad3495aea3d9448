/** What lies on the clerk's desk before the program is started: made by the core itself, on the machine's own clock. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../../src/core/demo/content/demo-facts.ts';
import { demoSettings } from '../../../src/core/demo/content/demo-settings.ts';
import type { Unit } from '../../../src/domain/units/unit.ts';
import { aLedger, type Ledger, PASSPHRASE, RESOURCES } from '../../support/a-county.ts';
import { reopen } from '../../support/reopened-ledger.ts';
import { madeOnce } from '../support/made-once.ts';

const clock = { now: () => new Date() };

export const settings = demoSettings();

const villageOf = (units: readonly Unit[]): Unit => {
  const village = units.find(({ level }) => level === 'village');
  if (village === undefined) throw new Error('the demonstration county has no village');
  return village;
};
export const village = villageOf(settings.units);

const folderOf = (dir: string, name: string): string => {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true });
  return path;
};

export const onlyFile = (folder: string, ending: string): string => {
  const [file, ...more] = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (file === undefined || more.length > 0) throw new Error(`${folder} holds ${more.length + 1} files ${ending}`);
  return join(folder, file);
};

/** The county's task package, the digits of its stamped notice, and its certificate as it is published. */
export type Task = { file: string; rootCode: string; rootPem: string };

const startCounty = async (dir: string, set = settings): Promise<{ county: Ledger; task: Task }> => {
  const county = await aLedger(folderOf(dir, 'county'), 'county', settings.countyCode, clock);
  await county.api.tasks.save({ settings: set });
  await county.api.keys.create({ passphrase: PASSPHRASE });
  const folder = folderOf(dir, 'task');
  await county.api.packages.writeTask({ folder: county.app.files.admit(folder) });
  const { rootCode } = await county.api.keys.get({});
  const { pem } = await county.api.packages.rootPem({});
  const rootPem = join(dir, 'root.pem');
  writeFileSync(rootPem, pem ?? '');
  return { county, task: { file: onlyFile(folder, '.lfa'), rootCode: rootCode ?? '', rootPem } };
};

const startVillage = async (dir: string, { file, rootCode }: Task, risks?: number): Promise<Ledger> => {
  const unit = await aLedger(folderOf(dir, 'village'), 'unit', village.code, clock, village.name);
  await unit.api.keys.create({ passphrase: PASSPHRASE });
  await unit.api.packages.join({ file: unit.app.files.admit(file), rootCode });
  await unit.api.entries.load({ facts: demoFacts(village, settings, catalogueOf(RESOURCES), 'e2e', risks) });
  return unit;
};

/** Only the task: the unit's machine is empty. */
export const makeTask = (dir: string): Promise<Task> =>
  madeOnce('task', dir, async (home) => {
    const { county, task } = await startCounty(home);
    await county.close();
    return task;
  });

/**
 * The county, days later: takes in what lies on the stick, compares the key with the stamped cover, accepts.
 *
 * @returns its receipt, a file
 */
export async function answerAsCounty(dir: string, stick: string, signCode: string): Promise<string> {
  const home = folderOf(dir, 'county');
  const county = reopen(join(home, `${settings.countyCode}.lfdb`), home, clock);
  await county.api.keys.unlock({ passphrase: PASSPHRASE });
  await county.api.packages.importAll({ files: [county.app.files.admit(stick)] });
  await county.api.seals.check({ code: signCode });
  const [held] = await county.api.packages.list({ unit: village.code });
  if (held === undefined) throw new Error('the county received nothing');
  await county.api.packages.accept({ digest: held.digest });
  const down = folderOf(dir, 'down');
  await county.api.packages.writeReceipt({ digest: held.digest, folder: county.app.files.admit(down) });
  await county.close();
  return onlyFile(down, '');
}

const shortHash = (set: typeof settings): string =>
  createHash('sha256').update(JSON.stringify(set)).digest('hex').slice(0, 8);

/**
 * A village with its whole year entered, nothing submitted yet.
 *
 * @param set   what its task orders
 * @param risks how many it has; left out = as many as villages have. Few make short forms
 * @returns its ledger, and the task it joined by
 */
export const makeVillage = (
  dir: string,
  { set = settings, risks }: { set?: typeof settings; risks?: number } = {},
): Promise<{ ledger: string; task: Task }> =>
  madeOnce(`village-${shortHash(set)}-${risks ?? 'usual'}`, dir, async (home) => {
    const { county, task } = await startCounty(home, set);
    await county.close();
    const unit = await startVillage(home, task, risks);
    await unit.close();
    return { ledger: join(unit.dir, `${village.code}.lfdb`), task };
  });

/** A county that received its village's package. @returns its ledger file */
export const makeCounty = (dir: string): Promise<string> =>
  madeOnce('county', dir, async (home) => {
    const { county, task } = await startCounty(home);
    const unit = await startVillage(home, task, 12);
    await unit.api.finals.lock({});
    const stick = folderOf(home, 'stick');
    await unit.api.packages.submit({ folder: unit.app.files.admit(stick), withForms: false });
    await county.api.packages.importAll({ files: [county.app.files.admit(stick)] });
    await unit.close();
    await county.close();
    return join(county.dir, `${settings.countyCode}.lfdb`);
  });
