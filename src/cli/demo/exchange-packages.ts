import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MissingChild } from '../../domain/packages/combined.ts';
import { isYearType } from '../../domain/packages/manifest.ts';
import { checkSeal } from './prepare-county.ts';
import type { Desk } from './demo-desk.ts';
import type { DemoCounty, DemoFolders } from './demo-county.ts';

type Below = { missing: MissingChild[] };
export type ExchangeCounts = { returned: number; refused: number };

/** The file as it arrives from a bad stick: one byte of its signed content is another. */
function damage(path: string): string {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  const target = join(path, '..', `损坏副本_${basename(path)}`);
  writeFileSync(target, bytes);
  return target;
}

const submitted = async (desk: Desk, folders: DemoFolders, below?: Below): Promise<string> => {
  await desk.api.finals.lock({});
  const sent = await desk.api.packages.submit({
    folder: desk.folder(folders.packages),
    formsFolder: desk.folder(folders.formsOf(desk.code)),
    ...(below === undefined ? {} : { below }),
  });
  return sent.path;
};

/** The county decides the level of points whose subject is the head of a unit, and sends it down. */
async function decideHeadPoints(county: Desk, unit: Desk, folders: DemoFolders): Promise<void> {
  const points = await county.api.rollup.listRisks({ units: [unit.code], withReceived: true, isHeadPost: true });
  const levels = points.flatMap(({ id, level }) =>
    level === null ? [] : [{ riskId: id, level, why: '主要负责人岗位的风险点，按规定由上级核定。' }],
  );
  if (levels.length === 0) return;
  await county.api.risks.approve({ unit: unit.code, levels });
  const notice = await county.api.packages.writeNotice({ unit: unit.code, folder: county.folder(folders.notices) });
  await unit.api.packages.importAll({ files: [unit.file(notice.path)] });
}

const digestOf = async (county: Desk, unit: string): Promise<string> => {
  const held = await county.api.packages.list({ unit, direction: 'in' });
  return held.findLast(({ type }) => isYearType(type))?.digest ?? '';
};

/** Receipt down to the unit, which takes its certificate out of it. */
async function acceptAndReceipt(county: Desk, unit: Desk, folders: DemoFolders): Promise<void> {
  const digest = await digestOf(county, unit.code);
  await decideHeadPoints(county, unit, folders);
  await county.api.packages.accept({ digest });
  const receipt = await county.api.packages.writeReceipt({ digest, folder: county.folder(folders.receipts) });
  await unit.api.packages.importAll({ files: [unit.file(receipt.path)] });
  await county.api.packages.writeSigned({ digest, folder: county.folder(folders.verified) });
}

/** Sent back with a remark at its row, corrected, sent again as the next number. */
async function returnOnce(county: Desk, unit: Desk, demo: DemoCounty, folders: DemoFolders): Promise<void> {
  const place = demo.units.find(({ code }) => code === unit.code);
  if (place === undefined) return;
  const { measureId, remark } = demo.brokenFactsOf(place);
  const back = await county.api.packages.writeReturn({
    digest: await digestOf(county, unit.code),
    reason: '一条措施过于笼统，见所附意见。',
    remarks: [{ register: 'measures', rowId: measureId, field: 'text', text: remark }],
    folder: county.folder(folders.returns),
  });
  await unit.api.packages.importAll({ files: [unit.file(back.path)] });
  const corrected = demo.factsOf(place);
  const measure = corrected.measures.find(({ id }) => id === measureId);
  if (measure === undefined) return;
  await unit.api.measures.save({
    rows: [
      {
        measure,
        riskIds: corrected.measureRisks.filter((link) => link.measureId === measureId).map(({ riskId }) => riskId),
        regulationIds: corrected.measureRegulations
          .filter((link) => link.measureId === measureId)
          .map(({ regulationId }) => regulationId),
      },
    ],
  });
  await county.api.packages.importAll({ files: [county.file(await submitted(unit, folders))] });
}

/**
 * A monthly report before the year's: the county certifies the key by it, so that the year's package is signed with a
 * certificate already.
 */
async function certifyEarly(county: Desk, unit: Desk, folders: DemoFolders): Promise<void> {
  await unit.api.finals.lock({});
  const folder = unit.folder(folders.progress);
  const { path, digest } = await unit.api.packages.submit({ folder, purpose: 'progress', withForms: false });
  await county.api.packages.importAll({ files: [county.file(path)] });
  await checkSeal(county, unit);
  const receipt = await county.api.packages.writeReceipt({ digest, folder: county.folder(folders.receipts) });
  await unit.api.packages.importAll({ files: [unit.file(receipt.path)] });
}

/** The township takes its villages' packages, compares the stamped covers, accepts, and submits with them inside. */
async function submitWithVillages(
  township: Desk,
  villages: readonly { desk: Desk; path: string }[],
  demo: DemoCounty,
  folders: DemoFolders,
): Promise<string> {
  const { api } = township;
  await api.packages.importAll({ files: villages.map(({ path }) => township.file(path)) });
  for (const { desk } of villages) {
    const { signCode, isCertified } = await desk.api.keys.get({});
    if (!isCertified) await api.seals.check({ code: signCode ?? '', unit: desk.code });
    await api.packages.accept({ digest: await digestOf(township, desk.code) });
  }
  const missing = (await api.packages.previewBelow({}))
    .filter(({ unit }) => unit === demo.missing)
    .map(({ unit }) => ({ unit, reason: '村“两委”换届，经办人未到位', promisedOn: '2026-12-10' }));
  return submitted(township, folders, { missing });
}

/**
 * Villages and departments first, then every township with its villages' originals inside: one damaged copy refused, one
 * returned and sent again, the rest accepted with receipts.
 */
export async function exchangePackages(
  county: Desk,
  desks: ReadonlyMap<string, Desk>,
  demo: DemoCounty,
  folders: DemoFolders,
): Promise<ExchangeCounts> {
  const parentOf = new Map(demo.units.map(({ code, submitTo }) => [code, submitTo]));
  const senders = [...desks.values()].filter(({ code }) => code !== demo.missing);
  const isTownship = ({ code }: Desk): boolean => senders.some((desk) => parentOf.get(desk.code) === code);
  const townships = senders.filter(isTownship);
  const others = senders.filter((desk) => !isTownship(desk));
  const villages = others.filter(({ code }) => parentOf.get(code) !== demo.settings.countyCode);
  for (const [index, desk] of villages.entries()) if (index % 2 === 0) await certifyEarly(county, desk, folders);
  const sent: { desk: Desk; path: string }[] = [];
  for (const desk of others) sent.push({ desk, path: await submitted(desk, folders) });
  for (const township of townships) {
    const below = sent.filter(({ desk }) => parentOf.get(desk.code) === township.code);
    await submitWithVillages(township, below, demo, folders);
  }
  for (const { desk, path } of sent) if (desk.code === demo.tampered) damage(path);
  const report = await county.api.packages.importAll({ files: [county.folder(folders.packages)] });
  for (const desk of senders) await checkSeal(county, desk);
  let returned = 0;
  for (const desk of [...others, ...townships]) {
    if (desk.code === demo.returned) {
      await returnOnce(county, desk, demo, folders);
      returned += 1;
    }
    await acceptAndReceipt(county, desk, folders);
  }
  return { returned, refused: report.files.filter(({ result }) => result === 'refused').length };
}
