import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../src/text/errors.ts';
import { aLedger, type Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { dumpLedger, withRaw } from '../support/ledger-dump.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let unit: Ledger;
const mounted: string[] = [];
beforeAll(async () => {
  joined = await aJoinedCounty();
  unit = await joined.join('QH-B1');
  await unit.api.entries.load({ facts: factsOf(joined.settings, 'QH-B1') });
  await unit.api.finals.lock({});
});
afterAll(async () => {
  for (const path of mounted) execFileSync('umount', ['-l', path]);
  await joined.close();
});

/** A small file system of its own; undefined where this machine does not allow mounting. */
function aStick(name: string, options: string): string | undefined {
  const path = join(joined.box('sticks'), name);
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
    mounted.push(path);
    return path;
  } catch {
    return undefined;
  }
}
const canMount = ((): boolean => {
  try {
    const path = '/tmp/lianfang-mount-test';
    mkdirSync(path, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { stdio: 'ignore' });
    execFileSync('umount', [path]);
    rmSync(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
})();
const needsMount = canMount ? '' : '（本机不能挂载小盘，跳过：需要 root）';

const submit = (folder: string) => unit.api.packages.submit({ folder: folderOf(unit, folder), withForms: false });
const sentCount = async () => (await unit.api.packages.list({ direction: 'out' })).length;

describe('写不进去的地方', () => {
  it('文件夹不见了：说找不到，什么也不记', async () => {
    const folder = join(joined.box('gone'), 'usb');
    mkdirSync(folder);
    const id = folderOf(unit, folder);
    rmSync(folder, { recursive: true });
    const before = dumpLedger(unit.file);
    const error = await refusal(unit.api.packages.submit({ folder: id, withForms: false }));
    expect(error).toMatchObject({ code: 'FILE_NOT_FOUND', params: { file: 'usb' } });
    expect(errorSentence(error)).toContain('U 盘');
    expect(dumpLedger(unit.file)).toEqual(before);
  });

  it('没有人选过的编号不代表任何文件夹', async () => {
    const folder = '00000000-0000-4000-8000-000000000000';
    expect(await refusal(unit.api.packages.submit({ folder, withForms: false }))).toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
    expect(await refusal(unit.api.packages.submit({ folder: '/tmp', withForms: false }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  it('选的是文件不是文件夹', async () => {
    const file = join(joined.box('odd'), '文件');
    writeFileSync(file, 'x');
    const before = await sentCount();
    expect(await refusal(submit(file))).toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(await sentCount()).toBe(before);
  });

  it.skipIf(!canMount)(`写保护的 U 盘：说不能写，不记为已发出${needsMount}`, async () => {
    const stick = aStick('locked', 'size=1m,ro') ?? '';
    const before = await sentCount();
    const error = await refusal(submit(stick));
    expect(error.code).toBe('LEDGER_READ_ONLY');
    expect(errorSentence(error)).toContain('写保护');
    expect(await sentCount()).toBe(before);
    const ledgers = refusal(aLedgerIn(stick));
    expect(await ledgers).toMatchObject({ code: 'LEDGER_READ_ONLY' });
  });

  it.skipIf(!canMount)(`写到一半盘满了：说空间不足，不留半个文件，不记为已发出${needsMount}`, async () => {
    const stick = aStick('full', 'size=16k') ?? '';
    const before = await sentCount();
    expect(await refusal(submit(stick))).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(stick)).toEqual([]);
    expect(await sentCount()).toBe(before);
    expect(await refusal(aLedgerIn(stick))).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(stick)).toEqual([]);
  });

  it.skipIf(!canMount)(`台账所在的盘满了：改动整个撤销，已有的都在；腾出空间后继续${needsMount}`, async () => {
    const stick = aStick('ledger', 'size=3m') ?? '';
    const ledger = await aLedger(stick, 'county', 'QH');
    await ledger.api.tasks.save({ settings: joined.settings });
    const office = (n: number) => ({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as never,
      name: `第${n}科${'长'.repeat(280)}`,
      position: n,
    });
    await ledger.api.offices.save({ rows: [office(0)] });
    const filler = join(stick, '占地方');
    try {
      writeFileSync(filler, Buffer.alloc(4 << 20));
    } catch {
      // as full as it gets
    }
    const before = dumpLedger(ledger.file);
    const rows = Array.from({ length: 2000 }, (_, n) => office(n + 1));
    expect(await refusal(ledger.api.offices.save({ rows }))).toMatchObject({ code: 'DISK_FULL' });
    expect(dumpLedger(ledger.file)).toEqual(before);
    rmSync(filler);
    await ledger.api.offices.save({ rows: rows.slice(0, 100) });
    expect(await ledger.api.offices.list({})).toHaveLength(101);
    await ledger.close();
  });

  it.skipIf(!canMount)(`存打印件的盘满了：不算报送，报送包也不留，再来一次还是同一次${needsMount}`, async () => {
    const paper = aStick('paper-full', 'size=64k') ?? '';
    const folder = joined.box('with-paper');
    const before = await sentCount();
    const send = (formsFolder: string) =>
      unit.api.packages.submit({ folder: folderOf(unit, folder), formsFolder: folderOf(unit, formsFolder) });
    expect(await refusal(send(paper))).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(paper)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await sentCount()).toBe(before);
  });

  it.skipIf(!canMount)(`打印到一半盘满了：一张也不留，原来印的不动${needsMount}`, async () => {
    const stick = aStick('print-full', 'size=256k') ?? '';
    writeFileSync(join(stick, 'measures.pdf'), '上次印的');
    const printed = unit.api.documents.print({
      folder: folderOf(unit, stick),
      forms: ['measures', 'risk-identification'],
      draft: true,
    });
    expect(await refusal(printed)).toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(stick)).toEqual(['measures.pdf']);
    expect(readFileSync(join(stick, 'measures.pdf'), 'utf8')).toBe('上次印的');
  });

  it('有个文件夹正好叫这个名字：说名字用不了，不留半个文件', async () => {
    const folder = joined.box('taken-name');
    mkdirSync(join(folder, 'measures.pdf'));
    const printed = unit.api.documents.print({ folder: folderOf(unit, folder), forms: ['measures'], draft: true });
    const error = await refusal(printed);
    expect(error.code).toBe('FILE_NAME_UNUSABLE');
    expect(errorSentence(error)).toContain('请另选一个文件夹');
    expect(readdirSync(folder)).toEqual(['measures.pdf']);
  });

  it('报送包写好以后打印件才存不下：报送算数，说明哪一件，不会让人再报一次', async () => {
    const own = await joined.join('QH-01-01');
    await own.api.entries.load({ facts: factsOf(joined.settings, 'QH-01-01') });
    await own.api.finals.lock({});
    const paper = joined.box('paper-taken');
    mkdirSync(join(paper, 'measures.pdf'));
    const folder = joined.box('sent-without-paper');
    const sent = await own.api.packages.submit({
      folder: folderOf(own, folder),
      formsFolder: folderOf(own, paper),
    });
    expect(sent.paperRefused).toEqual({ code: 'FILE_NAME_UNUSABLE', params: { file: 'measures.pdf' } });
    expect(existsSync(sent.path)).toBe(true);
    expect((await own.api.packages.list({ direction: 'out' })).map(({ digest }) => digest)).toContain(sent.digest);
    expect([...readdirSync(paper), ...readdirSync(folder)].filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('写好之后没有 .part 留下；同一次报送只有一个文件', async () => {
    const folder = joined.box('up');
    const sent = await submit(folder);
    expect(readdirSync(folder)).toEqual([sent.fileName]);
    expect(sent.fileName).toMatch(/^县水务局_2026_第1次_上报_QH-B1\.lfb$/);
    expect(existsSync(`${sent.path}.part`)).toBe(false);
    expect(await importFile(joined.county, sent.path)).toMatchObject({ result: 'taken-over', seq: 1 });
    await checkSeal(joined.county, unit);
  });

  it('文件已写出、台账却记不下时，文件收回，不留一份没有记录的', async () => {
    const folder = joined.box('unrecorded');
    const raw = (sql: string): void => withRaw(unit.file, (db) => void db.exec(sql));
    raw("CREATE TRIGGER full BEFORE INSERT ON packages BEGIN INSERT INTO fork_choices VALUES ('无', '甲', 't'); END");
    await unit.api.finals.reopen({ reason: '再报' });
    await unit.api.finals.lock({});
    expect(await refusal(submit(folder))).toMatchObject({ code: 'ROW_REFERENCED' });
    expect(readdirSync(folder)).toEqual([]);
    raw('DROP TRIGGER full');
    expect((await submit(folder)).seq).toBe(2);
  });

  it.skipIf(!canMount)(`回执、退回写不进去：说清楚，不留半个文件，台账里没有决定${needsMount}`, async () => {
    const { county } = joined;
    const { path, digest } = await submit(joined.box('to-answer'));
    await importFile(county, path);
    const places = [
      ['LEDGER_READ_ONLY', aStick('answers-locked', 'size=1m,ro') ?? ''],
      ['DISK_FULL', aStick('answers-full', 'size=4k') ?? ''],
    ] as const;
    const before = dumpLedger(county.file);
    for (const [code, stick] of places) {
      const folder = folderOf(county, stick);
      const input = { digest, folder, reason: '请补充', remarks: [] };
      for (const call of [
        county.api.packages.writeReceipt({ digest, folder }),
        county.api.packages.writeReturn(input),
        county.api.packages.writeTask({ folder }),
      ]) {
        const error = await refusal(call);
        expect(error.code).toBe(code);
        expect(errorSentence(error)).toMatch(/请(清理空间|复制到本机硬盘)/u);
      }
      expect(readdirSync(stick)).toEqual([]);
    }
    expect(dumpLedger(county.file)).toEqual(before);
  });
});

async function aLedgerIn(dir: string): Promise<Ledger> {
  const ledger = await aLedger(joined.box('desk'), 'unit', 'QH-01');
  const folder = ledger.app.files.admit(dir);
  try {
    await ledger.api.ledgers.create({ folder, role: 'unit', unitCode: 'QH-01', unitName: '柳溪镇', operator: '甲' });
    return ledger;
  } finally {
    await ledger.close();
    rmSync(join(joined.box('desk')), { recursive: true });
  }
}
