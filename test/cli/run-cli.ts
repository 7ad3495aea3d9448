/** The command line as tests use it: in this process, or as a process of its own. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { commands } from '../../src/cli/command-list.ts';
import { type Machine, runCommandLine } from '../../src/cli/run-command-line.ts';
import { RESOURCES } from '../support/a-county.ts';

export type Ran = { exitCode: number | null; stdout: string; stderr: string };
export type Surroundings = { env?: Record<string, string>; input?: string; machine?: Partial<Machine> };

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
/** Everything any command wrote, for the search for secrets. */
export const everythingSaid: string[] = [];

const noInterrupts = { on: () => undefined, off: () => undefined, exit: () => undefined };

/** Runs `lianfang WORDS` in this process. */
export async function lianfang(words: readonly string[], { env, input, machine }: Surroundings = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine(commands, words, {
    env: env ?? {},
    stdin: Readable.from(input === undefined ? [] : [input]) as unknown as Machine['stdin'],
    stdout: { write: (part) => (said.stdout += part) },
    stderr: { write: (part) => (said.stderr += part) },
    interrupts: noInterrupts,
    resourcesDir: RESOURCES,
    scratchDir: tmpdir(),
    ...machine,
  });
  everythingSaid.push(said.stdout, said.stderr);
  return { exitCode, ...said };
}

/** Runs it as the user does, in a process of its own. */
export async function spawnLianfang(words: readonly string[], { env, input }: Surroundings = {}): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...words], { env: { ...process.env, ...env } });
  child.stdin.end(input ?? '');
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.once('exit', done)),
  ]);
  everythingSaid.push(stdout, stderr);
  return { exitCode, stdout, stderr };
}

/** What `--json` answered; fails the test where that is no JSON. */
export const jsonOf = ({ stdout }: Ran): unknown => JSON.parse(stdout) as unknown;

/** Runs with --json and gives exit code and answer. */
export async function answer(words: readonly string[], surroundings?: Surroundings) {
  const ran = await lianfang([...words, '--json'], surroundings);
  return { exitCode: ran.exitCode, data: jsonOf(ran), stderr: ran.stderr };
}
