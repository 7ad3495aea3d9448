import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk, type DemoPlaces, type Desk } from './demo-desk.ts';
import type { DemoCounty, DemoFolders } from './demo-county.ts';

/** The county's ledger, then the townships' keys by stamped sheet, then the task with their certificates. */
export async function prepareCounty(
  places: DemoPlaces,
  demo: DemoCounty,
  folders: DemoFolders,
): Promise<{ county: Desk; townships: Map<string, Desk> }> {
  const { settings } = demo;
  const county = await createDesk(places, 'county', { code: settings.countyCode, name: settings.countyName });
  await county.api.tasks.save({ settings });
  const { pem } = await county.api.packages.rootPem({});
  writeFileSync(join(places.outDir, 'root.pem'), pem ?? '');
  const townships = new Map<string, Desk>();
  for (const unit of demo.units.filter(({ level }) => level === 'township')) {
    const desk = await createDesk(places, 'unit', unit);
    await desk.api.packages.writeEnrol({ folder: desk.folder(folders.enrol), receivers: [settings.countyCode] });
    townships.set(unit.code, desk);
  }
  await county.api.packages.importAll({ files: [county.folder(folders.enrol)] });
  for (const desk of townships.values()) await checkSeal(county, desk);
  await county.api.packages.writeTask({ folder: county.folder(folders.task) });
  return { county, townships };
}

/** The stamped paper is compared: its thirty digits are typed at the county. */
export async function checkSeal(county: Desk, unit: Desk): Promise<void> {
  const { signCode } = await unit.api.keys.get({});
  await county.api.seals.check({ code: signCode ?? '', unit: unit.code });
}
