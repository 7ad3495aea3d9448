/** A county's ledger for one spec of the import, with tables written on the spot. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { aLedger, aUnits, type Ledger, tempDir } from './a-county.ts';
import { type Dump, dumpLedger } from './ledger-dump.ts';

export const importFixtures = resolve(import.meta.dirname, '../fixtures/imports');

export type ImportingCounty = Ledger & {
  admit(path: string): string;
  /** id of a file with this content */
  table(name: string, content: string | Uint8Array): string;
  fixture(name: string): string;
  facts(unit?: string): Promise<Facts>;
  /** All rows as text, without the audit. */
  dump(without?: readonly string[]): Dump;
  release(): Promise<void>;
};

export async function anImportingCounty(code = 'QH'): Promise<ImportingCounty> {
  const folder = tempDir();
  const ledger = await aLedger(folder.dir, 'county', code);
  const basics = { cycle: '2026', dueOn: '2026-11-30', officeName: '青禾县廉防办', units: aUnits };
  await ledger.api.tasks.save({ settings: await ledger.api.tasks.previewDefault(basics) });
  const admit = (path: string): string => ledger.app.files.admit(path);
  return {
    ...ledger,
    admit,
    table(name, content) {
      writeFileSync(join(folder.dir, name), content);
      return admit(join(folder.dir, name));
    },
    fixture: (name) => admit(join(importFixtures, name)),
    facts: (unit) => ledger.api.entries.get(unit === undefined ? {} : { unit }),
    dump: (without = []) => dumpLedger(ledger.file, ['audit', ...without]),
    async release() {
      await ledger.close();
      folder.release();
    },
  };
}
