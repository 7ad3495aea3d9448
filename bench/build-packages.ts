/** Packages of many units, built in threads. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuildOrder, BuiltUnit } from './build-worker.ts';

const runWorker = (order: BuildOrder, take: (unit: BuiltUnit) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('build-worker.ts', import.meta.url), { workerData: order });
    worker.on('message', take);
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`build worker: ${code}`))));
  });

export async function buildPackages(order: Omit<BuildOrder, 'units'>, count: number): Promise<BuiltUnit[]> {
  const threads = Math.min(availableParallelism(), count);
  const built: BuiltUnit[] = [];
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const units = Array.from({ length: count }, (_, index) => index).filter((index) => index % threads === thread);
      return runWorker({ ...order, units }, (unit) => void built.push(unit));
    }),
  );
  return built;
}
