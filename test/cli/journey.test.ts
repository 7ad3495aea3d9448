/** A county and a village from the first command to the receipt, every answer read as --json gives it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import { RESOURCES, tempDir } from '../support/a-county.ts';
import { dumpLedger } from './ledger-dump.ts';
import { answer, everythingSaid, lianfang } from './run-cli.ts';

const SECRET = '暗号-Zx9plum-7741';
const folder = tempDir();
const at = (...parts: string[]): string => join(folder.dir, ...parts);
const countyFile = at('county.lfdb');
const villageFile = at('village', 'QH-01-01.lfdb');
const keys = ['--passphrase-file', at('passphrase')];
const county = [...keys, '--ledger', countyFile, '--operator', '张三'];
const village = [...keys, '--ledger', villageFile];
const only = (dir: string, ending: string): string => {
  const names = readdirSync(at(dir)).filter((name) => name.endsWith(ending));
  expect(names).toHaveLength(1);
  return at(dir, names[0] ?? '');
};
const init = (role: string, ...words: string[]) => answer(['init', role, ...words, ...keys]);

let rootCode = '';
let signCode = '';
let digest = '';

beforeAll(() => {
  writeFileSync(at('passphrase'), `${SECRET}\n`);
  writeFileSync(at('wrong'), '不是这个口令');
  writeFileSync(
    at('units.csv'),
    '单位代码,单位名称,层级,上级代码\nQH-01,栖砚镇,乡镇,\nQH-01-01,墨池湾村,村,QH-01\nQH-51,县财政局,县直部门,\n',
  );
});
afterAll(() => folder.release());

describe('从新建台账到回执', () => {
  it('县里新建台账：任务、名录、根编码、恢复单', async () => {
    const words = ['--code', 'QH', '--name', '青禾县', '--office', '县办', '--cycle', '2026', '--due', '2026-11-30'];
    const made = await init('county', ...words, '--units', at('units.csv'), '--out', countyFile);
    expect(made).toMatchObject({ exitCode: 0, data: { ledger: countyFile, unitCount: 4 } });
    const data = made.data as { rootCode: string; recoverySheet: string[] };
    rootCode = data.rootCode;
    expect(rootCode).toMatch(/^\d{30}$/u);
    expect(data.recoverySheet.join('')).toMatch(/^\d{50}$/u);
    expect(readdirSync(folder.dir).filter((name) => name.startsWith('.lianfang-'))).toEqual([]);
  });

  it('已有台账时不覆盖；口令太短时什么也不留下', async () => {
    const again = await init('unit', '--code', 'X', '--name', '某村', '--out', countyFile);
    expect(again).toMatchObject({ exitCode: 1, data: { error: { code: 'LEDGER_EXISTS' } } });
    writeFileSync(at('short'), '短\n');
    const weak = await answer([
      'init',
      'unit',
      '--code',
      'X',
      '--name',
      '某村',
      '--out',
      at('weak'),
      '--passphrase-file',
      at('short'),
    ]);
    expect(weak).toMatchObject({ exitCode: 1, data: { error: { code: 'PASSPHRASE_WEAK' } } });
    expect(readdirSync(at('weak'))).toEqual([]);
  });

  it('口令不对时拒绝，什么也不写', async () => {
    const refused = await answer([
      'task',
      '--out',
      at('task'),
      '--ledger',
      countyFile,
      '--passphrase-file',
      at('wrong'),
    ]);
    expect(refused).toMatchObject({ exitCode: 1, data: { error: { code: 'E_KEY_PASSPHRASE' } } });
    expect(refused.stderr).toContain('口令不对');
    expect(readdirSync(folder.dir)).not.toContain('task');
  });

  it('写出任务包和根证书；村里用根编码加入', async () => {
    expect(await answer(['task', '--out', at('task'), ...county])).toMatchObject({
      exitCode: 0,
      data: { seq: 1, rootCode },
    });
    expect(readFileSync(at('task', 'root.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
    const made = await init('unit', '--code', 'QH-01-01', '--name', '墨池湾村', '--out', at('village'));
    expect(made).toMatchObject({ exitCode: 0, data: { ledger: villageFile, rootCode: null } });
    const joined = await answer(['join', only('task', '.lfa'), '--root-code', formatKeyCode(rootCode), ...village]);
    expect(joined).toMatchObject({ exitCode: 0, data: { files: [{ result: 'taken-over', type: 'task' }] } });
  });

  it('录入一年的内容，审核通过', async () => {
    const { data } = await answer(['call', 'tasks.get', ...village]);
    const { settings } = data as { settings: TaskSettings };
    const unit = settings.units.find(({ code }) => code === 'QH-01-01');
    if (unit === undefined) throw new Error('the village is in the list');
    const facts = JSON.stringify({ facts: demoFacts(unit, settings, catalogueOf(RESOURCES), 'cli') });
    const loaded = await answer(['call', 'entries.load', '-', '--ledger', villageFile], { input: facts });
    expect(loaded.exitCode).toBe(0);
    expect((loaded.data as { risks: number }).risks).toBeGreaterThan(5);
    expect(await answer(['check', ...village.slice(2)])).toMatchObject({ exitCode: 0, data: { blocked: false } });
  });

  it('没有定稿不能写出；定稿后写出报送包、封面、摘要和密钥编码', async () => {
    expect(await answer(['export', '--out', at('up'), ...village])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'WORKING_NOT_FINAL' } },
    });
    expect((await answer(['call', 'finals.lock', '--ledger', villageFile])).exitCode).toBe(0);
    const sent = await answer(['export', '--out', at('up'), ...village]);
    expect(sent).toMatchObject({ exitCode: 0, data: { seq: 1, isEncrypted: false, isCertified: false } });
    ({ digest, signCode } = sent.data as { digest: string; signCode: string });
    expect(only('up', '_封面.pdf')).toContain('墨池湾村');
  });

  it.runIf(process.platform === 'linux')('边定稿边写出、却写不进去时，定稿也撤回', async () => {
    const scope = '{"reason":"试验"}';
    expect((await answer(['call', 'finals.reopen', scope, ...village.slice(2)])).exitCode).toBe(0);
    const words = ['export', '--final', '--data-only', ...village];
    // Not even root can make a file there.
    expect(await answer([...words, '--out', '/sys/kernel'])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'LEDGER_READ_ONLY' } },
    });
    expect(await answer(['call', 'finals.get', ...village.slice(2)])).toMatchObject({ data: { lockedAt: null } });
    expect((await answer(['call', 'packages.list', ...village.slice(2)])).data).toHaveLength(2);
    expect((await answer(['call', 'finals.lock', ...village.slice(2)])).exitCode).toBe(0);
  });

  it('导入之前先筛查：逐个说明情况和下一步，不写入任何内容', async () => {
    const good = readFileSync(only('up', '.lfa'));
    writeFileSync(at('cut.lfb'), good.subarray(0, good.length >> 1));
    const before = readFileSync(countyFile);
    const screened = await answer(['import', at('up'), at('cut.lfb'), '--dry-run', ...county]);
    expect(screened).toMatchObject({
      exitCode: 1,
      data: {
        refused: 1,
        files: [
          { unit: 'QH-01-01', seq: 1, verdict: 'pending', cases: [{ code: 'new', name: '新收' }], canTake: true },
          { fileName: 'cut.lfb', verdict: 'refused', cases: [{ code: 'damaged', name: '不完整' }], canTake: false },
        ],
      },
    });
    const { stdout } = await lianfang(['import', at('up'), '--dry-run', ...county]);
    expect(stdout).toMatch(/新收 +待定 +上报 +QH-01-01 +2026 +第1版 +第1号 +全部新增/u);
    expect(stdout).toContain('没有写入任何内容。');
    expect(readFileSync(countyFile).equals(before)).toBe(true);
  });

  it('导入：损坏的拒绝并说明，好的照常导入，退出代码为 1；损坏的不改动任何登记', async () => {
    const good = readFileSync(only('up', '.lfa'));
    writeFileSync(at('truncated.lfb'), good.subarray(0, good.length >> 1));
    writeFileSync(at('empty.lfb'), '');
    const before = dumpLedger(countyFile);
    const bad = await answer(['import', at('truncated.lfb'), at('empty.lfb'), at('absent.lfb'), ...county]);
    expect(bad).toMatchObject({
      exitCode: 1,
      data: {
        refused: 3,
        files: [
          {
            fileName: 'truncated.lfb',
            code: 'E_PKG_FORMAT',
            sentence: expect.stringContaining('不是完整的数据包') as string,
          },
          { fileName: 'empty.lfb', result: 'refused', sentence: expect.stringMatching(/。$/u) as string },
          { fileName: 'absent.lfb', code: 'FILE_NOT_FOUND' },
        ],
      },
    });
    expect(dumpLedger(countyFile)).toEqual(before);
    const mixed = await lianfang(['import', at('truncated.lfb'), at('up'), ...county]);
    expect(mixed.exitCode).toBe(1);
    expect(mixed.stdout).toMatch(/truncated\.lfb +拒绝.*［E_PKG_FORMAT］/u);
    expect(mixed.stdout).toContain('共 2 个文件：导入 1，已有 0，拒绝 1。');
    expect(await answer(['import', at('up'), ...county])).toMatchObject({
      exitCode: 0,
      data: { files: [{ result: 'known' }] },
    });
  });

  it('核对印章前不能接受；编码抄错时指出哪一组；核对后接受并写回执', async () => {
    expect(await answer(['accept', 'QH-01-01', ...county.slice(2)])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'PACKAGE_PENDING' } },
    });
    const wrong = `${signCode.slice(0, 25)}${signCode.endsWith('0') ? '11111' : '00000'}`;
    expect(await answer(['seal-check', wrong, '--unit', 'QH-01-01', ...county])).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'E_KEY_CODE', params: { groups: '6' } } },
    });
    expect(await answer(['seal-check', formatKeyCode(signCode), ...county])).toMatchObject({
      exitCode: 0,
      data: { unit: 'QH-01-01' },
    });
    expect(await answer(['accept', digest.slice(0, 10), ...county.slice(2)])).toMatchObject({
      exitCode: 0,
      data: { digest },
    });
    expect(await answer(['receipt', 'QH-01-01', '--out', at('down'), ...county])).toMatchObject({
      exitCode: 0,
      data: { replyTo: digest, isEncrypted: true },
    });
  });

  it('村里没有口令打不开加密的回执；有口令则导入，状态变为已接受', async () => {
    const closed = await answer(['import', at('down'), '--ledger', villageFile]);
    expect(closed).toMatchObject({ exitCode: 1, data: { files: [{ code: 'KEYS_LOCKED' }] } });
    expect(closed.stderr).toContain('请加 --passphrase-file FILE');
    expect(await answer(['import', at('down'), ...village])).toMatchObject({
      exitCode: 0,
      data: { files: [{ type: 'receipt' }] },
    });
    expect(await answer(['status', ...village.slice(2)])).toMatchObject({
      data: { cycle: { code: '2026' }, keys: { isCertified: true }, packages: [{ digest, state: 'accepted' }] },
    });
    expect((await lianfang(['status', ...county.slice(2)])).stdout).toMatch(/QH-01-01 +墨池湾村 +已接受/u);
  });

  it('不用台账验证；加密的先用收件单位的台账解密', async () => {
    const root = ['--root', at('task', 'root.pem')];
    expect(await answer(['verify', only('up', '.lfa'), ...root])).toMatchObject({
      exitCode: 0,
      data: { digest, authenticity: 'pending', signer: { unit: 'QH-01-01', keyCode: signCode } },
    });
    const receipt = only('down', '.lfb');
    const closed = await answer(['verify', receipt, ...root]);
    expect(closed).toMatchObject({ exitCode: 1, data: { error: { code: 'E_ENC_NOT_FOR_ME' } } });
    expect(closed.stderr).toContain('请加 --ledger FILE');
    const opened = { exitCode: 0, data: { authenticity: 'pass', manifest: { type: 'receipt' } } };
    expect(await answer(['verify', receipt, ...root, ...village])).toMatchObject(opened);
    expect((await answer(['unwrap', receipt, '--out', at('receipt.lfa'), ...village])).exitCode).toBe(0);
    expect(await answer(['verify', at('receipt.lfa'), ...root])).toMatchObject(opened);
    expect(await answer(['verify', at('receipt.lfa'), '--root', at('units.csv')])).toMatchObject({ exitCode: 1 });
  });

  it('汇总与打印', async () => {
    const rolled = await answer(['rollup', '--out', at('rollup'), ...county.slice(2)]);
    expect(rolled).toMatchObject({ exitCode: 0, data: { cycle: '2026' } });
    expect(readdirSync(at('rollup')).toSorted()).toEqual(['rollup.json', 'rollup.pdf', 'rollup.xlsx']);
    const written = JSON.parse(readFileSync(at('rollup', 'rollup.json'), 'utf8')) as { rows: unknown };
    expect(written.rows).toEqual((rolled.data as { rows: unknown }).rows);
    expect((await answer(['print', 'power-list', '--draft', '--out', at('print'), ...village.slice(2)])).exitCode).toBe(
      0,
    );
    expect(readdirSync(at('print')).toSorted()).toEqual(['power-list.pdf', 'power-list.xlsx']);
  });

  it('退回：理由和对各行的意见写进退回文件', async () => {
    writeFileSync(at('remarks.json'), JSON.stringify([{ register: null, rowId: null, field: null, text: '请补充。' }]));
    const back = await answer([
      'return',
      digest,
      '--reason',
      '补充后重报',
      '--remarks',
      at('remarks.json'),
      '--out',
      at('back'),
      ...county,
    ]);
    expect(back).toMatchObject({ exitCode: 0, data: { replyTo: digest, remarks: 1 } });
    expect(await answer(['import', at('back'), ...village])).toMatchObject({
      exitCode: 0,
      data: { files: [{ type: 'return' }] },
    });
    writeFileSync(at('remarks.json'), '{');
    const words = ['return', digest, '--reason', 'x', '--remarks', at('remarks.json'), '--out', at('back'), ...county];
    expect(await answer(words)).toMatchObject({ exitCode: 2, data: { error: { code: 'INPUT_INVALID' } } });
  });

  it('口令不在任何输出、台账和写出的文件里', () => {
    const needle = Buffer.from('Zx9plum');
    expect(everythingSaid.join('\n')).not.toContain('Zx9plum');
    const files = readdirSync(folder.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const holding = files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).includes(needle));
    expect(files.length).toBeGreaterThan(10);
    expect(holding).toEqual([at('passphrase')]);
  });
});
