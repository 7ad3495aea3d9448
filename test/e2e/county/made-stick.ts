/** A county that accepted a department's year, and a folder with everything that may lie on a stick: made by the core. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { aJoinedCounty, checkSeal, factsOf, fillAndSubmit, importFile, submitTo } from '../../support/joined-county.ts';
import { rebuilt, sentBytes } from '../../support/rebuilt-package.ts';
import { tampered } from '../../support/tampered-package.ts';

const OFFICE = 'QH-B1';
const VILLAGE = 'QH-01-01';

export type Stick = { county: string; files: string[] };

/** @param dir where the county's ledger and the files are left */
export async function makeStick(dir: string): Promise<Stick> {
  const joined = await aJoinedCounty({ clock: { now: () => new Date() } });
  const { county } = joined;
  const office = await joined.join(OFFICE);
  const village = await joined.join(VILLAGE);
  const first = await fillAndSubmit(joined, office, OFFICE);
  await office.api.finals.reopen({ reason: '补充' });
  const accepted = await submitTo(office, joined.box('up'));
  await importFile(county, accepted.path);
  await checkSeal(county, office);
  await county.api.packages.accept({ digest: accepted.digest });
  const stick = join(dir, 'stick');
  mkdirSync(stick, { recursive: true });
  const at = (name: string): string => join(stick, name);
  copyFileSync(first.path, at('01较旧.lfb'));
  copyFileSync(accepted.path, at('02已有.lfb'));
  await office.api.finals.reopen({ reason: '补充' });
  const [risk] = await office.api.risks.list({});
  if (risk === undefined) throw new Error('no risks');
  await office.api.risks.edit({
    riskId: risk.id,
    edit: { manifestation: '验收不到现场，凭照片签字' },
    reason: '更准确',
  });
  copyFileSync((await submitTo(office, joined.box('up'))).path, at('03水务局第三次.lfb'));
  await village.api.entries.load({ facts: factsOf(joined.settings, VILLAGE) });
  const early = await submitTo(village, joined.box('village'));
  copyFileSync(early.path, at('04上湾村.lfb'));
  for (const [name, text] of [
    ['05分叉甲.lfa', '甲处改的'],
    ['06分叉乙.lfa', '乙处改的'],
  ] as const)
    await rebuilt(
      { county, sender: village, digest: early.digest },
      (contents) => {
        Object.assign(contents.draft, { id: randomUUID(), seq: 2, prev: early.digest });
        const [one, ...rest] = contents.json<{ manifestation: string }[]>('data/risks.json');
        contents.put('data/risks.json', [{ ...one, manifestation: text }, ...rest]);
      },
      { folder: stick, name },
    );
  const whole = sentBytes(office, accepted.digest);
  writeFileSync(at('07被改动.lfa'), tampered(whole));
  writeFileSync(at('08没拷完.lfa'), whole.subarray(0, 4000));
  await rebuilt(
    { county, sender: office, digest: accepted.digest },
    ({ draft }) => void (draft.receivers = [{ unit: 'QH-01', keySha256: null }]),
    { folder: stick, name: '09发给镇的.lfa' },
  );
  const elsewhere = await aJoinedCounty();
  const stranger = await elsewhere.join(OFFICE);
  copyFileSync((await fillAndSubmit(elsewhere, stranger, OFFICE)).path, at('10别的县.lfb'));
  await elsewhere.close();
  const { file } = county;
  await county.close();
  const copy = join(dir, basename(file));
  copyFileSync(file, copy);
  await joined.close();
  const names = ['01较旧.lfb', '02已有.lfb', '03水务局第三次.lfb', '04上湾村.lfb', '05分叉甲.lfa', '06分叉乙.lfa'];
  const bad = ['07被改动.lfa', '08没拷完.lfa', '09发给镇的.lfa', '10别的县.lfb'];
  return { county: copy, files: [...names, ...bad].map(at) };
}
