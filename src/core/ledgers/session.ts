import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import type { OpenLedger } from '../db/open-ledger.ts';
import type { Keyring } from '../keys/keyring.ts';

/** Who this ledger belongs to. */
export type Identity = {
  ledgerId: string;
  role: 'county' | 'unit';
  unitCode: UnitCode;
  unitName: string;
  createdAt: string;
};

/** One open ledger with the person at the keyboard. Private keys are in `keyring` only after `keys.unlock`. */
export type Session = {
  ledger: OpenLedger;
  identity: Identity;
  operator: string;
  keyring: Keyring;
};

/** Which year of which unit a call means; by default the ledger's own unit in its newest cycle. */
export type Scope = { unit?: UnitCode | undefined; cycle?: CycleCode | undefined };
