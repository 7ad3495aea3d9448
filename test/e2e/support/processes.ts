/** Child processes and ports of the tests. */
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';

/** A start may take this long on a busy machine. */
export const startMs = 45_000;

/** @returns exit code, null when a signal ended it */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);

/** Waits until the started program is as far as this; says so when it ended before. */
export const whileRunning = async (child: ChildProcess, isThere: () => boolean | Promise<boolean>): Promise<void> => {
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const isSoFar = async () => {
    try {
      return isOver() || (await isThere());
    } catch {
      // A port that is not open yet refuses.
      return false;
    }
  };
  await expect.poll(isSoFar, { timeout: startMs, message: 'the program starts' }).toBe(true);
  if (isOver()) throw new Error(`the program ended too early, with ${child.exitCode ?? child.signalCode}`);
};

/** What `attach` makes of the started program; when it fails the program is ended, or it would slow down the rest. */
export const startedOrEnded = async <Child extends ChildProcess, Shell>(
  child: Child,
  attach: (child: Child) => Promise<Shell>,
): Promise<Shell> => {
  try {
    return await attach(child);
  } catch (error) {
    await endProcess(child);
    throw error;
  }
};

/** Asks a process to end, and makes it end after five seconds. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  const ended = exitOf(child);
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(force);
};

/** A free port below those the system gives out by itself, so that no connection takes it before it is used. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const port = randomInt(20_000, 30_000);
    const server = createServer().once('error', () => resolve(freePort()));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
  });
