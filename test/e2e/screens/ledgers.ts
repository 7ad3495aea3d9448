/**
 * Ledgers with something on every screen: a village that entered its year, a county in the middle of its receiving, a
 * bureau that has its package back; and a county that has only sent its task out, for the empty pages.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { makeTask, makeVillage, settings } from '../journey/demo-desk.ts';
import { test } from '../journey/journey-test.ts';
import { madeOnce } from '../support/made-once.ts';
import { type BusyCounty, makeBusyCounty } from './busy-county.ts';

const busyCounty = (dir: string): Promise<BusyCounty> => madeOnce('busy-county', dir, makeBusyCounty);

export const villageTest = test.extend({
  ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger),
});
export const countyTest = test.extend({
  ledger: async ({ deskDir, desktop }, use) => {
    const { county, stick } = await busyCounty(deskDir);
    // What a shell offers as a stick depends on the machine; the desktop it offers always.
    cpSync(stick, desktop, { recursive: true });
    await use(county);
  },
});
export const returnedTest = test.extend({
  ledger: async ({ deskDir }, use) => use((await busyCounty(deskDir)).returned),
});
export const emptyCountyTest = test.extend({
  ledger: async ({ deskDir }, use) => {
    await makeTask(deskDir);
    await use(join(deskDir, 'county', `${settings.countyCode}.lfdb`));
  },
});
