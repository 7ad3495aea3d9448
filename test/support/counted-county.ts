/** A county that accepted a village's and a department's year and holds a second village's undecided one. */
import type { Facts } from '../../src/domain/registers/facts.ts';
import { aJoinedCounty, checkSeal, factsOf, fillAndSubmit, importFile, type JoinedCounty } from './joined-county.ts';

export type CountedCounty = {
  joined: JoinedCounty;
  /** rows of the accepted units, by code */
  accepted: ReadonlyMap<string, Facts>;
  /** of the unit whose package is only received */
  received: { unit: string; facts: Facts };
  digests: ReadonlyMap<string, string>;
};

const acceptedUnits = ['QH-01-01', 'QH-B1'] as const;
const receivedUnit = 'QH-01-02';

export async function aCountedCounty(): Promise<CountedCounty> {
  const joined = await aJoinedCounty();
  const digests = new Map<string, string>();
  for (const code of [...acceptedUnits, receivedUnit]) {
    const unit = await joined.join(code);
    const { path, digest } = await fillAndSubmit(joined, unit, code, code);
    await importFile(joined.county, path);
    await checkSeal(joined.county, unit);
    digests.set(code, digest);
    if (code !== receivedUnit) await joined.county.api.packages.accept({ digest });
  }
  return {
    joined,
    accepted: new Map(acceptedUnits.map((code) => [code, factsOf(joined.settings, code, code)])),
    received: { unit: receivedUnit, facts: factsOf(joined.settings, receivedUnit, receivedUnit) },
    digests,
  };
}
