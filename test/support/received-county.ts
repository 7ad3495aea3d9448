/** A county that holds the checked packages of a village and a bureau, and a township without one. */
import type { Ledger } from './a-county.ts';
import { aJoinedCounty, checkSeal, fillAndSubmit, importFile, type JoinedCounty } from './joined-county.ts';

export const VILLAGE = 'QH-01-01';
export const BUREAU = 'QH-B1';

export type ReceivedCounty = {
  joined: JoinedCounty;
  county: Ledger;
  village: Ledger;
  /** digests */
  villageSent: string;
  bureauSent: string;
};

export async function aReceivedCounty(): Promise<ReceivedCounty> {
  const joined = await aJoinedCounty();
  const { county } = joined;
  const village = await joined.join(VILLAGE);
  const bureau = await joined.join(BUREAU);
  const villageSent = await fillAndSubmit(joined, village, VILLAGE);
  const bureauSent = await fillAndSubmit(joined, bureau, BUREAU);
  for (const { path } of [villageSent, bureauSent]) await importFile(county, path);
  await checkSeal(county, village);
  await checkSeal(county, bureau);
  return { joined, county, village, villageSent: villageSent.digest, bureauSent: bureauSent.digest };
}
