/** Receipts and returns at the unit: what became of the package it sent. */
import { DomainError } from '../../../domain/errors.ts';
import { unlockSnapshot, findWorking } from '../../snapshots/snapshots.repo.ts';
import type { OpenedContainer } from '../container/open-container.ts';
import { addDecision, findPackage, type HeldPackage, newestSent } from '../packages.repo.ts';
import { receiptPath, receiptSchema, remarksPath, remarksSchema, returnPath, returnSchema } from '../office-bodies.ts';
import { saveRemarks } from '../remarks.repo.ts';
import { parseTable } from '../snapshot-files.ts';
import { adoptOfficePki } from './adopt-pki.ts';
import type { Apply } from './apply.ts';

type Subject = { packageId: string; digest: string; unit: string };

/**
 * The own package an answer is about. The manifest must name the same package as the body: whether the signer was its
 * receiver was judged by the manifest.
 *
 * @throws DomainError ANSWER_UNKNOWN { id }
 */
function answered(
  tx: Parameters<Apply>[0],
  { manifest }: OpenedContainer,
  { packageId, digest, unit }: Subject,
  own: string,
): HeldPackage {
  const sent = findPackage(tx, digest);
  const isOwn = sent?.direction === 'out' && sent.id === packageId && unit === own;
  if (!isOwn || manifest.replyTo?.id !== packageId || manifest.replyTo.digest !== digest)
    throw new DomainError('ANSWER_UNKNOWN', { id: packageId });
  return sent;
}

export const applyReceipt: Apply = (tx, { opened }, { session, now }) => {
  const body = parseTable(receiptSchema, receiptPath, opened.tables.get(receiptPath));
  const sent = answered(tx, opened, body, session.identity.unitCode);
  const operator = `${opened.signer.name} ${body.by}`;
  addDecision(tx, { digest: sent.digest, state: body.state, operator, at: now(), remark: '' });
  adoptOfficePki(tx, opened, now());
};

/** The remarks appear at their rows, and the entry may be corrected again, unless it was already sent once more. */
export const applyReturn: Apply = (tx, { opened }, { session, now }) => {
  const body = parseTable(returnSchema, returnPath, opened.tables.get(returnPath));
  const remarks = parseTable(remarksSchema, remarksPath, opened.tables.get(remarksPath));
  const sent = answered(tx, opened, body, session.identity.unitCode);
  const operator = `${opened.signer.name} ${body.by}`;
  addDecision(tx, { digest: sent.digest, state: 'returned', operator, at: now(), remark: body.reason });
  saveRemarks(tx, sent.digest, remarks, operator, now());
  const working = findWorking(tx, sent.unit, sent.cycle);
  if (working !== undefined && newestSent(tx, sent.cycle)?.digest === sent.digest) unlockSnapshot(tx, working.id);
  adoptOfficePki(tx, opened, now());
};
