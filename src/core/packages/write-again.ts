/** The same package once more, for another stick: same bytes inside, same number, same digest; nothing new is sent. */
import { DomainError } from '../../domain/errors.ts';
import { packageFileName } from '../../domain/packages/package-file-name.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { listPeerKeys } from '../keys/peer-keys.repo.ts';
import type { ShownFile } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { encryptContainer } from './container/envelope.ts';
import { findPackage, type HeldPackage } from './packages.repo.ts';

export type WrittenAgain = { file: ShownFile; fileName: string; digest: string; seq: number; isEncrypted: boolean };

/**
 * Encrypted to the keys it was encrypted to the first time; in clear where it was in clear.
 *
 * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT and what writing a file refuses
 */
export async function writeAgain(
  context: TaskContext,
  digest: string,
  folder: string,
  job: Job,
): Promise<WrittenAgain> {
  const held = findPackage(context.db, digest);
  if (held === undefined || held.direction !== 'out') throw new DomainError('PACKAGE_UNKNOWN', { digest });
  if (held.type !== 'submission') throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: packageTypeLabels[held.type] });
  const spkis = receiverKeys(context, held);
  const isEncrypted = spkis.length > 0;
  const fileName = packageFileName({
    unitName: context.session.identity.unitName,
    unitCode: held.unit,
    cycle: held.cycle,
    number: held.submissionNo ?? held.seq,
    typeLabel: packageTypeLabels[held.type],
    encrypted: isEncrypted,
  });
  const signed = getBlob(context.db, held.signedSha256);
  await nextStep(job, { stage: '写入并读回核对', done: 0, isFinal: true });
  const path = writeWhole(folder, fileName, isEncrypted ? encryptContainer(signed, spkis) : signed);
  return { file: context.files.announce(path), fileName, digest, seq: held.seq, isEncrypted };
}

/** Empty where the package was written in clear: not every receiver's key was known then. */
function receiverKeys({ db }: TaskContext, { receivers }: HeldPackage): Uint8Array[] {
  if (receivers.some(({ keySha256 }) => keySha256 === null)) return [];
  const keys = new Map(listPeerKeys(db).map(({ encryptSpkiSha256, encryptSpki }) => [encryptSpkiSha256, encryptSpki]));
  return receivers.map(({ keySha256 }) => {
    const spki = keys.get(keySha256 ?? '');
    if (spki === undefined) throw new DomainError('PACKAGE_UNKNOWN', { digest: keySha256 ?? '' });
    return spki;
  });
}
