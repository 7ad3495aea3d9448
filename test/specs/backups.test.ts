import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateEncryptionKey, pkcs8Of } from '../../src/core/packages/pki/keys.ts';
import { toPem } from '../../src/core/packages/pki/pem.ts';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { openBackup, sealBackup } from '../../src/core/backups/backup-envelope.ts';
import { hasOpenssl, run } from '../packages/support/outside-tools.ts';
import { type Ledger, PASSPHRASE, tempDir } from '../support/a-county.ts';
import { dumpLedger } from '../support/ledger-dump.ts';
import { refusal } from '../support/refusal.ts';
import { reopen } from '../support/reopened-ledger.ts';
import { addRisk, aStaffedLedger, uuid } from '../support/risk-inputs.ts';

const SECRET = '备份-口令-甲乙';
const folder = tempDir();
const stick = join(folder.dir, 'stick');
let ledger: Ledger;
let api: Ledger['api'];
let written: Awaited<ReturnType<Ledger['api']['backups']['write']>>;
beforeAll(async () => {
  mkdirSync(stick);
  ledger = await aStaffedLedger(folder.dir);
  api = ledger.api;
  await api.keys.create({ passphrase: PASSPHRASE });
  await addRisk(ledger, '绝密的风险点名称');
  const scan = join(folder.dir, 'scan.png');
  writeFileSync(scan, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const { id } = await api.attachments.add({ register: 'posts', rowId: uuid(1), file: ledger.app.files.admit(scan) });
  await api.attachments.remove({ attachmentId: id });
  written = await api.backups.write({ folder: ledger.app.files.admit(stick), passphrase: SECRET });
});
afterAll(async () => {
  await ledger.close();
  folder.release();
});
const admit = (path: string): string => ledger.app.files.admit(path);
const backup = () => ({ file: admit(written.path), passphrase: SECRET });

describe('写备份', () => {
  it('一个加密文件，名字说明单位和时间；盘上没有明文，也不留临时文件', async () => {
    expect(written.fileName).toMatch(/^青禾县_备份_20261120-\d{6}\.lfbk$/);
    expect(readdirSync(stick)).toEqual([written.fileName]);
    const bytes = readFileSync(written.path);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('绝密')).toBe(false);
    expect(readdirSync(folder.dir, { recursive: true }).filter((name) => String(name).endsWith('backup.lfdb'))).toEqual(
      [],
    );
    expect(await api.backups.get({})).toMatchObject({
      lastBackupAt: '2026-11-20T08:00:00.000Z',
      contents: { unitCode: 'QH', counts: { risks: 1, attachments: 0 } },
    });
  });

  it('口令太短不写；文件夹不在不写', async () => {
    const at = admit(stick);
    expect(await refusal(api.backups.write({ folder: at, passphrase: '短' }))).toMatchObject({
      code: 'PASSPHRASE_WEAK',
    });
    expect(await refusal(api.backups.write({ folder: uuid(1), passphrase: SECRET }))).toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
    expect(readdirSync(stick)).toHaveLength(1);
  });

  it.skipIf(!hasOpenssl)('openssl 用口令解得开，也可只用县级密钥（未安装 openssl 时跳过）', async () => {
    const county = await generateEncryptionKey();
    const path = join(folder.dir, 'two.lfbk');
    writeFileSync(path, await sealBackup(Buffer.from('台账内容'.repeat(1000)), SECRET, county.spki));
    const key = join(folder.dir, 'county.pem');
    writeFileSync(key, toPem('PRIVATE KEY', pkcs8Of(county)));
    const decrypt = (file: string, ...more: string[]): Buffer => {
      const out = join(folder.dir, 'plain');
      run('openssl', 'cms', '-decrypt', '-inform', 'DER', '-binary', '-in', file, '-out', out, ...more);
      return readFileSync(out);
    };
    expect(decrypt(path, '-pwri_password', SECRET).toString()).toBe('台账内容'.repeat(1000));
    expect(decrypt(path, '-inkey', key).toString()).toBe('台账内容'.repeat(1000));
    expect(() => decrypt(path, '-pwri_password', '错的口令')).toThrow(/decrypt/iu);
    const plain = new Database(decrypt(written.path, '-pwri_password', SECRET));
    expect(plain.prepare('SELECT name FROM risks').all()).toEqual([{ name: '绝密的风险点名称' }]);
    expect(plain.prepare('SELECT count(*) AS n FROM blobs').get()).toEqual({ n: 0 });
    plain.close();
  });
});

describe('看备份', () => {
  it('说出单位、年度、条数、时间，什么也不写', async () => {
    const before = readdirSync(folder.dir);
    expect(await api.backups.preview(backup())).toMatchObject({
      unitCode: 'QH',
      unitName: '青禾县',
      role: 'county',
      cycle: '2026',
      backedUpAt: '2026-11-20T08:00:00.000Z',
      backedUpBy: '经办人',
      counts: { posts: 3, persons: 2, risks: 1, measures: 0, attachments: 0 },
      packages: 0,
    });
    expect(readdirSync(folder.dir)).toEqual(before);
  });

  it('县级密钥不用口令也打得开；锁上以后打不开', async () => {
    expect(written.forCounty).toBe(true);
    expect(await api.backups.preview({ file: admit(written.path) })).toMatchObject({ unitCode: 'QH' });
    await api.keys.lock({});
    expect(await refusal(api.backups.preview({ file: admit(written.path) }))).toMatchObject({
      code: 'BACKUP_NOT_FOR_ME',
    });
    await api.keys.unlock({ passphrase: PASSPHRASE });
  });

  it('口令不对、缺一段、改一个字节、不是备份，都说得清', async () => {
    const code = async (input: { file: string; passphrase?: string }) =>
      (await refusal(api.backups.preview(input))).code;
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder.dir, name), bytes);
      return admit(join(folder.dir, name));
    };
    const whole = readFileSync(written.path);
    expect(await code({ ...backup(), passphrase: '另外的口令' })).toBe('BACKUP_PASSPHRASE');
    const cut = put('cut.lfbk', whole.subarray(0, -100));
    expect(await code({ file: cut, passphrase: SECRET })).toBe('BACKUP_FORMAT');
    for (const at of [3, 400, 1000, whole.length - 5]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await code({ file: put(`changed-${at}.lfbk`, changed), passphrase: SECRET })).toMatch(
        /^BACKUP_(FORMAT|PASSPHRASE)$/,
      );
    }
    expect(await code({ file: put('text.lfbk', Buffer.from('不是备份')), passphrase: SECRET })).toBe('BACKUP_FORMAT');
    const notLedger = await sealBackup(Buffer.from('随便什么'), SECRET, undefined);
    expect(await code({ file: put('odd.lfbk', notLedger), passphrase: SECRET })).toBe('BACKUP_FORMAT');
  });

  it('旧程序写的备份照样能看、能恢复，恢复后升到新结构', async () => {
    const raw = new Database(':memory:');
    migrate(
      raw,
      undefined,
      migrations.filter(({ version }) => version <= 30),
    );
    const set = raw.prepare('INSERT INTO ledger_info (key, value) VALUES (?, ?)');
    const identity = { ledgerId: 'x', role: 'unit', unitCode: 'QH-01', unitName: '柳溪镇', createdAt: 't' };
    for (const [key, value] of Object.entries(identity)) set.run(key, value);
    const old = join(folder.dir, 'old.lfbk');
    writeFileSync(old, await sealBackup(raw.serialize(), SECRET, undefined));
    raw.close();
    const input = { file: admit(old), passphrase: SECRET };
    expect(await api.backups.preview(input)).toMatchObject({ ...identity, cycle: null, counts: { risks: 0 } });
    const { path } = await api.backups.restore({ ...input, name: '旧.lfdb' });
    expect(dumpLedger(path)).toHaveProperty('table_views');
  });

  it('由更新的程序写成的备份不碰', async () => {
    const plain = await openBackup(readFileSync(written.path), { passphrase: SECRET }, 'x');
    const raw = new Database(plain);
    raw.pragma('user_version = 99990');
    const newer = join(folder.dir, 'newer.lfbk');
    writeFileSync(newer, await sealBackup(raw.serialize(), SECRET, undefined));
    raw.close();
    expect(await refusal(api.backups.preview({ file: admit(newer), passphrase: SECRET }))).toMatchObject({
      code: 'LEDGER_FROM_FUTURE',
      params: { file: 'newer.lfbk', version: 99990 },
    });
  });
});

describe('恢复和换电脑', () => {
  it('恢复出来逐行相同，能打开、能解锁密钥、能接着填', async () => {
    const other = tempDir();
    const restored = await api.backups.restore({ ...backup(), folder: admit(other.dir) });
    expect(restored.path).toBe(join(other.dir, 'QH.lfdb'));
    const except = ['audit', 'ledger_info'];
    expect(dumpLedger(restored.path, except)).toEqual(dumpLedger(ledger.file, except));
    expect(dumpLedger(restored.path)['ledger_info']?.join()).not.toContain('backedUp');
    const there = reopen(restored.path, other.dir);
    await there.api.keys.unlock({ passphrase: PASSPHRASE });
    await addRisk(there, '新电脑上填的');
    expect((await there.api.risks.list({})).map(({ number }) => number).toSorted()).toEqual([
      'QH-2026-001',
      'QH-2026-002',
    ]);
    await there.close();
    other.release();
  });

  it('不覆盖已有台账，换个名字就可以；残留的日志文件不会混进来', async () => {
    expect(await refusal(api.backups.restore(backup()))).toMatchObject({ code: 'LEDGER_EXISTS' });
    const name = '青禾县-恢复.lfdb';
    copyFileSync(`${ledger.file}-wal`, join(folder.dir, `${name}-wal`));
    const restored = await api.backups.restore({ ...backup(), name });
    expect(dumpLedger(restored.path, ['ledger_info', 'audit'])).toEqual(
      dumpLedger(ledger.file, ['ledger_info', 'audit']),
    );
    expect(await api.ledgers.open({ file: restored.ledger, operator: '新经办人' })).toMatchObject({ unitCode: 'QH' });
    await api.ledgers.open({ file: admit(ledger.file), operator: '经办人' });
  });

  it('名字里不能带位置；口令不对不留文件', async () => {
    expect(await refusal(api.backups.restore({ ...backup(), name: '../x.lfdb' }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    const wrong = { ...backup(), passphrase: '另外的口令', name: 'y.lfdb' };
    expect(await refusal(api.backups.restore(wrong))).toMatchObject({ code: 'BACKUP_PASSPHRASE' });
    expect(existsSync(join(folder.dir, 'y.lfdb'))).toBe(false);
  });
});
