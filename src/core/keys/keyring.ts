import type { KeyPair } from '../packages/pki/keys.ts';

/** Private keys in memory after the passphrase was given; empty again when the ledger is closed. Never logged. */
export type Keyring = {
  root: KeyPair | undefined;
  sign: KeyPair | undefined;
  /** newest first; former keys stay, to read what was written to them */
  encrypt: KeyPair[];
};

export const emptyKeyring = (): Keyring => ({ root: undefined, sign: undefined, encrypt: [] });
