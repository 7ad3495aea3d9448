/** Entry of the command line: `lianfang COMMAND [OPTIONS]`; exit codes 0 ok, 1 refused, 2 wrong use. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from './command-list.ts';
import { runCommandLine } from './run-command-line.ts';

/** Both from out/main and from src/cli the project lies two folders up. */
const projectDir = join(import.meta.dirname, '..', '..');

const { env } = process;
// `npm run` starts scripts in the project's folder; paths are meant from where the user stands.
if (env['npm_lifecycle_event'] === 'lianfang' || env['npm_lifecycle_event'] === 'demo')
  process.chdir(env['INIT_CWD'] ?? process.cwd());

// `lianfang … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
  env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  interrupts: process,
  resourcesDir: join(projectDir, 'resources'),
  scratchDir: tmpdir(),
});
