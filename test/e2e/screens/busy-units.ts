/** The units of the busy county: who there is, and how each enters and sends its year. */
import { demoCountyOf } from '../../../src/cli/demo/demo-county.ts';
import type { Unit } from '../../../src/domain/units/unit.ts';
import { type Ledger, RESOURCES } from '../../support/a-county.ts';
import { checkSeal, folderOf, importFile, joinTask, type JoinedCounty, submitTo } from '../../support/joined-county.ts';

export const bureaus = {
  finance: 'QH-51',
  health: 'QH-52',
  roads: 'QH-53',
  farming: 'QH-54',
  cooperative: 'QH-55',
} as const;
/** in order: hands in and vouches for its villages, is accepted, is overdue */
export const towns = { vouching: 'QH-01', accepted: 'QH-02', late: 'QH-03' } as const;

export const demo = demoCountyOf(RESOURCES);

export const daysFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const demoUnits = demo.settings.units.map((unit) =>
  unit.code.startsWith(towns.late) ? { ...unit, dueOn: daysFromToday(-6) } : unit,
);
const cooperative: Unit = {
  code: bureaus.cooperative,
  name: '青禾县供销合作社联合社',
  level: 'department',
  kind: 'institution',
  parent: demo.settings.countyCode,
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: demo.settings.countyCode,
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: demoUnits.length + 1,
};
export const settings = { ...demo.settings, units: [...demoUnits, cooperative] };

export const unitOf = (code: string): Unit => {
  const unit = settings.units.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
};

export type Sent = { code: string; ledger: Ledger; path: string; digest: string };

/** A unit that joins, enters its year and sends it. */
export const sent = async (joined: JoinedCounty, code: string): Promise<Sent> => {
  const ledger = await joined.join(code);
  await ledger.api.entries.load({ facts: demo.factsOf(unitOf(code)) });
  return { code, ledger, ...(await submitTo(ledger, joined.box(`up-${code}`))) };
};

/** Another package of a unit whose first risk point says something else by now. */
export const sentAgain = async (joined: JoinedCounty, { code, ledger }: Sent, manifestation: string): Promise<Sent> => {
  await ledger.api.finals.reopen({ reason: '补充' });
  const [risk] = await ledger.api.risks.list({});
  if (risk === undefined) throw new Error(`${code} has no risk point`);
  await ledger.api.risks.edit({ riskId: risk.id, edit: { manifestation }, reason: '写得更具体' });
  return { code, ledger, ...(await submitTo(ledger, joined.box(`again-${code}`))) };
};

/** A township with these villages inside; its others are named as missing. */
export const sentCombined = async (
  joined: JoinedCounty,
  town: { code: string; ledger: Ledger },
  villages: readonly Sent[],
): Promise<Sent> => {
  const { code, ledger } = town;
  await joinTask(joined, ledger);
  await ledger.api.entries.load({ facts: demo.factsOf(unitOf(code)) });
  for (const village of villages) {
    await importFile(ledger, village.path);
    await checkSeal(ledger, village.ledger);
    await ledger.api.packages.accept({ digest: village.digest });
  }
  const missing = settings.units
    .filter(({ code: unit, submitTo: to }) => to === code && !villages.some((one) => one.code === unit))
    .map(({ code: unit }) => ({ unit, reason: '村“两委”换届，经办人未到位', promisedOn: daysFromToday(12) }));
  await ledger.api.finals.lock({});
  const folder = folderOf(ledger, joined.box(`up-${code}`));
  return { ...town, ...(await ledger.api.packages.submit({ folder, withForms: false, below: { missing } })) };
};
