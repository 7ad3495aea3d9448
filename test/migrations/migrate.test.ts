import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { APPLICATION_ID, migrate } from '../../src/core/db/migrate.ts';
import type { Migration } from '../../src/core/db/migrations/migration.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { openLedger } from '../../src/core/db/open-ledger.ts';

const dir = mkdtempSync(join(tmpdir(), 'lianfang-migrate-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let serial = 0;
const newPath = (): string => join(dir, `${++serial}.lfdb`);
const newest = migrations.at(-1)?.version ?? 0;
const refusedWith = (code: string) => expect.objectContaining({ code });

/** Rows that every version from 10 on can hold, and what is added once the registers are there. */
function addRows(raw: Database.Database, version: number): void {
  raw.exec("INSERT INTO ledger_info VALUES ('ledgerId', 'x')");
  raw.exec("INSERT INTO snapshots (id, unit, cycle, kind, created_at) VALUES (1, 'QH-01', '2026', 'working', 't')");
  raw.exec("INSERT INTO audit VALUES (1, 't', '甲', 'x', '{}', '0')");
  if (version >= 20) {
    raw.exec("INSERT INTO offices VALUES (1, 'o1', '办公室', 0)");
    raw.exec("INSERT INTO posts VALUES (1, 'p1', 'o1', '出纳', 1, 0, '管钱', NULL, 0)");
  }
}

/** A ledger as an older program left it: the steps up to a version, with rows. */
function anOldLedger(version: number): string {
  const file = newPath();
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  migrate(
    raw,
    undefined,
    migrations.filter((step) => step.version <= version),
  );
  if (version < 30) raw.pragma('foreign_keys = OFF'); // packages, which snapshots refers to, comes with 30
  addRows(raw, version);
  raw.close();
  return file;
}

const rowsOf = (file: string, table: string): unknown[] => {
  const raw = new Database(file, { readonly: true });
  try {
    return raw.prepare(`SELECT * FROM ${table}`).all();
  } finally {
    raw.close();
  }
};

describe('升级旧台账', () => {
  it.each(migrations.map(({ version }) => version))('从第 %i 版升到最新：数据都在，外键重新打开', (version) => {
    const file = anOldLedger(version);
    const ledger = openLedger(file, 'open');
    expect(ledger.db.raw.pragma('user_version', { simple: true })).toBe(newest);
    expect(ledger.db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(ledger.db.raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(ledger.db.raw.pragma('journal_mode', { simple: true })).toBe('wal');
    ledger.close();
    expect(rowsOf(file, 'snapshots')).toMatchObject([{ id: 1, unit: 'QH-01' }]);
    expect(rowsOf(file, 'audit')).toHaveLength(1);
    expect(rowsOf(file, 'posts')).toMatchObject(version >= 20 ? [{ id: 'p1', office_id: 'o1' }] : []);
    expect(existsSync(`${file}.v${version}.bak`)).toBe(version < newest);
  });

  it('升级前先留一份旧版备份，备份可以单独打开', () => {
    const file = anOldLedger(20);
    openLedger(file, 'open').close();
    const backup = new Database(`${file}.v20.bak`, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(20);
    expect(backup.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(backup.prepare('SELECT name FROM posts').all()).toEqual([{ name: '出纳' }]);
    backup.close();
  });

  it('旧版备份只留最近十份，别的文件不动', () => {
    const file = anOldLedger(20);
    for (let version = 1; version <= 12; version += 1) writeFileSync(`${file}.v${version}.bak`, '');
    writeFileSync(`${file}.v3.bak.txt`, '');
    openLedger(file, 'open').close();
    const names = readdirSync(dir).filter((name) => name.startsWith(`${serial}.lfdb.v`));
    const kept = [4, 5, 6, 7, 8, 9, 10, 11, 12, 20].map((version) => `${serial}.lfdb.v${version}.bak`);
    expect(names.toSorted()).toEqual([...kept, `${serial}.lfdb.v3.bak.txt`].toSorted());
  });

  it('重建父表的步骤不会删掉子行', () => {
    const file = anOldLedger(newest);
    const raw = new Database(file);
    raw.pragma('foreign_keys = ON');
    const rebuild: Migration = {
      version: newest + 10,
      up: (db) =>
        db.exec(`CREATE TABLE offices_new AS SELECT * FROM offices; DROP TABLE offices;
          CREATE TABLE offices (snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE, id TEXT NOT NULL,
            name TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (snapshot_id, id)) STRICT, WITHOUT ROWID;
          INSERT INTO offices SELECT * FROM offices_new; DROP TABLE offices_new;`),
    };
    migrate(raw, file, [...migrations, rebuild]);
    expect(raw.prepare('SELECT count(*) AS n FROM posts').get()).toEqual({ n: 1 });
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    raw.close();
  });

  it.each<[string, Migration['up'], string]>([
    ['中途出错', (db) => db.exec('CREATE TABLE half (id TEXT) STRICT; SELECT * FROM missing'), 'missing'],
    [
      '留下悬空引用',
      (db) => db.exec("CREATE TABLE half (id TEXT) STRICT; UPDATE posts SET office_id = 'gone'"),
      'LEDGER_CORRUPT',
    ],
  ])('%s时整个升级撤销，旧版原样可用', (_, up, said) => {
    const file = anOldLedger(newest);
    const raw = new Database(file);
    raw.pragma('foreign_keys = ON');
    expect(() => migrate(raw, file, [...migrations, { version: newest + 10, up }])).toThrow(said);
    expect(raw.pragma('user_version', { simple: true })).toBe(newest);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(raw.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ n: 0 });
    expect(raw.prepare('SELECT office_id FROM posts').all()).toEqual([{ office_id: 'o1' }]);
    raw.close();
  });
});

describe('不认的文件', () => {
  it('更新的程序写成的台账拒绝打开，文件一个字节不变', () => {
    const file = anOldLedger(newest);
    const raw = new Database(file);
    raw.pragma(`user_version = ${newest + 10}`);
    raw.close();
    const before = readFileSync(file);
    expect(() => openLedger(file, 'open')).toThrowError(
      expect.objectContaining({
        code: 'LEDGER_FROM_FUTURE',
        params: { file, version: newest + 10, supported: newest },
      }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('别的软件的 SQLite 文件不动它，旁边也不留文件', () => {
    const file = newPath();
    const raw = new Database(file);
    raw.exec('CREATE TABLE songs (title TEXT)');
    raw.close();
    const before = readFileSync(file);
    expect(() => openLedger(file, 'open')).toThrowError(refusedWith('LEDGER_NOT_OURS'));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dir).filter((name) => name.startsWith(`${serial}.lfdb`))).toEqual([`${serial}.lfdb`]);
  });

  it.each([
    ['文本文件', Buffer.from('这不是台账\n'.repeat(200))],
    ['空文件', Buffer.alloc(0)],
  ])('%s改了扩展名也不认', (_, bytes) => {
    const file = newPath();
    writeFileSync(file, bytes);
    expect(() => openLedger(file, 'open')).toThrowError(refusedWith('LEDGER_NOT_OURS'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('截断的台账说已损坏', () => {
    const file = anOldLedger(newest);
    const whole = readFileSync(file);
    const cut = newPath();
    writeFileSync(cut, whole.subarray(0, 8192 + 100));
    expect(() => openLedger(cut, 'open')).toThrowError(refusedWith('LEDGER_CORRUPT'));
  });

  it('里面一页坏了的，打开时就说已损坏，不等填到那里', () => {
    const file = anOldLedger(newest);
    const whole = readFileSync(file);
    // The head of a leaf page in the middle.
    whole.fill(0xff, 4096 * 20, 4096 * 20 + 16);
    const broken = newPath();
    writeFileSync(broken, whole);
    expect(() => openLedger(broken, 'open')).toThrowError(refusedWith('LEDGER_CORRUPT'));
  });

  it('新建到一半断电留下的空壳，可以再新建', () => {
    const file = newPath();
    const shell = new Database(file);
    shell.pragma('journal_mode = WAL');
    shell.close();
    openLedger(file, 'create').close();
    const ledger = openLedger(file, 'open');
    expect(ledger.db.raw.pragma('user_version', { simple: true })).toBeGreaterThan(0);
    ledger.close();
    expect(() => openLedger(file, 'create')).toThrowError(refusedWith('LEDGER_EXISTS'));
  });

  it('不存在的不新建，已有的不覆盖', () => {
    const file = anOldLedger(newest);
    expect(() => openLedger(file, 'create')).toThrowError(refusedWith('LEDGER_EXISTS'));
    expect(() => openLedger(newPath(), 'open')).toThrowError(refusedWith('LEDGER_NOT_FOUND'));
    expect(existsSync(join(dir, `${serial}.lfdb`))).toBe(false);
  });

  it('复制来的台账照样能打开', () => {
    const file = anOldLedger(newest);
    const copy = newPath();
    copyFileSync(file, copy);
    const ledger = openLedger(copy, 'open');
    expect(ledger.db.raw.prepare('SELECT unit FROM snapshots').all()).toEqual([{ unit: 'QH-01' }]);
    ledger.close();
  });
});
