/** What a township has around it: the county above, whose task it takes by hand, and one of its villages below. */
import { aJoinedCounty, fillAndSubmit, importFile, type JoinedCounty, submitTo } from '../../support/joined-county.ts';
import type { Ledger } from '../../support/a-county.ts';
import { sentBytes } from '../../support/rebuilt-package.ts';

export const town = { code: 'QH-01', name: '柳溪镇' };
export const village = { code: 'QH-01-01', name: '上湾村' };

export type AroundTown = Awaited<ReturnType<typeof aroundTown>>;

/** Nobody has joined yet: the county waits for the township's key. */
export async function aroundTown() {
  const joined = await aJoinedCounty({ clock: { now: () => new Date() } });
  const { county } = joined;
  return {
    certify: (enrol: string, code: string) => certify(joined, enrol, code),
    village: () => oneVillage(joined),
    receive: (file: string) => receive(county, file),
    close: () => joined.close(),
  };
}

/** The county compares the township's sheet and writes the task again, now with its keys. */
async function certify(joined: JoinedCounty, enrol: string, code: string) {
  const { api, app } = joined.county;
  await importFile(joined.county, enrol);
  await api.seals.check({ code });
  joined.task = (await api.packages.writeTask({ folder: app.files.admit(joined.box('second-task')) })).path;
  const { rootCode } = await api.keys.get({});
  return { file: joined.task, rootCode: rootCode ?? '' };
}

/** A village whose first package lies ready; the other village sends nothing. */
async function oneVillage(joined: JoinedCounty) {
  const below = await joined.join(village.code);
  const first = await fillAndSubmit(joined, below, village.code);
  const { signCode } = await below.api.keys.get({});
  return {
    first: first.path,
    seal: { name: village.name, code: signCode ?? '' },
    correct: (answer: string, text: string) => correct(joined, below, { answer, digest: first.digest, text }),
    original: (digest: string): Buffer => sentBytes(below, digest),
  };
}

type Correction = { answer: string; digest: string; text: string };

/** The village takes the return in. @returns the remarks as it has them, and the package with what was corrected */
async function correct(joined: JoinedCounty, below: Ledger, { answer, digest, text }: Correction) {
  const { result } = await importFile(below, answer);
  if (result !== 'taken-over') throw new Error(`the return was not taken over: ${result}`);
  const remarks = await below.api.packages.remarks({ digest });
  const risks = await below.api.risks.list({});
  const risk = risks.find(({ id }) => remarks.some(({ rowId }) => rowId === id));
  if (risk === undefined) throw new Error('no remark at a risk');
  await below.api.risks.edit({ riskId: risk.id, edit: { manifestation: text }, reason: '按退回意见修改' });
  return { remarks, again: await submitTo(below, joined.box('again')) };
}

/** The county takes the combined package in. @returns the containers in it as they arrived, and who is named missing */
async function receive(county: Ledger, file: string) {
  const { files } = await county.api.packages.importAll({ files: [county.app.files.admit(file)] });
  const digest = files.find(({ type }) => type === 'combined')?.digest ?? '';
  const { children, missing } = await county.api.packages.children({ digest });
  return { children: children.map((child) => ({ ...child, bytes: sentBytes(county, child.digest) })), missing };
}
