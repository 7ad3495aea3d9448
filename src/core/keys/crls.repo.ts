import type { Instant } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

export type Crl = { number: number; der: Uint8Array };

/** The revocation list with the highest number; undefined before the county wrote one. */
export const currentCrl = (db: ReadDb): Crl | undefined =>
  db.raw.prepare<[], Crl>('SELECT number, der FROM crls ORDER BY number DESC LIMIT 1').get();

export function saveCrl(tx: WriteTx, crl: Crl, at: Instant): void {
  tx.raw
    .prepare('INSERT INTO crls (number, der, taken_over_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(crl.number, crl.der, at);
}
