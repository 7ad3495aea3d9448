/** Combined packages as the ledger remembers them: who was in, who was missing, whose paper was compared. */
import type { UnitCode } from '../../domain/ids.ts';
import type { ChildList, ChildRef, MissingChild, Voucher } from '../../domain/packages/combined.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

export function saveChildList(tx: WriteTx, parent: string, list: ChildList, vouchers: readonly Voucher[]): void {
  const child = tx.raw.prepare(
    'INSERT INTO package_children (parent, unit, seq, digest, is_included) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { unit, seq, digest } of list.included) child.run(parent, unit, seq, digest, 1);
  for (const { unit, seq, digest } of list.unchanged) child.run(parent, unit, seq, digest, 0);
  const absent = tx.raw.prepare('INSERT INTO missing_children (parent, unit, reason, promised_on) VALUES (?, ?, ?, ?)');
  for (const { unit, reason, promisedOn } of list.missing) absent.run(parent, unit, reason, promisedOn);
  const voucher = tx.raw.prepare(
    'INSERT INTO vouchers (parent, unit, key_code, checked_by, on_day) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { unit, keyCode, checkedBy, on } of vouchers) voucher.run(parent, unit, keyCode, checkedBy, on);
}

/** The packages a combined one carried or named, by unit. */
export const listChildren = (db: ReadDb, parent: string): (ChildRef & { isIncluded: boolean })[] =>
  db.raw
    .prepare<[string], ChildRef & { isIncluded: number }>(
      'SELECT unit, seq, digest, is_included AS isIncluded FROM package_children WHERE parent = ? ORDER BY unit, seq',
    )
    .all(parent)
    .map((row) => ({ ...row, isIncluded: row.isIncluded === 1 }));

export const listMissing = (db: ReadDb, parent: string): MissingChild[] =>
  db.raw
    .prepare<[string], MissingChild>(
      'SELECT unit, reason, promised_on AS promisedOn FROM missing_children WHERE parent = ? ORDER BY unit',
    )
    .all(parent);

/** Combined packages that carried or named a package. */
export const parentsOf = (db: ReadDb, digest: string): string[] =>
  db.raw
    .prepare<[string], { parent: string }>('SELECT parent FROM package_children WHERE digest = ? ORDER BY parent')
    .all(digest)
    .map(({ parent }) => parent);

/** A voucher with the package that brought it and the unit that stands for it. */
export type HeldVoucher = Voucher & { parent: string; by: UnitCode };

/** Vouchers in packages whose own signature holds; one in a package that still waits vouches for nothing. */
export const listVouchers = (db: ReadDb): HeldVoucher[] =>
  db.raw
    .prepare<[], HeldVoucher>(
      `SELECT v.unit, v.key_code AS keyCode, v.checked_by AS checkedBy, v.on_day AS "on", v.parent, p.unit AS by
       FROM vouchers v JOIN packages p ON p.digest = v.parent
       WHERE p.authenticity = 'pass' AND p.direction = 'in' ORDER BY v.unit, v.on_day, v.parent`,
    )
    .all();
