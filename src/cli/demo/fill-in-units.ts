import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../../domain/units/unit.ts';
import { createDesk, type DemoPlaces, type Desk } from './demo-desk.ts';
import type { DemoCounty, DemoFolders } from './demo-county.ts';

const taskFile = (folders: DemoFolders): string => {
  const [name] = readdirSync(folders.task);
  if (name === undefined) throw new Error('no task package was written');
  return join(folders.task, name);
};

/** Joins the county by the task file and the root code from its paper notice. */
async function joinCounty(desk: Desk, folders: DemoFolders, rootCode: string): Promise<void> {
  await desk.api.packages.join({ file: desk.file(taskFile(folders)), rootCode });
}

/** Fills in one unit's year and makes it final. */
async function fillIn(desk: Desk, unit: Unit, demo: DemoCounty): Promise<void> {
  const facts = unit.code === demo.returned ? demo.brokenFactsOf(unit).facts : demo.factsOf(unit);
  await desk.api.entries.load({ facts });
}

/** All units but the one that fills in on paper: ledger, task, entries, 定稿. Townships have their ledgers already. */
export async function fillInUnits(
  places: DemoPlaces,
  demo: DemoCounty,
  folders: DemoFolders,
  rootCode: string,
  townships: ReadonlyMap<string, Desk>,
): Promise<Map<string, Desk>> {
  const units = demo.units.filter(({ code }) => code !== demo.onBehalf);
  const desks = await Promise.all(
    units.map(async (unit): Promise<[string, Desk]> => {
      const desk = townships.get(unit.code) ?? (await createDesk(places, 'unit', unit));
      await joinCounty(desk, folders, rootCode);
      await fillIn(desk, unit, demo);
      return [unit.code, desk];
    }),
  );
  return new Map(desks);
}
