/** A county with joined units for specs of the exchange: real cores, real keys, packages through real folders. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import { aLedger, aUnits, type ClockOf, fixedClock, type Ledger, PASSPHRASE, RESOURCES, tempDir } from './a-county.ts';

export type JoinedCounty = {
  county: Ledger;
  settings: TaskSettings;
  /** path of the newest task package */
  task: string;
  /** a folder for files on their way; made on first use */
  box(name: string): string;
  /** a joined unit with unlocked keys and no entry yet */
  join(code: string, clock?: ClockOf): Promise<Ledger>;
  /** a unit's ledger with keys that has not joined */
  stranger(code: string, folder?: string, clock?: ClockOf): Promise<Ledger>;
  close(): Promise<void>;
};

/** The task as it is before it is written: tests change what they are about. */
export type Preparation = { prepare?: (county: JoinedCounty) => Promise<void>; clock?: ClockOf };

/** Few, for speed; a township has more posts that need one. */
const risksOf = (code: string): number => (code === 'QH-01' ? 24 : 8);

/** Rows of a unit that pass every check, the same for the same seed. */
export function factsOf(settings: TaskSettings, code: string, seed = 'spec', risks = risksOf(code)): Facts {
  const unit = settings.units.find((candidate) => candidate.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return demoFacts(unit, settings, catalogueOf(RESOURCES), seed, risks);
}

/** A county whose task is written; `prepare` runs before that, e.g. to enrol a township. */
export async function aJoinedCounty({ prepare, clock = fixedClock() }: Preparation = {}): Promise<JoinedCounty> {
  const folder = tempDir();
  const ledgers: Ledger[] = [];
  const box = (name: string): string => {
    const path = join(folder.dir, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const open = async (role: 'county' | 'unit', code: string, place: string, own: ClockOf, name: string | undefined) => {
    const ledger = await aLedger(box(`ledger-${place}`), role, code, own, name);
    ledgers.push(ledger);
    await ledger.api.keys.create({ passphrase: PASSPHRASE });
    return ledger;
  };
  const county = await open('county', 'QH', 'QH', clock, undefined);
  const settings = await county.api.tasks.previewDefault({
    cycle: '2026',
    dueOn: '2026-11-30',
    officeName: '青禾县廉防办',
    units: aUnits,
  });
  await county.api.tasks.save({ settings });
  const made: JoinedCounty = {
    county,
    settings,
    task: '',
    box,
    stranger(code, place = code, own = clock) {
      return open(
        code === 'QH' ? 'county' : 'unit',
        code,
        place,
        own,
        made.settings.units.find((unit) => unit.code === code)?.name,
      );
    },
    async join(code, own = clock) {
      const unit = await made.stranger(code, code, own);
      await joinTask(made, unit);
      return unit;
    },
    async close() {
      for (const ledger of ledgers) await ledger.close();
      folder.release();
    },
  };
  await prepare?.(made);
  made.task = (await county.api.packages.writeTask({ folder: folderOf(county, box('task')) })).path;
  return made;
}

/** Joins with the root code from paper. */
export async function joinTask({ county, task }: JoinedCounty, unit: Ledger): Promise<void> {
  const { rootCode } = await county.api.keys.get({});
  const report = await unit.api.packages.join({ file: unit.app.files.admit(task), rootCode: rootCode ?? '' });
  const [file] = report.files;
  if (file?.result !== 'taken-over') throw new Error(`not joined: ${file?.code}`);
}

export const folderOf = (ledger: Ledger, path: string): string => ledger.app.files.admit(path);

/** Imports one file; what became of it. */
export async function importFile(to: Ledger, path: string) {
  const { files } = await to.api.packages.importAll({ files: [to.app.files.admit(path)] });
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new Error(`${files.length} files in ${path}`);
  return file;
}

/** 定稿 and 报送 of what was entered, data only. */
export async function submitTo(unit: Ledger, folder: string) {
  await unit.api.finals.lock({});
  return unit.api.packages.submit({ folder: folderOf(unit, folder), withForms: false });
}

/** Enters a whole year, locks and sends it. */
export async function fillAndSubmit(joined: JoinedCounty, unit: Ledger, code: string, seed = 'spec') {
  await unit.api.entries.load({ facts: factsOf(joined.settings, code, seed) });
  return submitTo(unit, joined.box(`up-${code}`));
}

/** The stamped cover is compared: the county certifies the unit's key. */
export async function checkSeal(county: Ledger, unit: Ledger): Promise<void> {
  const { signCode } = await unit.api.keys.get({});
  await county.api.seals.check({ code: signCode ?? '' });
}
