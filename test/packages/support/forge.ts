/** Containers that are wrong in one place: everything else, signatures included, is in order. */
import type { Manifest } from '../../../src/domain/packages/manifest.ts';
import { type AsicManifest, asicManifestXml } from '../../../src/core/packages/container/asic-manifest.ts';
import type { ContainerFile, ContainerSigner } from '../../../src/core/packages/container/build-container.ts';
import { canonicalJson } from '../../../src/core/packages/container/canonical-json.ts';
import { signDetached } from '../../../src/core/packages/container/cms-signature.ts';
import { ZipWriter } from '../../../src/core/packages/container/zip-writer.ts';
import { sha256 } from '../../../src/core/packages/pki/keys.ts';
import { now } from './county.ts';

export type Forgery = {
  mimetype?: string;
  /** Bytes of manifest.json instead of the canonical ones. */
  manifestBytes?: Buffer;
  /** Entries that go into the archive but not into the references, and paths left out of the archive. */
  unsigned?: ContainerFile[];
  dropped?: string[];
  /** Changes what is signed, what is signed with, and what is written. */
  asic?: (asic: AsicManifest, index: number) => AsicManifest;
  xml?: (xml: Buffer) => Buffer;
  cms?: (cms: Buffer) => Buffer;
  noSignature?: boolean;
};

const referenceOf = ({ path, mediaType, bytes }: ContainerFile) => ({
  path,
  mediaType,
  digest: sha256(bytes).toString('base64'),
});

/** Builds a container from a manifest that is taken as it is, with the wanted fault. */
export const forge = (
  manifest: Manifest,
  files: ContainerFile[],
  signers: ContainerSigner[],
  forgery: Forgery = {},
): Buffer => {
  const { unsigned = [], dropped = [], asic: change = (asic) => asic } = forgery;
  const manifestBytes = forgery.manifestBytes ?? canonicalJson(manifest);
  const manifestFile = { path: 'manifest.json', mediaType: 'application/json', title: '', bytes: manifestBytes };
  const zip = new ZipWriter();
  zip.add('mimetype', Buffer.from(forgery.mimetype ?? 'application/vnd.etsi.asic-e+zip'), true);
  for (const file of [manifestFile, ...files, ...unsigned]) {
    if (!dropped.includes(file.path)) zip.add(file.path, file.bytes);
  }
  const body = zip.body();
  const archive = { bytes: body.length, digest: sha256(body).toString('base64') };
  for (const [index, signer] of forgery.noSignature ? [] : signers.entries()) {
    const signature = `META-INF/signature00${index + 1}.p7s`;
    const references = [manifestFile, ...files].map(referenceOf);
    const xml = asicManifestXml(change({ signature, references, archive }, index));
    const cms = Buffer.from(signDetached(xml, signer, now));
    zip.add(`META-INF/ASiCManifest00${index + 1}.xml`, forgery.xml?.(xml) ?? xml, true);
    zip.add(signature, forgery.cms?.(cms) ?? cms, true);
  }
  return zip.finish();
};
