/** The one way out: lineage, receivers' keys, pki files, signature, envelope, file, record. */
import { rmSync } from 'node:fs';
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import { isYearType, type Manifest, type PackageType } from '../../domain/packages/manifest.ts';
import { packageFileName } from '../../domain/packages/package-file-name.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextStep, quietJob } from '../api/run-steps.ts';
import { saveBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { currentCrl } from '../keys/crls.repo.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { currentPeerKey, findPeerKey } from '../keys/peer-keys.repo.ts';
import { findRootCertificate } from '../keys/trust.repo.ts';
import type { Session } from '../ledgers/session.ts';
import { appIdentity } from '../platform/app-identity.ts';
import type { ShownFile } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { type BuiltContainer, buildContainer, type ContainerFile, mediaTypes } from './container/build-container.ts';
import { certificatePath, pkiPaths } from './container/container-paths.ts';
import { encryptContainer } from './container/envelope.ts';
import { inTurn } from './in-turn.ts';
import { addPackage, nextSubmissionNo, ownLineage } from './packages.repo.ts';
import { requireMaySign } from './may-sign.ts';
import { createRequest, selfSignedCertificate } from './pki/certificate-issue.ts';
import { type Certificate, readCertificate } from './pki/certificate.ts';
import { keySha256, type KeyPair } from './pki/keys.ts';

export type Outgoing = {
  type: PackageType;
  purpose: Manifest['purpose'];
  cycle: Manifest['cycle'];
  task: Manifest['task'];
  replyTo: Manifest['replyTo'];
  /** empty = for every unit of the county, in clear */
  receivers: readonly UnitCode[];
  /** answers go to whoever signed: the encryption key that came with this signing key, SHA-256 of its SPKI */
  answeredKey?: string;
  files: readonly ContainerFile[];
  totals?: Manifest['totals'];
  checks?: Manifest['checks'];
  /** certificates that travel down, DER */
  certificates?: readonly Uint8Array[];
};

/** A package that is built but not written yet; the digest is known, nothing is recorded. */
export type Built = BuiltContainer & {
  fileName: string;
  outer: Uint8Array;
  isEncrypted: boolean;
  /** 第几次报送; null for what is no submission */
  submissionNo: number | null;
};
export type Sent = {
  path: string;
  file: ShownFile;
  fileName: string;
  id: string;
  digest: string;
  seq: number;
  submissionNo: number | null;
  isEncrypted: boolean;
};

const office: ReadonlySet<PackageType> = new Set(['task', 'crl', 'restore', 'receipt', 'return', 'notice', 'scores']);

type Signing = {
  keys: KeyPair;
  certificate: Certificate;
  isCertified: boolean;
  subject: { code: string; name: string };
};

/** @throws DomainError KEYS_LOCKED · KEYS_MISSING · KEYS_UNCERTIFIED · KEYS_ROLE */
async function signingOf(db: ReadDb, session: Session, type: PackageType): Promise<Signing> {
  requireMaySign(db, type);
  const key = findOwnKey(db, 'sign');
  if (key === undefined) throw new DomainError('KEYS_MISSING');
  const keys = session.keyring.sign;
  if (keys === undefined) throw new DomainError('KEYS_LOCKED');
  const subject = { code: session.identity.unitCode, name: session.identity.unitName };
  const der = key.certificate ?? (await selfSignedCertificate(keys, subject));
  return { keys, certificate: readCertificate(der), isCertified: key.certificate !== null, subject };
}

const derFile = (path: string, title: string, bytes: Uint8Array): ContainerFile => ({
  path,
  title,
  mediaType: mediaTypes.der,
  bytes,
});

async function pkiFiles(db: ReadDb, outgoing: Outgoing, signing: Signing): Promise<ContainerFile[]> {
  const encryption = findOwnKey(db, 'encrypt');
  const crl = office.has(outgoing.type) ? currentCrl(db) : undefined;
  const request = signing.isCertified ? undefined : await createRequest(signing.keys, signing.subject);
  return [
    ...(request === undefined ? [] : [derFile(pkiPaths.request, '证书申请', request)]),
    ...(encryption === undefined ? [] : [derFile(pkiPaths.encryptionKey, '加密公钥', encryption.spki)]),
    ...(crl === undefined ? [] : [derFile(pkiPaths.crl, '注销名单', crl.der)]),
    ...(outgoing.certificates ?? []).map((der) =>
      derFile(certificatePath(keySha256(readCertificate(der).spki)), '证书', der),
    ),
  ];
}

type Receiver = { unit: UnitCode; spki: Uint8Array | null };

function receiversOf(db: ReadDb, { receivers, answeredKey }: Outgoing): Receiver[] {
  const answered = answeredKey === undefined ? undefined : findPeerKey(db, answeredKey);
  return receivers.map((unit) => {
    const key = answered?.unit === unit && answered.state !== 'revoked' ? answered : currentPeerKey(db, unit);
    return { unit, spki: key?.encryptSpki ?? null };
  });
}

/**
 * Builds and signs; nothing is written or recorded. Encrypted where every receiver's key is known, else in clear.
 *
 * @throws DomainError KEYS_LOCKED · KEYS_MISSING · KEYS_UNCERTIFIED · KEYS_ROLE and the container's size codes
 */
export async function buildPackage(context: TaskContext, outgoing: Outgoing): Promise<Built> {
  const { db, session, now, newId } = context;
  const signing = await signingOf(db, session, outgoing.type);
  const { seq, prev } = ownLineage(db, keySha256(signing.keys.spki));
  const receivers = receiversOf(db, outgoing);
  const files = [...outgoing.files, ...(await pkiFiles(db, outgoing, signing))];
  const root = office.has(outgoing.type) ? findRootCertificate(db) : undefined;
  const built = buildContainer(
    {
      type: outgoing.type,
      purpose: outgoing.purpose,
      id: newId(),
      seq,
      prev,
      replyTo: outgoing.replyTo,
      cycle: outgoing.cycle,
      task: outgoing.task,
      sender: { unit: session.identity.unitCode },
      receivers: receivers.map(({ unit, spki }) => ({ unit, keySha256: spki === null ? null : keySha256(spki) })),
      createdAt: now(),
      crlNumber: currentCrl(db)?.number ?? 0,
      app: appIdentity,
      totals: outgoing.totals ?? {},
      checks: outgoing.checks ?? null,
    },
    files,
    [
      {
        keys: signing.keys,
        certificate: signing.certificate,
        others: root === undefined ? [] : [root],
        duty: 'preparer',
      },
    ],
  );
  const spkis = receivers.flatMap(({ spki }) => spki ?? []);
  const isEncrypted = receivers.length > 0 && spkis.length === receivers.length;
  const submissionNo = isYearType(outgoing.type) ? nextSubmissionNo(db, outgoing.cycle ?? '') : null;
  const fileName = packageFileName({
    unitName: session.identity.unitName,
    unitCode:
      outgoing.receivers.length === 1 && office.has(outgoing.type)
        ? (outgoing.receivers[0] ?? '')
        : session.identity.unitCode,
    cycle: outgoing.cycle,
    number: submissionNo ?? seq,
    typeLabel: packageTypeLabels[outgoing.type],
    encrypted: isEncrypted,
  });
  const outer = isEncrypted ? encryptContainer(built.bytes, spkis) : built.bytes;
  return { ...built, fileName, isEncrypted, outer, submissionNo };
}

/**
 * Writes a built package into a folder, reads it back, and records it with its lineage.
 *
 * @param alsoRecord further rows of the same transaction
 * @throws DomainError DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND
 */
export function writePackage(
  context: TaskContext,
  built: Built,
  folder: string,
  alsoRecord: (tx: WriteTx) => void = () => undefined,
): Sent {
  const path = writeWhole(folder, built.fileName, built.outer);
  const { manifest, digest } = built;
  try {
    recordPackage(context, built, alsoRecord);
  } catch (error) {
    // A file nobody remembers would make the next package of the same number a contradiction.
    rmSync(path, { force: true });
    throw error;
  }
  return {
    path,
    file: context.files.announce(path),
    fileName: built.fileName,
    id: manifest.id,
    digest,
    seq: manifest.seq,
    submissionNo: built.submissionNo,
    isEncrypted: built.isEncrypted,
  };
}

/**
 * Builds, signs and writes; can be stopped until it is written.
 *
 * @throws DomainError KEYS_LOCKED · KEYS_MISSING · KEYS_UNCERTIFIED · KEYS_ROLE and what writing a file refuses
 */
export async function signAndWrite(
  context: TaskContext,
  outgoing: Outgoing,
  folder: string,
  job: Job = quietJob,
  alsoRecord?: (tx: WriteTx) => void,
): Promise<Sent> {
  await nextStep(job, { stage: '签名', done: 0, total: 2 });
  return inTurn(context.session, async () => {
    const built = await buildPackage(context, outgoing);
    await nextStep(job, { stage: '写入并读回核对', done: 1, total: 2, isFinal: true });
    return writePackage(context, built, folder, alsoRecord);
  });
}

function recordPackage(
  context: TaskContext,
  { manifest, digest, bytes }: Built,
  alsoRecord: (tx: WriteTx) => void,
): void {
  context.write({ sent: manifest.type, id: manifest.id, digest, receivers: manifest.receivers }, (tx) => {
    const signedSha256 = saveBlob(tx, bytes);
    addPackage(tx, {
      manifest,
      digest,
      direction: 'out',
      heldAt: context.now(),
      authenticity: 'pass',
      findings: [],
      content: null,
      signedSha256,
    });
    alsoRecord(tx);
  });
}
