import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JoinedCounty } from '../../support/joined-county.ts';
import { rebuilt, sentBytes } from '../../support/rebuilt-package.ts';
import { tampered } from '../../support/tampered-package.ts';
import { type Sent, sent, sentAgain, towns } from './busy-units.ts';

type Changed = { manifestation: string };

/** A stick with what clerks bring: good, known, contradicting, altered, cut and misdirected files. @returns its folder */
export async function fillStick(
  joined: JoinedCounty,
  folder: string,
  { health, roads }: { health: Sent; roads: Sent },
): Promise<string> {
  const { county } = joined;
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  copyFileSync(health.path, at('卫健局_再拷一份.lfb'));
  copyFileSync((await sentAgain(joined, roads, '验收不到现场，凭照片签字。')).path, at('城建交通局_补充.lfb'));
  const village = await sent(joined, `${towns.late}-01`);
  copyFileSync(village.path, at('麦浪坡村.lfb'));
  for (const [name, text] of [
    ['麦浪坡村_会计电脑.lfa', '村务公开栏只贴三天就撤下，群众看不全。'],
    ['麦浪坡村_书记电脑.lfa', '村务公开内容由一人定，不经监委会核对。'],
  ] as const)
    await rebuilt(
      { county, sender: village.ledger, digest: village.digest },
      (contents) => {
        Object.assign(contents.draft, { id: randomUUID(), seq: 2, prev: village.digest });
        const [first, ...rest] = contents.json<Changed[]>('data/risks.json');
        contents.put('data/risks.json', [{ ...first, manifestation: text }, ...rest]);
      },
      { folder, name },
    );
  const next = await sent(joined, `${towns.late}-02`);
  copyFileSync(next.path, at('碾盘岭村.lfb'));
  const whole = sentBytes(next.ledger, next.digest);
  writeFileSync(at('碾盘岭村_微信转来.lfa'), tampered(whole));
  writeFileSync(at('碾盘岭村_没拷完.lfa'), whole.subarray(0, 4000));
  await rebuilt(
    { county, sender: next.ledger, digest: next.digest },
    ({ draft }) => void (draft.receivers = [{ unit: towns.accepted, keySha256: null }]),
    { folder, name: '碾盘岭村_发给鹭汀镇的.lfa' },
  );
  return folder;
}
