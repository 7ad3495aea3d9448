/** One call of the command line from words to exit code: 0 ok, 1 refused, 2 wrong use. */
import { text } from 'node:stream/consumers';
import type { Command, Run } from './command.ts';
import { type Core, type CoreMeans, ledgerFile, openOnLedger, startCore, systemUser } from './core.ts';
import { failureOf, type Failure } from './failure.ts';
import { commandHelp, overallHelp, usageLine } from './help-text.ts';
import { cancelOnInterrupt, type Interrupts } from './interrupt.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { type Keyboard, passphrasesOf } from './passphrase.ts';
import { progressBar, type Terminal } from './progress-bar.ts';
import type { Values } from './values.ts';
import { WrongUse } from './wrong-use.ts';

export type Machine = {
  env: Readonly<Record<string, string | undefined>>;
  stdin: Keyboard;
  stdout: Terminal;
  stderr: Terminal;
  interrupts: Interrupts;
  /** fonts and starter catalogue */
  resourcesDir: string;
  /** an existing folder for what is removed again */
  scratchDir: string;
};

type Held = { core: Promise<Core> | undefined };

function runOf(values: Values, machine: Machine, means: CoreMeans, held: Held): Run {
  const named = values.text('ledger') ?? machine.env['LIANFANG_LEDGER'];
  const operator = values.text('operator') ?? systemUser();
  return {
    values,
    say: means.say,
    ledger: () => (held.core ??= openOnLedger(means, ledgerFile(named), operator)),
    desk: () => (held.core ??= startCore(means, { dataDir: machine.scratchDir })),
    namesLedger: named !== undefined && named !== '',
    passphrase: passphrasesOf(values.text('passphrase-file'), {
      keyboard: machine.stdin,
      screen: machine.stderr,
      signal: means.signal,
    }),
    scratchDir: machine.scratchDir,
    resourcesDir: means.resourcesDir,
    report: means.onProgress,
    readInput: () => text(machine.stdin),
  };
}

async function perform(command: Command, values: Values, machine: Machine): Promise<0 | 1> {
  const bar = progressBar(machine.stderr);
  const say = (line: string): void => {
    bar.clear();
    machine.stderr.write(`${line}\n`);
  };
  const { signal, release } = cancelOnInterrupt(machine.interrupts, say);
  const means = { resourcesDir: machine.resourcesDir, signal, say, onProgress: bar.show };
  const held: Held = { core: undefined };
  try {
    const { data, lines, exitCode = 0 } = await command.run(runOf(values, machine, means, held));
    bar.clear();
    const shown = values.flag('json') ? JSON.stringify(data, undefined, 2) : lines.join('\n');
    if (shown !== '') machine.stdout.write(`${shown}\n`);
    return exitCode;
  } finally {
    bar.clear();
    release();
    // A ledger that could not be opened has been reported already.
    await held.core?.then(
      (core) => core.close(),
      () => undefined,
    );
  }
}

function report({ code, params, sentence, exitCode }: Failure, machine: Machine, asJson: boolean, usage: string) {
  machine.stderr.write(exitCode === 2 ? `${sentence}\n${usage}\n` : `${sentence}［${code}］\n`);
  if (asJson) machine.stdout.write(`${JSON.stringify({ error: { code, params, sentence } }, undefined, 2)}\n`);
  return exitCode;
}

/** Runs `lianfang WORDS`. Never throws for what the user or the data did. */
export async function runCommandLine(
  commands: readonly Command[],
  words: readonly string[],
  machine: Machine,
): Promise<0 | 1 | 2> {
  const [name = '', ...rest] = words;
  const asJson = rest.includes('--json');
  if (name === '--help' || name === 'help' || name === '-h') {
    machine.stdout.write(`${overallHelp(commands)}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const sentence = name === '' ? '请写明要用的命令。' : `没有名为“${name}”的命令，请核对名称。`;
    const failure = failureOf(new WrongUse(sentence));
    return failure === undefined ? 2 : report(failure, machine, asJson, overallHelp(commands));
  }
  try {
    const values = parseCommandLine(command, rest);
    if (values.flag('help')) {
      machine.stdout.write(`${commandHelp(command)}\n`);
      return 0;
    }
    return await perform(command, values, machine);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    const usage = `${usageLine(command)}\n详细说明：lianfang ${command.name} --help`;
    return report(failure, machine, asJson, usage);
  }
}
