/** Builds and signs a container (.lfa). Encryption is a separate step: envelope.ts. */
import { DomainError } from '../../../domain/errors.ts';
import type { Manifest, ManifestDraft } from '../../../domain/packages/manifest.ts';
import { combinedLimits, type PackageLimits, unitLimits } from '../../../domain/packages/package-limits.ts';
import { sha256, sha256Hex } from '../pki/keys.ts';
import { type AsicReference, asicManifestXml } from './asic-manifest.ts';
import { canonicalJson } from './canonical-json.ts';
import { type SigningIdentity, signDetached } from './cms-signature.ts';
import { asicPath, comparePaths, folderRank, mimetype, mimetypePath, signaturePath } from './container-paths.ts';
import { checkManifest, manifestPath } from './manifest-schema.ts';
import { readZip } from './zip-reader.ts';
import { ZipWriter } from './zip-writer.ts';

/** One file to put in; `title` is what people read in the list of contents. */
export type ContainerFile = { path: string; mediaType: string; title: string; bytes: Uint8Array };

/** keys and certificate that sign; duty as in the manifest (`preparer`, `approver`, `office`). */
export type ContainerSigner = SigningIdentity & { duty: string };

export type BuiltContainer = {
  /** The signed container, to be encrypted or written as .lfa. */
  bytes: Buffer;
  manifest: Manifest;
  /** Digest of the package: SHA-256 of manifest.json, hex. */
  digest: string;
};

/** Media types of JSON, certificates and containers that the callers need. */
export const mediaTypes = {
  json: 'application/json',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  container: mimetype,
  der: 'application/pkix-cert',
} as const;

/** A data file: canonical JSON of the value. */
export const jsonFile = (path: string, title: string, value: unknown): ContainerFile => ({
  path,
  title,
  mediaType: mediaTypes.json,
  bytes: canonicalJson(value),
});

const completeManifest = (
  draft: ManifestDraft,
  files: readonly ContainerFile[],
  signers: readonly ContainerSigner[],
): Manifest => {
  const keys = signers.map(({ certificate, duty }) => ({ keySha256: sha256Hex(certificate.spki), duty }));
  return checkManifest({
    ...draft,
    format: 'lianfang-package',
    version: 1,
    sender: { unit: draft.sender.unit, keySha256: keys[0]?.keySha256 },
    signers: keys,
    files: files.map(({ path, mediaType, title, bytes }) => ({
      path,
      mediaType,
      title,
      size: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  });
};

/** Refuses at the sender what every receiver would refuse. */
const checkSize = (bytes: Buffer, files: readonly ContainerFile[], limits: PackageLimits): void => {
  if (bytes.length > limits.fileBytes)
    throw new DomainError('E_PKG_TOO_LARGE', { size: bytes.length, limit: limits.fileBytes });
  checkAttachments(
    files.map(({ path, bytes: { length } }) => ({ path, size: length })),
    limits,
  );
  readZip(bytes, limits);
};

/** @throws DomainError E_ATT_TOO_LARGE { path, size, limit } */
export const checkAttachments = (files: readonly { path: string; size: number }[], limits: PackageLimits): void => {
  let total = 0;
  for (const { path, size } of files) {
    if (!path.startsWith('att/')) continue;
    total += size;
    if (size > limits.attachmentBytes)
      throw new DomainError('E_ATT_TOO_LARGE', { path, size, limit: limits.attachmentBytes });
    if (total > limits.attachmentsBytes)
      throw new DomainError('E_ATT_TOO_LARGE', { path, size: total, limit: limits.attachmentsBytes });
  }
};

/**
 * Builds a container: manifest, files, one signature pair per signer over the same references.
 *
 * @param draft   what the manifest says; files, signers and keys are filled in
 * @param files   in any order; paths under data/ forms/ att/ children/ pki/
 * @param signers at least one; the first is the sender's
 * @throws DomainError E_SCHEMA · E_PKG_NAME · E_PKG_DUPLICATE · E_PKG_TOO_LARGE · E_PKG_TOO_MANY · E_ATT_TOO_LARGE
 */
export const buildContainer = (
  draft: ManifestDraft,
  files: readonly ContainerFile[],
  signers: readonly ContainerSigner[],
): BuiltContainer => {
  const sorted = files.toSorted((a, b) => comparePaths(a.path, b.path));
  const stray = sorted.find(({ path }) => folderRank(path) < 0);
  if (stray) throw new DomainError('E_PKG_NAME', { path: stray.path });
  const manifest = completeManifest(draft, sorted, signers);
  const manifestBytes = canonicalJson(manifest);
  const zip = new ZipWriter();
  zip.add(mimetypePath, Buffer.from(mimetype), true);
  zip.add(manifestPath, manifestBytes);
  for (const { path, bytes } of sorted) zip.add(path, bytes);
  const all = [{ path: manifestPath, mediaType: mediaTypes.json, bytes: manifestBytes }, ...sorted];
  const references = all.map(({ path, mediaType, bytes }): AsicReference => ({
    path,
    mediaType,
    digest: sha256(bytes).toString('base64'),
  }));
  const body = zip.body();
  const archive = { bytes: body.length, digest: sha256(body).toString('base64') };
  for (const [index, signer] of signers.entries()) {
    const xml = asicManifestXml({ signature: signaturePath(index), references, archive });
    zip.add(asicPath(index), xml, true);
    zip.add(signaturePath(index), signDetached(xml, signer, new Date(draft.createdAt)), true);
  }
  const bytes = zip.finish();
  checkSize(bytes, sorted, manifest.type === 'combined' ? combinedLimits : unitLimits);
  return { bytes, manifest, digest: sha256Hex(manifestBytes) };
};
