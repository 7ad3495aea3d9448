/** A held package beside another one of the same unit, row by row and field by field, in the words of the registers. */
import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import {
  countDifferences,
  type DifferenceCount,
  packageDifference,
  type RowChange,
  type RowDifference,
} from '../../domain/packages/package-difference.ts';
import { isYearType } from '../../domain/packages/manifest.ts';
import { type Facts, type RegisterName, registerNames } from '../../domain/registers/facts.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import { fieldWord, rowCalled, rowNames } from '../../text/row-words.ts';
import type { RowNames } from '../../text/labels/field-labels.ts';
import type { ReadDb } from '../db/handles.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { findAccepted, findPackage, type HeldPackage, listPackages } from './packages.repo.ts';

export type ShownField = { label: string; from: string; to: string };
export type ShownDifference = {
  register: RegisterName;
  key: string;
  change: RowChange;
  title: string;
  /** of a changed row what was and what is; of a new or removed one what it holds, on its side */
  fields: ShownField[];
};
/** The package compared with; `isAccepted` = its figures are the ones that count. */
export type ComparedPackage = Pick<HeldPackage, 'digest' | 'seq' | 'submissionNo' | 'heldAt' | 'state'> & {
  isAccepted: boolean;
};
export type DifferencePage = {
  package: ComparedPackage;
  /** null = nothing of this unit is held besides: every row is new */
  against: ComparedPackage | null;
  counts: DifferenceCount[];
  /** rows that pass the filter */
  total: number;
  rows: ShownDifference[];
};
export type DifferenceWanted = {
  digest: string;
  /** left out: the accepted package, else the newest other one before this */
  against?: string | undefined;
  /** of the units a package carries (代报); left out: its sender */
  unit?: UnitCode | undefined;
  register?: RegisterName | undefined;
  change?: RowChange | undefined;
  offset: number;
  limit: number;
};

type Side = { held: HeldPackage; snapshotId: number };

/** @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT */
function sideOf(db: ReadDb, digest: string, unit: UnitCode | undefined): Side {
  const held = findPackage(db, digest);
  if (held === undefined || held.direction !== 'in') throw new DomainError('PACKAGE_UNKNOWN', { digest });
  const snapshot = listReceived(db, digest).find((one) => one.unit === (unit ?? held.unit));
  if (!isYearType(held.type) || snapshot === undefined)
    throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: packageTypeLabels[held.type] });
  return { held, snapshotId: snapshot.id };
}

/**
 * What a new package of a unit is compared with: the accepted snapshot, else the newest other one.
 *
 * @param except digest of the package itself
 */
export function heldBeside(
  db: ReadDb,
  of: { cycle: CycleCode; unit: UnitCode; except: string },
): { digest: string; snapshotId: number } | undefined {
  const accepted = findAccepted(db, of.cycle, of.unit);
  if (accepted !== undefined && accepted.digest !== of.except) return accepted;
  const others = listPackages(db, { cycle: of.cycle, unit: of.unit, direction: 'in' }).filter(
    ({ type, digest, snapshotId }) => isYearType(type) && digest !== of.except && snapshotId !== null,
  );
  const newest = others.toSorted((a, b) => a.seq - b.seq || (a.digest < b.digest ? -1 : 1)).at(-1);
  return newest === undefined || newest.snapshotId === null
    ? undefined
    : { digest: newest.digest, snapshotId: newest.snapshotId };
}

const noFacts = Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;

/** @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT */
export function previewDifference(db: ReadDb, wanted: DifferenceWanted): DifferencePage {
  const { held, snapshotId } = sideOf(db, wanted.digest, wanted.unit);
  const unit = wanted.unit ?? held.unit;
  const { cycle } = held;
  const beside = wanted.against ?? heldBeside(db, { cycle, unit, except: held.digest })?.digest;
  const other = beside === undefined ? undefined : sideOf(db, beside, unit);
  const [before, now] = [other === undefined ? noFacts : readFacts(db, other.snapshotId), readFacts(db, snapshotId)];
  const rows = packageDifference(before, now);
  const { register, change, offset, limit } = wanted;
  const found = rows.filter(
    (row) => (register === undefined || row.register === register) && (change === undefined || row.change === change),
  );
  const { settings } = getTask(db, cycle);
  const names = { before: rowNames(before, settings), now: rowNames(now, settings) };
  const acceptedDigest = findAccepted(db, cycle, unit)?.digest;
  const compared = ({ digest, seq, submissionNo, heldAt, state }: HeldPackage): ComparedPackage => ({
    digest,
    seq,
    submissionNo,
    heldAt,
    state,
    isAccepted: digest === acceptedDigest,
  });
  return {
    package: compared(held),
    against: other === undefined ? null : compared(other.held),
    counts: countDifferences(before, now, rows),
    total: found.length,
    rows: found.slice(offset, offset + limit).map((row) => shown(row, names)),
  };
}

function shown({ register, key, change, row, fields }: RowDifference, names: Record<'before' | 'now', RowNames>) {
  const own = change === 'removed' ? names.before : names.now;
  const title = rowCalled(register, row, own);
  if (change === 'changed')
    return {
      register,
      key,
      change,
      title,
      fields: fields.flatMap(({ field, from, to }) => {
        const [old, present] = [
          fieldWord(register, field, from, names.before),
          fieldWord(register, field, to, names.now),
        ];
        return present === undefined ? [] : [{ label: present.label, from: old?.value ?? '', to: present.value }];
      }),
    };
  const held = Object.entries(row as Record<string, unknown>).flatMap(([field, value]): ShownField[] => {
    const word = fieldWord(register, field, value, own);
    if (word === undefined || word.value === '') return [];
    return [
      { label: word.label, from: change === 'removed' ? word.value : '', to: change === 'added' ? word.value : '' },
    ];
  });
  return { register, key, change, title, fields: held };
}
