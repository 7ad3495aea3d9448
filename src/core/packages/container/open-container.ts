/**
 * Opens a received file: steps 1 to 9 of the verification order, in that order. Step 10 and 11 are
 * domain/packages/signing-roles (through checkParties), 12 is domain/packages/lineage, 13 the ledger's.
 * Nothing but META-INF is looked into before a signature has verified. Synchronous and without state.
 */
import { DomainError } from '../../../domain/errors.ts';
import type { Manifest } from '../../../domain/packages/manifest.ts';
import type { PackageFinding } from '../../../domain/packages/package-errors.ts';
import {
  combinedLimits,
  maxManifestBytes,
  type PackageLimits,
  unitLimits,
} from '../../../domain/packages/package-limits.ts';
import { authenticityOf } from '../../../domain/packages/package-verdicts.ts';
import { checkReceiver, checkSender, type ReceiverContext } from '../../../domain/packages/signing-roles.ts';
import type { Certificate } from '../pki/certificate.ts';
import { type KeyPair, sha256, sha256Hex } from '../pki/keys.ts';
import { type CheckedSigner, checkSigner, type Trust } from '../pki/trust.ts';
import type { AsicManifest } from './asic-manifest.ts';
import { checkAttachments } from './build-container.ts';
import { parseCanonicalJson } from './canonical-json.ts';
import { type CarriedPki, readCarriedPki } from './carried-pki.ts';
import { clockFindings, crlFindings } from './clock-findings.ts';
import { verifyDetached } from './cms-signature.ts';
import { comparePaths, folderRank, isJsonPath, mimetypePath } from './container-paths.ts';
import { decryptContainer } from './envelope.ts';
import { manifestPath, readManifest } from './manifest-schema.ts';
import { type Archive, readArchive, readPairs, type SignaturePair } from './signed-archive.ts';
import { type OpenEntry, readEntry } from './zip-reader.ts';

export type OpenOptions = {
  /** Present and former encryption keys of the ledger; needed for .lfb only. */
  decryptionKeys: readonly KeyPair[];
  trust: Trust;
  now: Date;
  /** The default admits a combined package; every other type is held to the unit's limits all the same. */
  limits?: PackageLimits;
};

export type PackageSigner = Omit<CheckedSigner, 'findings'>;

export type OpenedContainer = {
  authenticity: 'pass' | 'pending';
  findings: PackageFinding[];
  manifest: Manifest;
  /** Digest of the package: SHA-256 of manifest.json, hex. */
  digest: string;
  /** Content by path, without manifest.json; stored files are views into `container`. */
  files: ReadonlyMap<string, Buffer>;
  /** Parsed canonical JSON of data/ and children/ by path; schemas are the callers' matter. */
  tables: ReadonlyMap<string, unknown>;
  /** First signer, and all of them in the order of META-INF. */
  signer: PackageSigner;
  signers: readonly PackageSigner[];
  /** Request, keys, certificates, root and revocation list that travel in pki/. */
  pki: CarriedPki;
  /** keySha256 of the key that opened the envelope; null = came in clear. */
  decryptedWith: string | null;
  /** The signed container, for the archive and third-party checking. */
  container: Buffer;
};

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const checkFileSize = (size: number, limits: PackageLimits): void => {
  if (size > limits.fileBytes) throw new DomainError('E_PKG_TOO_LARGE', { size, limit: limits.fileBytes });
};

/** Steps 1 and 2. A zip starts with P, DER with 0x30. */
export const unwrapContainer = (
  bytes: Uint8Array,
  keys: readonly KeyPair[],
  limits: PackageLimits,
): { container: Buffer; decryptedWith: string | null } => {
  checkFileSize(bytes.length, limits);
  if (bytes[0] !== 0x30) return { container: asBuffer(bytes), decryptedWith: null };
  const { container, keySha256 } = decryptContainer(bytes, keys);
  return { container, decryptedWith: keySha256 };
};

type Signatures = { signers: CheckedSigner[]; signedAt: Date[]; asic: AsicManifest };

/** Steps 5 and 6 for every pair; all must cover the same references. */
const verifyPairs = (pairs: readonly SignaturePair[], trust: Trust, now: Date): Signatures => {
  const [first] = pairs;
  if (!first) throw new DomainError('E_SIG_MISSING');
  const verified = pairs.map(({ cms, xml, path }) => verifyDetached(cms, xml, path));
  const signers = verified.map(({ signer }: { signer: Certificate }) => checkSigner(signer, trust, now));
  for (const { asic, path } of pairs) {
    const isSame = JSON.stringify({ ...asic, signature: '' }) === JSON.stringify({ ...first.asic, signature: '' });
    if (!isSame) throw new DomainError('E_SIG_SCOPE', { path });
  }
  return { signers, signedAt: verified.map((signature) => signature.signedAt), asic: first.asic };
};

/** Step 7: every entry is signed, every signed file is there, both in the one order. */
const checkCoverage = ({ entries }: Archive, { references }: AsicManifest): OpenEntry[] => {
  const content = entries.filter(({ name }) => name !== mimetypePath && !name.startsWith('META-INF/'));
  const signed = new Set(references.map((reference) => reference.path));
  const present = new Set(content.map((entry) => entry.name));
  const stray = content.find(
    (entry) => !signed.has(entry.name) || !(entry.name === manifestPath || folderRank(entry.name) >= 0),
  );
  if (stray) throw new DomainError('E_FILE_UNSIGNED', { path: stray.name });
  const missing = references.find((reference) => !present.has(reference.path));
  if (missing) throw new DomainError('E_FILE_MISSING', { path: missing.path });
  const ordered = [
    manifestPath,
    ...content
      .map((entry) => entry.name)
      .filter((name) => name !== manifestPath)
      .toSorted(comparePaths),
  ];
  const isOrdered =
    content.every((entry, index) => entry.name === ordered[index] && entry.name === references[index]?.path) &&
    entries.slice(1, content.length + 1).every((entry, index) => entry === content[index]);
  if (!isOrdered) throw new DomainError('E_PKG_FORMAT', { detail: '文件次序' });
  if ((content[0]?.size ?? 0) > maxManifestBytes) throw new DomainError('E_PKG_BOMB', { path: manifestPath });
  return content;
};

/** Step 8: each file's digest, then the archive's: a deflate stream could be rewritten without changing a file. */
const inflateAll = (archive: Archive, content: readonly OpenEntry[], asic: AsicManifest): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  for (const [index, entry] of content.entries()) {
    const data = readEntry(archive.bytes, entry);
    if (sha256(data).toString('base64') !== asic.references[index]?.digest)
      throw new DomainError('E_DIGEST_MISMATCH', { path: entry.name });
    files.set(entry.name, data);
  }
  const bodyEnd = archive.entries[content.length + 1]?.at;
  const body = archive.bytes.subarray(0, bodyEnd);
  if (bodyEnd !== asic.archive.bytes || sha256(body).toString('base64') !== asic.archive.digest)
    throw new DomainError('E_PKG_FORMAT', { detail: '签名后重新打包过' });
  return files;
};

/** The manifest's own list must say the same as the signed references. */
const checkFileList = (manifest: Manifest, files: ReadonlyMap<string, Buffer>, asic: AsicManifest): void => {
  const references = asic.references.slice(1);
  for (const [index, reference] of references.entries()) {
    const file = manifest.files[index];
    const isSame =
      file?.path === reference.path &&
      file.mediaType === reference.mediaType &&
      file.size === files.get(file.path)?.length &&
      Buffer.from(file.sha256, 'hex').toString('base64') === reference.digest;
    if (!isSame) throw new DomainError('E_SIG_SCOPE', { path: reference.path });
  }
  if (manifest.files.length !== references.length) throw new DomainError('E_SIG_SCOPE', { path: manifestPath });
};

/** Step 9 for the tables. */
const parseTables = (files: ReadonlyMap<string, Buffer>, limits: PackageLimits): Map<string, unknown> => {
  const json = [...files].filter(([path]) => isJsonPath(path));
  const total = json.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (total > limits.jsonBytes) throw new DomainError('E_PKG_BOMB', { path: 'data/' });
  return new Map(json.map(([path, bytes]) => [path, parseCanonicalJson(bytes, path)]));
};

/**
 * Opens and verifies a .lfb or .lfa.
 *
 * @throws DomainError with the code of the first step that fails (package-verdicts: errorSteps)
 */
export const openContainer = (bytes: Uint8Array, options: OpenOptions): OpenedContainer => {
  const { decryptionKeys, trust, now, limits = combinedLimits } = options;
  const { container, decryptedWith } = unwrapContainer(bytes, decryptionKeys, limits);
  const archive = readArchive(container, limits);
  const { signers, signedAt, asic } = verifyPairs(readPairs(archive), trust, now);
  const files = inflateAll(archive, checkCoverage(archive, asic), asic);
  const manifestBytes = files.get(manifestPath) ?? Buffer.alloc(0);
  files.delete(manifestPath);
  const manifest = readManifest(manifestBytes);
  const ownLimits = manifest.type === 'combined' ? limits : unitLimits;
  checkFileSize(bytes.length, ownLimits);
  checkFileList(manifest, files, asic);
  checkAttachments(manifest.files, ownLimits);
  const tables = parseTables(files, ownLimits);
  const [first] = signers;
  if (!first) throw new DomainError('E_SIG_MISSING');
  const pki = readCarriedPki(files, first, trust.root);
  const findings = [
    ...signers.flatMap((signer) => signer.findings),
    ...clockFindings(manifest, signedAt, now),
    ...crlFindings(manifest, trust.crl, now),
  ];
  return {
    authenticity: authenticityOf(findings),
    findings,
    manifest,
    digest: sha256Hex(manifestBytes),
    files,
    tables,
    signer: first,
    signers,
    pki,
    decryptedWith,
    container,
  };
};

/**
 * Steps 10 and 11 on an opened container.
 *
 * @returns the container with the findings of these steps added
 * @throws DomainError E_ROLE · E_SENDER_MISMATCH · E_WRONG_RECIPIENT
 */
export const checkParties = (opened: OpenedContainer, context: ReceiverContext): OpenedContainer => {
  checkSender(opened.manifest, opened.signers);
  const findings = [...opened.findings, ...checkReceiver(opened.manifest, context, opened.decryptedWith)];
  return { ...opened, findings, authenticity: authenticityOf(findings) };
};
