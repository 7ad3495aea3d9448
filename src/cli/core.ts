/** The core as commands use it: started on first use, one ledger, every call with progress and Ctrl-C. */
import { existsSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { App } from '../core/app.ts';
import type { Router } from '../core/api/router.ts';
import { dataFolder } from '../core/platform/data-folder.ts';
import { DomainError } from '../domain/errors.ts';
import { ApiError, type Client, createClient, type Transport } from '../rpc/client.ts';
import { inProcessTransport } from '../rpc/in-process.ts';
import type { Progress } from '../rpc/reply.ts';
import { WrongUse } from './wrong-use.ts';

export type Core = {
  api: Client<Router>;
  /** any procedure by its path */
  call(path: string, input: unknown): Promise<unknown>;
  /** the id that stands for a path in calls */
  admit(path: string): string;
  close(): Promise<void>;
};

export type CoreMeans = {
  resourcesDir: string;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  say(line: string): void;
};

/** The clerk's name as the system knows it. */
export const systemUser = (): string => {
  try {
    return userInfo().username.slice(0, 50) || '未具名';
  } catch {
    // Containers may run under a number that no user has.
    return '未具名';
  }
};

/**
 * The ledger a call means.
 *
 * @throws WrongUse where none was named and the data folder does not hold exactly one
 */
export function ledgerFile(named: string | undefined): string {
  if (named !== undefined && named !== '') return resolve(named);
  const folder = dataFolder();
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.lfdb')) : [];
  const [only, ...more] = found;
  if (only === undefined) throw new WrongUse('还没有台账：请用 --ledger FILE 指定，或先用 init 新建。');
  if (more.length > 0)
    throw new WrongUse(`数据文件夹里有 ${found.length} 个台账（${found.join('、')}），请用 --ledger FILE 指定一个。`);
  return join(folder, only);
}

/** Starts the core. The module is loaded late, so that help and wrong use answer at once. */
export async function startCore(
  means: CoreMeans,
  env: { dataDir: string; ledgerFile?: string; operator?: string },
): Promise<Core> {
  const { startApp } = await import('../core/app.ts');
  const log = (event: string, detail: Record<string, string | number>): void => {
    if (event === 'bug') means.say(JSON.stringify({ event, ...detail }));
  };
  const app: App = startApp({ ...env, resourcesDir: means.resourcesDir, log });
  const carry = inProcessTransport(app.serve);
  const transport: Transport = (path, input, options) =>
    carry(path, input, { signal: means.signal, onProgress: means.onProgress, ...options });
  return {
    api: createClient<Router>(transport),
    async call(path, input) {
      const reply = await transport(path, input, {});
      if (!reply.ok) throw new ApiError(reply.error.code, reply.error.params);
      return reply.data;
    },
    admit: (path) => app.files.admit(resolve(path)),
    close: () => app.close(),
  };
}

/** The core on one ledger; its folder serves as data folder, so that nothing is made elsewhere. */
export function openOnLedger(means: CoreMeans, file: string, operator: string): Promise<Core> {
  if (operator === '' || operator.length > 50) throw new WrongUse('--operator 应为 1 到 50 个字的姓名。');
  if (!existsSync(file)) throw new DomainError('LEDGER_NOT_FOUND', { file });
  return startCore(means, { dataDir: dirname(file), ledgerFile: file, operator });
}
