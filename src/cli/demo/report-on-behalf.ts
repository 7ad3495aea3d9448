import type { DemoPlaces, Desk } from './demo-desk.ts';
import type { DemoCounty, DemoFolders } from './demo-county.ts';

/** A village without the program: its township enters the village's year from the sheet it filled in. */
export async function reportOnBehalf(
  _places: DemoPlaces,
  demo: DemoCounty,
  folders: DemoFolders,
  desks: ReadonlyMap<string, Desk>,
): Promise<void> {
  const village = demo.units.find(({ code }) => code === demo.onBehalf);
  const township = desks.get(village?.submitTo ?? '');
  if (village === undefined || township === undefined) return;
  await township.api.entries.load({ unit: village.code, facts: demo.factsOf(village) });
  await township.api.documents.print({ unit: village.code, folder: township.folder(folders.formsOf(village.code)) });
}
