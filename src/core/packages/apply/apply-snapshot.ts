import { DomainError } from '../../../domain/errors.ts';
import { saveBlob } from '../../blobs/blobs.repo.ts';
import { insertFlat } from '../../registers/registers.repo.ts';
import { addSnapshot } from '../../snapshots/snapshots.repo.ts';
import { getSubmitTo } from '../../tasks/tasks.repo.ts';
import type { CheckedFacts } from '../checked-facts.ts';
import { adoptSenderKeys } from './adopt-pki.ts';
import type { Apply } from './apply.ts';

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** Rows that contradict each other (double keys, references to rows that are not there) refuse the whole package. */
function refuseContradiction(error: unknown): unknown {
  if (!isConstraint(error)) return error;
  return new DomainError('E_SCHEMA', { path: 'data/', detail: '编号重复或引用的记录不存在' }, { cause: error });
}

/**
 * A submission becomes the unit's candidate: its rows lie beside all others, nothing of another snapshot changes.
 *
 * @throws DomainError UNIT_UNKNOWN · UNIT_NOT_BELOW · E_SCHEMA
 */
export const applySnapshot: Apply = (tx, { opened, snapshots }, { session, now }) => {
  const { manifest, digest } = opened;
  const cycle = manifest.cycle ?? '';
  const { unit } = manifest.sender;
  const submitTo = getSubmitTo(tx, cycle, unit);
  const isAbove = session.identity.role === 'county' || submitTo === session.identity.unitCode;
  if (!isAbove) throw new DomainError('UNIT_NOT_BELOW', { unit });
  for (const snapshot of snapshots) {
    const { id } = addSnapshot(tx, snapshot.unit, cycle, { kind: 'received', digest }, now());
    insertSnapshot(tx, id, snapshot);
  }
  adoptSenderKeys(tx, opened, now());
};

function insertSnapshot(tx: Parameters<Apply>[0], id: number, { rows, attachments }: CheckedFacts): void {
  try {
    for (const bytes of attachments.values()) saveBlob(tx, bytes);
    insertFlat(tx, id, rows);
  } catch (error) {
    throw refuseContradiction(error);
  }
}
