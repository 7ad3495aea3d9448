/**
 * The layer rules of .oxlintrc.json really refuse: a checker that reads nothing passes everything. Every row becomes
 * a file in an empty tree of the same shape; one run of oxlint judges them all.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const projectDir = join(import.meta.dirname, '..', '..');
const oxlint = join(projectDir, 'node_modules', 'oxlint', 'bin', 'oxlint');

type Row = [folder: string, statement: string, sentence: string];

const pure = 'The domain is pure';
const onlyDomain = 'The domain imports only src/domain';
const noShell = 'Nothing imports a shell';
const noSibling = 'A shell imports no other shell';
const onlyApp = 'A shell starts core/app.ts';
const callApi = 'call a procedure through src/renderer/src/api';

const forbidden: Row[] = [
  ['src/domain/risks', `import fs from 'node:fs';`, pure],
  ['src/domain/risks', `import { z } from 'zod';`, pure],
  ['src/domain/risks', `import type { z } from 'zod';`, pure],
  ['src/domain/risks', `import { x } from '../../core/app.ts';`, onlyDomain],
  ['src/domain', `import type { x } from '../text/errors.ts';`, onlyDomain],
  ['src/domain', `export const now = Date.now();`, 'The domain has no clock'],
  ['src/domain', `export const any = Math.random();`, 'The domain has no chance'],
  ['src/text', `import { join } from 'node:path';`, 'plain data'],
  ['src/text/errors', `import { x } from '../../core/app.ts';`, 'src/text imports only the domain'],
  ['src/rpc', `import { z } from 'zod';`, 'The wire imports node:http'],
  ['src/rpc', `import { readFile } from 'node:fs/promises';`, 'The wire imports node:http'],
  ['src/rpc', `import { DomainError } from '../domain/errors.ts';`, 'the domain as types only'],
  ['src/rpc', `import { x } from '../core/app.ts';`, 'The wire knows neither core nor shells'],
  ['src/core/risks', `import { app } from 'electron';`, 'Only src/main and src/preload may import electron'],
  ['src/core/risks', `import { useState } from 'react';`, 'Only src/renderer may import user interface libraries'],
  ['src/core/risks', `import { x } from '../../server/gate.ts';`, noShell],
  ['src/core/risks', `import { cycles } from '../cycles/cycles.api.ts';`, 'may use the repo of another feature'],
  ['src/core/risks', `import ExcelJS from 'exceljs';`, 'Only src/core/documents/excel may import exceljs'],
  ['src/core/packages', `import ExcelJS from 'exceljs';`, 'Only src/core/documents/excel may import exceljs'],
  ['src/core/documents/excel', `import pdf from 'pdfmake';`, 'Only src/core/documents/pdf and layout'],
  [
    'src/core/risks/a.ts',
    `const pdf = await import('pdfkit'); export { pdf };`,
    'Only src/core/documents/pdf and layout',
  ],
  ['src/core/risks', `import yauzl from 'yauzl';`, 'may read and write zip files'],
  ['src/core/documents/pdf', `import yazl from 'yazl';`, 'may read and write zip files'],
  ['src/core/risks', `import * as x509 from '@peculiar/x509';`, 'Only src/core/packages may import signing'],
  [
    'src/core/api/a.ts',
    `import { BrowserWindow } from 'electron';`,
    'Only src/main and src/preload may import electron',
  ],
  ['src/server', `import { app } from 'electron';`, 'Only src/main and src/preload may import electron'],
  ['src/server', `import { z } from 'zod';`, 'The loopback shell imports no package'],
  ['src/server', `import { x } from '../core/risks/risks.repo.ts';`, onlyApp],
  ['src/server', `import { x } from '../main/index.ts';`, noSibling],
  ['src/main', `import Database from 'better-sqlite3';`, 'The Electron shell imports electron and no other'],
  ['src/main', `import { x } from '../core/db/open-ledger.ts';`, onlyApp],
  ['src/main', `import { x } from '../server/gate.ts';`, noSibling],
  ['src/preload', `import { readFile } from 'node:fs';`, 'The preload is sandboxed'],
  ['src/preload', `import { x } from '../rpc/reply.ts';`, 'The preload exposes one object'],
  ['src/cli', `import { z } from 'zod';`, 'The command line imports no package'],
  ['src/cli', `import { x } from '../core/risks/risks.repo.ts';`, 'asks procedures, never the database'],
  ['src/cli', `import { x } from '../server/gate.ts';`, noSibling],
  ['src/renderer/src', `import fs from 'node:fs';`, callApi],
  ['src/renderer/src', `import { ipcRenderer } from 'electron';`, callApi],
  ['src/renderer/src', `import Database from 'better-sqlite3';`, callApi],
  ['src/renderer/src', `import { z } from 'zod';`, 'zod stays in Node'],
  ['src/renderer/src', `import { api } from '../../core/api/router.ts';`, 'types from core, never code'],
  ['src/renderer/src', `import { httpEnd } from '../../rpc/http-server.ts';`, 'client ends of rpc'],
  ['src/renderer/src', `import type { Gate } from '../../server/gate.ts';`, noShell],
  ['src/renderer/src/features/risks', `import { x } from '../cycles/b.ts';`, 'they meet in src/renderer/src/app'],
  [
    'src/renderer/src/components/a.ts',
    `import { api } from '../api/client.ts';`,
    'only pages of a feature call the API',
  ],
  ['test', `import { app } from 'electron';`, 'Tests run without Electron'],
];

/** What the rules must let pass: a checker that refuses everything is of no use either. */
const allowed: [folder: string, statement: string][] = [
  ['src/domain/risks', `import { x } from '../cycles/b.ts'; export { x };`],
  [
    'src/rpc/a.ts',
    `import type { z } from 'zod'; import type { E } from '../domain/errors.ts'; export type T = [z.ZodType, E];`,
  ],
  ['src/core/documents/excel', `import ExcelJS from 'exceljs'; import y from 'yauzl'; export { ExcelJS, y };`],
  ['src/core/documents/layout', `import pdf from 'pdfkit'; export { pdf };`],
  ['src/core/packages', `import y from 'yazl'; import * as x from '@peculiar/x509'; export { y, x };`],
  ['src/core/risks', `import { x } from '../cycles/cycles.repo.ts'; export { x };`],
  ['src/core/api', `import { x } from '../risks/risks.api.ts'; export { x };`],
  ['src/server', `import { x } from '../core/app.ts'; export { x };`],
  [
    'src/preload/a.ts',
    `import { x } from '../rpc/bridge.ts'; import type { R } from '../rpc/reply.ts'; export type T = [R, typeof x];`,
  ],
  ['src/renderer/src', `import type { Api } from '../../core/api/router.ts'; export type T = Api;`],
  ['src/renderer/src/app', `import { x } from '../features/risks/b.ts'; export { x };`],
];

let dir = '';
const found = new Map<string, string[]>();

/** Name of a row's file; the rows of one list are numbered. */
const fileOf = (folder: string, list: 'forbidden' | 'allowed', index: number) => `${folder}/${list}-${index}.ts`;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-layers-'));
  cpSync(join(projectDir, '.oxlintrc.json'), join(dir, '.oxlintrc.json'));
  cpSync(join(projectDir, 'tsconfig.base.json'), join(dir, 'tsconfig.json'));
  forbidden.forEach(([folder, statement], index) => write(fileOf(folder, 'forbidden', index), statement));
  allowed.forEach(([folder, statement], index) => write(fileOf(folder, 'allowed', index), statement));
  write('src/domain/one.ts', `import { two } from './two.ts';\nexport const one = () => two;`);
  write('src/domain/two.ts', `import { one } from './one.ts';\nexport const two = () => one;`);
  write('src/core/waits.ts', `export const f = async () => 1;\nexport const g = () => { f(); };`);
  write('src/domain/rule.test.ts', `import { it } from 'vitest';\nexport { it };`);
  lint();
});
afterAll(() => rmSync(dir, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), `${text}\n`);
};

const lint = () => {
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: dir, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string; help?: string }[] };
  for (const { filename, code, help } of diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), `${code} ${help}`]);
  }
};
const findings = (file: string) => found.get(file)?.join('\n') ?? '';

describe('层与层之间禁止的引用会被查出，并说明该怎么做', () => {
  it.each(forbidden.map((row, index) => [...row, index] as const))('%s：%s', (folder, _, sentence, index) => {
    expect(findings(fileOf(folder, 'forbidden', index))).toContain(sentence);
  });

  it('互相引用成环', () => {
    expect(findings('src/domain/one.ts')).toContain('no-cycle');
  });

  it('没有等待的异步调用', () => {
    expect(findings('src/core/waits.ts')).toContain('no-floating-promises');
  });
});

it('每条规则的说明都至少被查出一次', () => {
  const config = readFileSync(join(projectDir, '.oxlintrc.json'), 'utf8');
  const said = [...found.values()].flat().join('\n');
  const messages = [...new Set([...config.matchAll(/"message":\s*"([^"]+)"/g)].map(([, message = '']) => message))];
  expect(messages.length).toBeGreaterThan(30);
  // A regular expression that the linter cannot read is skipped in silence; such a rule never speaks.
  expect(messages.filter((message) => !said.includes(message))).toEqual([]);
});

describe('允许的引用不被误拦', () => {
  it.each(allowed.map((row, index) => [...row, index] as const))('%s：%s', (folder, _, index) => {
    expect(findings(fileOf(folder, 'allowed', index))).not.toContain('no-restricted');
  });

  it('规则的测试可以引用测试工具', () => {
    expect(findings('src/domain/rule.test.ts')).not.toContain('no-restricted');
  });
});

it('规则层不读时钟：没有不带参数的 new Date', () => {
  const domain = join(projectDir, 'src', 'domain');
  const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  const readers = sources.filter((file) => /new Date\(\s*\)|\bDate\(\)/.test(readFileSync(join(domain, file), 'utf8')));
  expect(sources.length).toBeGreaterThan(5);
  expect(readers).toEqual([]);
});
