/** Child processes and ports of the tests. */
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** A start may take this long on a busy machine. */
export const startMs = 45_000;

/** @returns exit code, null when a signal ended it */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);

/** Asks a process to end, and makes it end after five seconds. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  const ended = exitOf(child);
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(force);
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('a TCP server has a port'));
      server.close(() => resolve(address.port));
    });
  });
