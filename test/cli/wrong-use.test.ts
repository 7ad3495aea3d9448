import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/command-list.ts';
import { answer, jsonOf, lianfang, spawnLianfang } from './run-cli.ts';

const names = commands.map(({ name }) => name);

describe('说明', () => {
  it('总说明列出每个命令，写到标准输出', async () => {
    const { exitCode, stdout, stderr } = await lianfang(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const { name, summary } of commands)
      expect(stdout.split('\n').map((line) => line.trim().split(/ {2,}/u))).toContainEqual([name, summary]);
  });

  it.each(names)('%s --help 写出用法、每个参数和每个选项', async (name) => {
    const { exitCode, stdout, stderr } = await lianfang([name, '--help']);
    const command = commands.find((one) => one.name === name);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`用法：lianfang ${name}`);
    for (const { summary } of command?.arguments ?? []) expect(stdout).toContain(summary);
    for (const option of Object.keys(command?.options ?? {})) expect(stdout).toContain(`--${option}`);
  });

  it('任务书列出的命令都有', () => {
    const asked =
      'init task join check enrol seal-check accept call export import verify unwrap receipt return rollup print status';
    expect(names).toEqual(expect.arrayContaining(asked.split(' ')));
  });
});

describe('用法不对时退出代码为 2，写明错在哪里，附用法', () => {
  it.each<[string, string[], string]>([
    ['没有这个命令', ['exprot'], '没有名为“exprot”的命令'],
    ['没有这个选项', ['status', '--ledgr', 'x'], '没有选项“--ledgr”。'],
    ['简写选项', ['status', '-l'], '没有选项“-l”。'],
    ['选项后面没有值', ['task', '--out'], '选项 --out 后面要写 DIR。'],
    ['选项后面是另一个选项', ['task', '--out', '--operator', 'x'], '选项 --out 后面要写 DIR。'],
    ['开关写了值', ['status', '--json=1'], '选项 --json 后面不写值。'],
    ['必填选项没有写', ['task'], '缺少选项 --out DIR。'],
    ['选项写了两次', ['task', '--out', 'a', '--out', 'b'], '选项 --out 写了两次，请只写一次。'],
    ['缺少参数', ['accept'], '缺少 DIGEST|UNIT'],
    ['多了参数', ['status', 'x'], '多了“x”，请核对。'],
    ['缺报没有写全', ['export', '--out', 'x', '--missing', 'QH-01'], '--missing 要写成 单位代码:补报日期:原因'],
    ['选项的值不在范围内', ['export', '--out', 'x', '--purpose', 'yearly'], '选项 --purpose 只能是 annual、'],
    ['参数不在范围内', ['print', 'all-forms', '--out', 'x'], 'FORM 只能是 all、'],
    ['县里的台账没有写年度', ['init', 'county', '--code', 'Q', '--name', '县', '--office', '办'], '缺少选项 --cycle。'],
    ['参数不是 JSON', ['call', 'risks.list', '{'], '参数不是 JSON'],
    ['口令写在参数里', ['call', 'keys.unlock', '{"passphrase":"x"}'], '口令不要写在参数里'],
    ['没有终端又没有口令文件', ['task', '--out', 'x'], '请用 --passphrase-file FILE 指定口令文件'],
  ])('%s', async (_, words, sentence) => {
    const { exitCode, stdout, stderr } = await lianfang(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('用法：lianfang');
  });

  it('--json 时错误也是一个 JSON，句子同时写到标准错误', async () => {
    const wrong = await answer(['status', '--ledgr', 'x']);
    expect(wrong).toMatchObject({
      exitCode: 2,
      data: { error: { code: 'WRONG_USE', sentence: '没有选项“--ledgr”。' } },
    });
    expect(wrong.stderr).toContain('没有选项“--ledgr”。');
  });

  it('台账文件不存在是被拒绝（1），不是用法不对', async () => {
    const { exitCode, data } = await answer(['status', '--ledger', '/nowhere/a.lfdb']);
    expect({ exitCode, data }).toMatchObject({ exitCode: 1, data: { error: { code: 'LEDGER_NOT_FOUND' } } });
  });
});

describe('作为独立程序运行', () => {
  it('没有命令、未知命令和 --help 的退出代码', async () => {
    const [none, unknown, help, status] = await Promise.all([
      spawnLianfang([]),
      spawnLianfang(['exprot']),
      spawnLianfang(['--help']),
      spawnLianfang(['status', '--json'], { env: { LIANFANG_DATA: '/nowhere', LIANFANG_LEDGER: '' } }),
    ]);
    expect(none).toMatchObject({ exitCode: 2, stdout: '' });
    expect(none.stderr).toContain('请写明要用的命令。');
    expect(unknown).toMatchObject({ exitCode: 2, stdout: '' });
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(status.exitCode).toBe(2);
    expect(jsonOf(status)).toMatchObject({ error: { sentence: expect.stringContaining('还没有台账') as string } });
  });
});
