import type { Core } from './core.ts';
import type { Run } from './command.ts';

/** The core with its keys unlocked. The passphrase is asked for first: a ledger is not held while somebody types. */
export async function unlockedLedger(run: Run): Promise<Core> {
  const passphrase = await run.passphrase.read();
  const core = await run.ledger();
  await core.api.keys.unlock({ passphrase });
  return core;
}
