/** Third-party programs for cross-checks; a test that needs one is skipped, with its name, where it is absent. */
import { execFileSync, spawnSync } from 'node:child_process';

export const hasTool = (name: string, versionArgument = '--version'): boolean =>
  spawnSync(name, [versionArgument], { stdio: 'ignore' }).status === 0;

export const hasOpenssl = hasTool('openssl', 'version');

/** Standard output of a program; throws with its standard error if it fails. */
export const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
