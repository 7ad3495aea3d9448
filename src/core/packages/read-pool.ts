/** Worker threads that read packages. Whatever goes wrong with them, the caller can read for itself. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../domain/errors.ts';
import type { FileOutcome, ReadBasis, ReadPackage } from './read-package.ts';
import type { ReadAnswer, ReadOrder } from './read-worker.ts';
import type { ScreenRead } from './screen-file.ts';

/** More threads than this only wait for the one that writes. */
const MAX_THREADS = 4;
/** Room for what lives as long as one package; with less it is carried into the old generation, which grows by a fifth. */
const YOUNG_MB = 96;

export type ReadPool = {
  threads: number;
  /** undefined = the thread is gone or found a bug: read the file here */
  read(path: string, basis: ReadBasis, now: Date): Promise<FileOutcome | undefined>;
  /** the same for the screening table */
  screen(path: string, basis: ReadBasis, now: Date): Promise<ScreenRead | undefined>;
  close(): Promise<void>;
};

/** Beside this file when running from sources; the built worker lies in out/main, our code there or in out/main/chunks. */
export const workerFile = (dir: string = import.meta.dirname): string | undefined =>
  ['read-worker.ts', 'read-worker.js', join('..', 'read-worker.js')]
    .map((name) => join(dir, name))
    .find((file) => existsSync(file));

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Buffers arrive as plain byte arrays. */
const revive = ({ opened, snapshots, below }: ReadPackage): ReadPackage => ({
  opened: { ...opened, container: asBuffer(opened.container) },
  snapshots: snapshots.map((snapshot) => ({
    ...snapshot,
    attachments: new Map([...snapshot.attachments].map(([sha256, bytes]) => [sha256, asBuffer(bytes)])),
  })),
  below,
});

function outcomeOf(answer: ReadAnswer | undefined): FileOutcome | undefined {
  if (answer === undefined) return undefined;
  const { sha256 } = answer;
  if ('package' in answer) return { sha256, package: revive(answer.package) };
  if ('refused' in answer) return { sha256, error: new DomainError(answer.refused.code, answer.refused.params) };
  return undefined;
}

type Thread = {
  worker: Worker;
  basis: ReadBasis | undefined;
  waiting: Map<number, (answer: ReadAnswer | undefined) => void>;
  gone: boolean;
};

function startThread(file: string): Thread {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const thread: Thread = { worker, basis: undefined, waiting: new Map(), gone: false };
  const settle = (order: number, answer: ReadAnswer | undefined): void => {
    thread.waiting.get(order)?.(answer);
    thread.waiting.delete(order);
  };
  const fail = (): void => {
    thread.gone = true;
    for (const order of thread.waiting.keys()) settle(order, undefined);
  };
  worker.on('message', (answer: ReadAnswer) => settle(answer.order, answer));
  worker.once('error', fail);
  worker.once('messageerror', fail);
  worker.once('exit', fail);
  return thread;
}

/** Threads to read with, at most `files`; undefined where none can be had. The caller closes them. */
export function startReadPool(files: number): ReadPool | undefined {
  const file = workerFile();
  const count = Math.min(availableParallelism(), MAX_THREADS, files);
  if (file === undefined || count < 2) return undefined;
  const threads = Array.from({ length: count }, () => startThread(file));
  let last = 0;
  const ask = (path: string, basis: ReadBasis, now: Date, isScreening: boolean): Promise<ReadAnswer | undefined> => {
    const [thread] = threads.filter(({ gone }) => !gone).toSorted((a, b) => a.waiting.size - b.waiting.size);
    if (thread === undefined) return Promise.resolve(undefined);
    const post = (order: ReadOrder): void => thread.worker.postMessage(order);
    if (thread.basis !== basis) post({ basis });
    thread.basis = basis;
    const order = (last += 1);
    return new Promise((resolve) => {
      thread.waiting.set(order, resolve);
      post({ order, path, now, isScreening });
    });
  };
  return {
    threads: count,
    read: async (path, basis, now) => outcomeOf(await ask(path, basis, now, false)),
    async screen(path, basis, now) {
      const answer = await ask(path, basis, now, true);
      return answer !== undefined && 'screened' in answer ? answer.screened : undefined;
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
