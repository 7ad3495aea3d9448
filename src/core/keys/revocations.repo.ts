/** Keys of other units that were revoked: when, and why where it was done in this ledger. */
import type { Day, Instant } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { dayOf } from '../platform/env.ts';

/** `reason` is empty where only the list said so: lists carry none. */
export type KeyRevocation = { on: Day; reason: string };

/** By SHA-256 of the signing key's SPKI. */
export const listRevocations = (db: ReadDb): Map<string, KeyRevocation> =>
  new Map(
    db.raw
      .prepare<[], { key: string; at: Instant; reason: string | null }>(
        `SELECT k.sign_spki_sha256 AS key, k.revoked_at AS at,
           (SELECT e.note FROM seal_events e
            WHERE e.sign_spki_sha256 = k.sign_spki_sha256 AND e.kind = 'revoked' AND e.undone_at IS NULL
            ORDER BY e.seq DESC LIMIT 1) AS reason
         FROM peer_keys k WHERE k.state = 'revoked' AND k.revoked_at IS NOT NULL`,
      )
      .all()
      .map(({ key, at, reason }) => [key, { on: dayOf(new Date(at)), reason: reason ?? '' }]),
  );
