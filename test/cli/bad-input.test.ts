/** What people and media do wrong: the answer says what and where, and nothing is left half-written. */
import { EventEmitter } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempDir } from '../support/a-county.ts';
import { dumpLedger } from './ledger-dump.ts';
import { answer, jsonOf, lianfang, spawnLianfang } from './run-cli.ts';

const folder = tempDir();
const at = (...parts: string[]): string => join(folder.dir, ...parts);
const keys = ['--passphrase-file', at('passphrase')];
const ledger = ['--ledger', at('county.lfdb')];
const described = 'init county --code QH --name 青禾县 --office 县办 --cycle 2026 --due 2026-11-30'.split(' ');
const county = (...words: string[]) => [...described, ...keys, ...words];

beforeAll(async () => {
  writeFileSync(at('passphrase'), '足够长的演示口令\r\n');
  await lianfang(county('--out', at('county.lfdb'), '--operator', '李四'));
});
afterAll(() => folder.release());

describe('名录', () => {
  const refusedUnits = async (name: string, content: string | Buffer): Promise<unknown> => {
    writeFileSync(at(name), content);
    const { exitCode, data } = await answer(county('--units', at(name), '--out', at('other')));
    expect(exitCode).not.toBe(0);
    expect(readdirSync(at('other'))).toEqual([]);
    return data;
  };
  const sentence = (part: string) => ({ error: { sentence: expect.stringContaining(part) as string } });

  it.each<[string, string, string]>([
    ['应为单位的 JSON 数组', 'a.json', '[{'],
    ['应为单位的 JSON 数组', 'b.json', '{}'],
    ['没有“单位代码”“单位名称”两列', 'c.csv', '编号,单位\nQH-01,栖砚镇\n'],
    ['名录第 3 行的层级“科”认不出来', 'd.csv', '单位代码,单位名称,层级\nQH-01,栖砚镇,乡镇\nQH-02,某科,科\n'],
    ['（墨池湾村）没有写上级代码', 'e.csv', '单位代码,单位名称,层级\nQH-01-01,墨池湾村,村\n'],
    [
      '名录第 2 行的单位代码（1 至 20 位字母、数字或“-”）“代码有汉字”不合要求',
      'f.csv',
      '单位代码,单位名称,层级\n代码有汉字,栖砚镇,乡镇\n',
    ],
    ['不是可以导入的表格', 'g.csv', '%PDF-1.7'],
  ])('%s：不留下台账', async (part, name, content) => {
    expect(await refusedUnits(name, content)).toMatchObject(sentence(part));
  });

  it('JSON 名录补全没有写的各项', async () => {
    writeFileSync(
      at('units.json'),
      JSON.stringify([{ code: 'QH-09', name: '麦垄乡', level: 'township', dueOn: '2026-10-31' }]),
    );
    expect((await answer(county('--units', at('units.json'), '--out', at('json.lfdb')))).exitCode).toBe(0);
    const { data } = await answer(['call', 'tasks.get', '--ledger', at('json.lfdb')]);
    expect(data).toMatchObject({
      settings: {
        units: [
          { code: 'QH', parent: null, submitTo: null },
          { code: 'QH-09', parent: 'QH', submitTo: 'QH', dueOn: '2026-10-31' },
        ],
      },
    });
  });
});

describe('台账文件', () => {
  it('不是台账的文件、文件夹里有几个台账、台账正在使用', async () => {
    writeFileSync(at('notes.lfdb'), '不是台账'.repeat(300));
    expect((await answer(['status', '--ledger', at('notes.lfdb')])).exitCode).toBe(1);
    mkdirSync(at('data'));
    for (const name of ['a.lfdb', 'b.lfdb']) copyFileSync(at('county.lfdb'), at('data', name));
    const several = await spawnLianfang(['status', '--json'], {
      env: { LIANFANG_DATA: at('data'), LIANFANG_LEDGER: '' },
    });
    expect(several.exitCode).toBe(2);
    expect(several.stderr).toContain('2 个台账（a.lfdb、b.lfdb）');
    const lock = new Database(at('county.lfdb.lock'));
    lock.exec('BEGIN EXCLUSIVE');
    expect(await answer(['status', ...ledger])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'LEDGER_IN_USE' } },
    });
    lock.close();
  });

  it('环境变量指定台账；只有一个台账时不用指定', async () => {
    const named = await lianfang(['status'], { env: { LIANFANG_LEDGER: at('county.lfdb') } });
    expect(named.stdout).toContain('台账：青禾县（QH，县级管理单位）');
    mkdirSync(at('one'));
    copyFileSync(at('county.lfdb'), at('one', 'x.lfdb'));
    const only = await spawnLianfang(['status', '--json'], { env: { LIANFANG_DATA: at('one'), LIANFANG_LEDGER: '' } });
    expect(jsonOf(only)).toMatchObject({ ledger: { unitCode: 'QH' } });
  });

  it('操作日志记下经办人和操作，不记口令', () => {
    const db = new Database(at('county.lfdb'), { readonly: true });
    const lines = db.prepare<[], { operator: string; path: string; change: string }>('SELECT * FROM audit').all();
    db.close();
    expect(lines.map(({ operator, path }) => [operator, path])).toContainEqual(['李四', 'keys.create']);
    expect(JSON.stringify(lines)).not.toContain('足够长的演示口令');
  });
});

describe('口令文件', () => {
  it.each<[string, string | undefined, number, string]>([
    ['没有这个文件', undefined, 1, '找不到文件'],
    ['第一行是空的', '\n口令', 2, '第一行是空的'],
    ['不是口令文件', 'x'.repeat(5000), 2, '口令文件太大'],
  ])('%s', async (_, content, exitCode, sentence) => {
    if (content !== undefined) writeFileSync(at('pw'), content);
    const file = content === undefined ? at('absent') : at('pw');
    const ran = await lianfang(['task', '--out', at('task'), ...ledger, '--passphrase-file', file]);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.stderr).toContain(sentence);
    expect(existsSync(at('task'))).toBe(false);
  });
});

describe('写不进去的地方', () => {
  it.runIf(process.platform === 'linux')('只读的文件夹：拒绝，台账不变', async () => {
    const before = dumpLedger(at('county.lfdb'));
    // Not even root can make a folder there.
    const ran = await answer(['task', '--out', '/sys/lianfang', ...ledger, ...keys]);
    expect(ran).toMatchObject({ exitCode: 1, data: { error: { code: 'LEDGER_READ_ONLY' } } });
    expect(dumpLedger(at('county.lfdb'))).toEqual(before);
  });

  it('文件当作文件夹', async () => {
    const ran = await answer(['task', '--out', at('passphrase', 'task'), ...ledger, ...keys]);
    expect(ran).toMatchObject({ exitCode: 1, data: { error: { code: 'FILE_NOT_FOUND' } } });
  });
});

describe('导入', () => {
  it('空文件夹：说明没有可导入的文件，退出代码为 1', async () => {
    mkdirSync(at('nothing'));
    const { exitCode, stderr } = await lianfang(['import', at('nothing'), ...ledger]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '没有可导入的文件：文件夹里没有 .lfb 或 .lfa 文件。\n',
    });
  });

  it('Ctrl-C 在两个文件之间停下，说明已停止；进度条只写到标准错误', async () => {
    mkdirSync(at('many'));
    for (const name of ['1.lfa', '2.lfa', '3.lfa']) writeFileSync(at('many', name), '坏文件');
    const events = Object.assign(new EventEmitter(), { exit: () => undefined });
    let stderr = '';
    const screen = {
      isTTY: true,
      write(part: string) {
        stderr += part;
        if (part.includes('导入') && part.includes('1/3')) events.emit('SIGINT');
      },
    };
    const ran = await lianfang(['import', at('many'), ...ledger, '--json'], {
      machine: { interrupts: events, stderr: screen },
    });
    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toMatchObject({ cancelled: true, files: [{ fileName: '1.lfa' }] });
    expect((jsonOf(ran) as { files: unknown[] }).files).toHaveLength(1);
    expect(stderr).toContain('已按您的要求停止');
    expect(events.listenerCount('SIGINT')).toBe(0);
  });
});

describe('call', () => {
  it('@ 开头的是文件，@@ 是 @ 本身；太大的文件不读；不认识的操作和写错的参数是用法不对', async () => {
    const verified = await answer([
      'call',
      'packages.verify',
      `{"file":"@${at('absent')}","root":"@${at('passphrase')}"}`,
      ...ledger,
    ]);
    expect(verified).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'FILE_NOT_FOUND', params: { file: 'absent' } } },
    });
    writeFileSync(at('huge'), '');
    truncateSync(at('huge'), 2 ** 32);
    const tooLarge = { exitCode: 1, data: { error: { code: 'E_PKG_TOO_LARGE', params: { size: 2 ** 32 } } } };
    const root = `{"file":"@${at('passphrase')}","root":"@${at('huge')}"}`;
    expect(await answer(['call', 'packages.verify', root, ...ledger])).toMatchObject(tooLarge);
    expect(await answer(['call', 'packages.list', '--input', at('huge'), ...ledger])).toMatchObject(tooLarge);
    const saved = await answer(['call', 'seals.list', '{"unit":"@@x"}', ...ledger]);
    expect(saved).toMatchObject({ exitCode: 2, data: { error: { code: 'INPUT_INVALID', params: { field: 'unit' } } } });
    expect(await answer(['call', 'risks.destroy', ...ledger])).toMatchObject({
      exitCode: 2,
      data: { error: { code: 'API_UNKNOWN', params: { path: 'risks.destroy' } } },
    });
  });

  it('需要口令的操作由程序取口令', async () => {
    expect(await answer(['call', 'keys.unlock', ...ledger, ...keys])).toMatchObject({
      exitCode: 0,
      data: { unlocked: 3 },
    });
  });
});
