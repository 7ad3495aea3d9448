/** The door of every npm script, in a small project of its own with one local dependency. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const projectDir = join(import.meta.dirname, '..', '..');
let dir = '';

const writeJson = (file: string, value: object) => writeFileSync(join(dir, file), JSON.stringify(value));

/** A lockfile that wants the local dependency in this version. */
const want = (version: string, place = 'dependency') => {
  const dependencies = { dependency: `file:${place}` };
  writeJson('package.json', { name: 'trial', version: '1.0.0', type: 'module', dependencies });
  writeJson('dependency/package.json', { name: 'dependency', version });
  writeJson('package-lock.json', {
    name: 'trial',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'trial', version: '1.0.0', dependencies },
      dependency: { version },
      'node_modules/dependency': { resolved: place, link: true },
    },
  });
};

const run = (...args: string[]) => {
  const script = join(dir, 'tools', 'run.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  return { status, stdout, stderr };
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-run-'));
  cpSync(join(projectDir, 'tools'), join(dir, 'tools'), { recursive: true });
  for (const name of ['dependency', 'bench']) mkdirSync(join(dir, name));
  writeFileSync(
    join(dir, 'bench', 'main.ts'),
    'const args: string[] = process.argv.slice(2);\nconsole.log(args);\nprocess.exit(7);\n',
  );
  want('1.0.0');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('启动脚本', () => {
  it('第一次先装依赖，再运行命令，参数、输出和退出代码原样传递', () => {
    const first = run('bench', '--each', '两 个');
    expect(first.stderr).toContain('正在安装依赖');
    expect(first).toMatchObject({ status: 7, stdout: "[ '--each', '两 个' ]\n" });
  });

  it('依赖已装好时不再安装，也不多说', () => {
    expect(run('bench')).toEqual({ status: 7, stdout: '[]\n', stderr: '' });
  });

  it('依赖清单变了就重新安装', () => {
    want('1.1.0');
    expect(run('bench').stderr).toContain('正在安装依赖');
    expect(run('bench').stderr).toBe('');
  });

  it('装不上依赖时用一句话说明，以 1 退出，不运行命令', () => {
    want('1.2.0', 'nowhere');
    const refused = run('bench');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('依赖没有装好');
    want('1.1.0');
  });

  it('没有这个命令时说明用法，以 2 退出', () => {
    const refused = run('dance');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('start|test|check|lianfang|demo|bench');
  });

  it('命令的文件还没有时说明，以 2 退出', () => {
    expect(run('lianfang')).toMatchObject({ status: 2, stdout: '' });
  });
});
