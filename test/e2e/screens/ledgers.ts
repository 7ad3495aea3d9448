/** Ledgers with something on every screen: a village that entered its year, and a county that received it. */
import { makeCounty, makeVillage } from '../journey/demo-desk.ts';
import { test } from '../journey/journey-test.ts';

export const villageTest = test.extend({
  ledger: async ({ deskDir }, use) => use((await makeVillage(deskDir)).ledger),
});
export const countyTest = test.extend({ ledger: async ({ deskDir }, use) => use(await makeCounty(deskDir)) });
