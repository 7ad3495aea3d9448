/** What a command is: plain data that drives help, argument parsing and running. Start reading here. */
import type { Progress } from '../rpc/reply.ts';
import type { Core } from './core.ts';
import type { Values } from './values.ts';

export type Argument = {
  /** as shown in the usage, e.g. `FILE` */
  name: string;
  summary: string;
  optional?: boolean;
  /** takes all that follow */
  many?: boolean;
  choices?: readonly string[];
};

export type Option = {
  summary: string;
  /** placeholder of the value, e.g. `DIR`; absent = a switch without value */
  value?: string;
  required?: boolean;
  /** may be given several times */
  many?: boolean;
  choices?: readonly string[];
};

export type Options = Readonly<Record<string, Option>>;

/** What a command hands back: `data` is the machine's answer (--json), `lines` the same for people. */
export type Outcome = { data: unknown; lines: readonly string[]; exitCode?: 0 | 1 };

export type Run = {
  values: Values;
  /** messages for people, on stderr */
  say(line: string): void;
  /** the core with the ledger the user means, opened on first use */
  ledger(): Promise<Core>;
  /** the core without any ledger */
  desk(): Promise<Core>;
  /** whether a ledger was named, by option or environment */
  namesLedger: boolean;
  passphrase: Passphrases;
  /** an existing folder for what is removed again */
  scratchDir: string;
  /** fonts and the starter catalogue */
  resourcesDir: string;
  /** progress of work that no single call reports */
  report(progress: Progress): void;
  /** all of standard input, as text */
  readInput(): Promise<string>;
};

export type Passphrases = {
  /** false: neither a file was named nor is there a terminal to ask at */
  canAsk: boolean;
  read(): Promise<string>;
  /** asks twice at the terminal, as nobody sees what was typed */
  readNew(): Promise<string>;
};

export type Command = {
  name: string;
  /** one line, Chinese */
  summary: string;
  /** further lines of the command's help */
  details?: readonly string[];
  arguments?: readonly Argument[];
  options?: Options;
  run(run: Run): Promise<Outcome>;
};
