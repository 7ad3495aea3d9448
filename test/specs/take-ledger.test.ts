import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeLedger } from '../../src/core/ledgers/place-ledger.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { addRisk, aStaffedLedger } from '../support/risk-inputs.ts';
import { anEmptyDesk, type EmptyDesk } from '../support/empty-desk.ts';

/** Another machine's ledger, and this machine's program without one. */
let there: ReturnType<typeof tempDir>;
let here: ReturnType<typeof tempDir>;
let other: Ledger;
let desk: EmptyDesk;
beforeEach(async () => {
  there = tempDir();
  here = tempDir();
  other = await aStaffedLedger(there.dir);
  await addRisk(other, '别处填的风险点');
  desk = anEmptyDesk(here.dir);
});
afterEach(async () => {
  await desk.close();
  await other.close();
  here.release();
  there.release();
});
const ledgersHere = (): string[] => readdirSync(here.dir).filter((name) => name.endsWith('.lfdb'));
const closed = async (ledger: Ledger): Promise<string> => {
  await ledger.close();
  return ledger.file;
};
const take = (file: string, replace = false) =>
  desk.api.ledgers.take({ file: desk.admit(file), operator: '新经办人', replace });

describe('打开别处的台账', () => {
  it('先看：单位、年度、条数；什么也不写', async () => {
    await other.close();
    const seen = await desk.api.ledgers.peek({ file: desk.admit(other.file) });
    expect(seen).toMatchObject({ unitCode: 'QH', cycle: '2026', counts: { risks: 1 }, here: null, isHere: false });
    expect(ledgersHere()).toEqual([]);
  });

  it('复制到本机后打开，原文件一个字节不变', async () => {
    await other.close();
    const before = readFileSync(other.file);
    expect(await take(other.file)).toMatchObject({ unitCode: 'QH', file: join(here.dir, 'QH.lfdb') });
    expect((await desk.api.risks.list({})).map(({ name }) => name)).toEqual(['别处填的风险点']);
    expect(readFileSync(other.file).equals(before)).toBe(true);
  });

  it('被结束的程序留下的最后几笔也带过来', async () => {
    const copy = join(there.dir, 'killed.lfdb');
    // As a killed program leaves them: the newest rows are only in the log.
    for (const suffix of ['', '-wal']) writeFileSync(`${copy}${suffix}`, readFileSync(`${other.file}${suffix}`));
    await take(copy);
    expect(await desk.api.risks.list({})).toHaveLength(1);
  });

  it('选成了文件夹、别的大文件：不先拷一遍，说不是台账', async () => {
    const folder = join(there.dir, '台账.lfdb');
    mkdirSync(folder);
    const film = join(there.dir, '影片.lfdb');
    writeFileSync(film, 'RIFF');
    truncateSync(film, 8 * 2 ** 30);
    for (const file of [folder, film])
      expect(await refusal(desk.api.ledgers.peek({ file: desk.admit(file) }))).toMatchObject({
        code: 'LEDGER_NOT_OURS',
      });
  });

  it('只拷来一个空壳（内容还在那边开着的程序里）：说没有拷完', async () => {
    const shell = join(there.dir, '空壳.lfdb');
    const raw = new Database(shell);
    raw.pragma('journal_mode = WAL');
    raw.close();
    const error = await refusal(desk.api.ledgers.peek({ file: desk.admit(shell) }));
    expect(error.code).toBe('LEDGER_CORRUPT');
    expect(errorSentence(error)).toContain('没有拷完');
  });

  it('换一条路走到同一个台账（链接）：认得出正开着', async () => {
    const link = join(there.dir, '快捷.lfdb');
    symlinkSync(other.file, link);
    const input = { file: desk.admit(link), operator: '另一个人' };
    expect(await refusal(desk.api.ledgers.open(input))).toMatchObject({ code: 'LEDGER_IN_USE' });
    expect(await refusal(desk.api.ledgers.peek({ file: input.file }))).toMatchObject({ code: 'LEDGER_IN_USE' });
  });

  it('新的台账没有备好以前，原来的不动', async () => {
    await take(await closed(other));
    await desk.api.ledgers.close({});
    const place = { folder: here.dir, name: 'QH.lfdb', replaced: new Date() };
    expect(() => placeLedger(Buffer.from('不是台账'), place)).toThrow('LEDGER_NOT_OURS');
    expect(readdirSync(here.dir).filter((name) => name !== 'recent-ledgers.json' && !name.startsWith('.'))).toEqual([
      'QH.lfdb',
      'QH.lfdb.lock',
    ]);
  });

  it('别的程序正开着的不碰', async () => {
    expect(await refusal(take(other.file))).toMatchObject({ code: 'LEDGER_IN_USE', params: { file: 'QH.lfdb' } });
    expect(await refusal(desk.api.ledgers.open({ file: desk.admit(other.file), operator: '甲' }))).toMatchObject({
      code: 'LEDGER_IN_USE',
    });
  });

  it.each([
    ['空文件', Buffer.alloc(0), 'LEDGER_NOT_OURS'],
    ['别的文件', Buffer.from('这不是台账'.repeat(500)), 'LEDGER_NOT_OURS'],
  ])('%s：拒绝，什么也不留下', async (_, bytes, code) => {
    const file = join(there.dir, '坏.lfdb');
    writeFileSync(file, bytes);
    expect(await refusal(take(file))).toMatchObject({ code, params: { file: '坏.lfdb' } });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(ledgersHere()).toEqual([]);
  });

  it('较新程序写的、拷到一半的：分别说清', async () => {
    await other.close();
    const newer = join(there.dir, 'newer.lfdb');
    writeFileSync(newer, readFileSync(other.file));
    const raw = new Database(newer);
    raw.pragma('user_version = 99990');
    raw.close();
    expect(await refusal(take(newer))).toMatchObject({ code: 'LEDGER_FROM_FUTURE', params: { version: 99990 } });
    const half = join(there.dir, 'half.lfdb');
    const whole = readFileSync(other.file);
    writeFileSync(half, whole.subarray(0, Math.floor(whole.length / 2)));
    expect(await refusal(take(half))).toMatchObject({ code: 'LEDGER_CORRUPT', params: { file: 'half.lfdb' } });
    expect(ledgersHere()).toEqual([]);
  });

  it('本机已有这个单位：先说出本机那份，不覆盖；要换时原来的另存，一份也不丢', async () => {
    await other.close();
    await take(other.file);
    await desk.api.ledgers.close({});
    const again = await desk.api.ledgers.peek({ file: desk.admit(other.file) });
    expect(again.here).toMatchObject({ contents: { counts: { risks: 1 } }, isInUse: false });
    expect(await refusal(take(other.file))).toMatchObject({ code: 'LEDGER_EXISTS' });
    await take(other.file, true);
    const kept = readdirSync(join(here.dir, '恢复前的台账'));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^QH_\d{8}-\d{6}\.lfdb$/u);
    expect((await desk.api.ledgers.list({})).map(({ name }) => name)).toEqual(['QH']);
  });

  it('本机那份被另一个程序开着：看得出，也换不掉', async () => {
    await other.close();
    await take(other.file);
    const second = anEmptyDesk(here.dir);
    const file = second.admit(other.file);
    expect((await second.api.ledgers.peek({ file })).here).toMatchObject({ isInUse: true, contents: null });
    expect(await refusal(second.api.ledgers.take({ file, operator: '乙', replace: true }))).toMatchObject({
      code: 'LEDGER_IN_USE',
    });
    expect(await desk.api.risks.list({})).toHaveLength(1);
    await second.close();
  });

  it('选中的就是本机数据文件夹里的：认得出', async () => {
    await other.close();
    await take(other.file);
    await desk.api.ledgers.close({});
    expect(await desk.api.ledgers.peek({ file: desk.admit(join(here.dir, 'QH.lfdb')) })).toMatchObject({
      isHere: true,
      here: null,
    });
  });
});

describe('从备份恢复到已有台账的电脑', () => {
  it('预览说出本机那份；恢复时原来的另存，当前打开的也换得掉', async () => {
    const stick = join(there.dir, 'stick');
    mkdirSync(stick);
    const passphrase = '备份-口令-甲乙';
    const { path } = await other.api.backups.write({ folder: other.app.files.admit(stick), passphrase });
    await addRisk(other, '备份以后填的');
    await other.close();
    await take(other.file);
    const file = desk.admit(path);
    const preview = await desk.api.backups.preview({ file, passphrase });
    expect(preview).toMatchObject({ counts: { risks: 1 }, here: { contents: { counts: { risks: 2 } } } });
    const { ledger, setAside } = await desk.api.backups.restore({ file, passphrase, replace: true });
    expect(existsSync(join(here.dir, '恢复前的台账', setAside ?? ''))).toBe(true);
    await desk.api.ledgers.open({ file: ledger, operator: '新经办人' });
    expect(await desk.api.risks.list({})).toHaveLength(1);
  });
});
