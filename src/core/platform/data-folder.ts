/** Where this user's ledgers and settings live when no other folder was named. */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined>; home: string };

/** Absolute path of the folder; it may not exist yet. `LIANFANG_DATA` overrides the system's place. */
export const dataFolder = (machine: Machine = { platform: process.platform, env: process.env, home: homedir() }) => {
  const { platform, env, home } = machine;
  if (env['LIANFANG_DATA']) return env['LIANFANG_DATA'];
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'lianfang');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'lianfang');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'lianfang');
};
