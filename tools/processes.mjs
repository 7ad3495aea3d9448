/** Child processes that behave as if they were this one: same terminal, same folder, signals passed on, exit code kept. */
import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const parent = process.ppid;

/** `npm` that is told to end leaves its scripts running; then ours has lost its parent. */
const isOrphan = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;

/**
 * Runs a program on this terminal to its end.
 *
 * @returns its exit code; 128 + n when signal n ended it, 127 when it could not be started
 */
export const runToEnd = (file, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options });
    // Ctrl-C reaches the child by itself (same terminal); a signal sent to us alone does not.
    const pass = (signal) => void (signal !== 'SIGINT' || !process.stdin.isTTY ? child.kill(signal) : undefined);
    for (const signal of signals) process.on(signal, pass);
    const watch = setInterval(() => void (isOrphan() && child.kill('SIGTERM')), 500);
    const end = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`无法运行 ${file}：${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
