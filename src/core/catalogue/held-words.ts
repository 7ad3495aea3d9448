import type Database from 'better-sqlite3';
import type { ReadDb } from '../db/handles.ts';
import { riskWords } from '../risks/risk-words.repo.ts';
import { wordsOf } from './take-entries.ts';

/** Of the entry asked for last, per open ledger: whoever searches asks again at every key. */
const held = new WeakMap<Database.Database, { stamp: string; words: ReadonlySet<string> }>();

/** What the risks of an entry say, to be compared with what the catalogue says. */
export function heldWords(db: ReadDb, snapshotId: number): ReadonlySet<string> {
  const stamp = db.touched.stamp(snapshotId);
  const known = held.get(db.raw);
  if (known?.stamp === stamp) return known.words;
  const words = new Set(riskWords(db, snapshotId).map(wordsOf));
  held.set(db.raw, { stamp, words });
  return words;
}
