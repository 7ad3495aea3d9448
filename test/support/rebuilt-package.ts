/** Packages changed before they are signed: all signatures are in order, what they say is not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestDraft } from '../../src/domain/packages/manifest.ts';
import {
  buildContainer,
  type ContainerFile,
  jsonFile,
  mediaTypes,
} from '../../src/core/packages/container/build-container.ts';
import { openContainer } from '../../src/core/packages/container/open-container.ts';
import { readCertificate } from '../../src/core/packages/pki/certificate.ts';
import { pkiPaths } from '../../src/core/packages/container/container-paths.ts';
import { createRequest, type Root, selfSignedCertificate } from '../../src/core/packages/pki/certificate-issue.ts';
import { decryptPrivateKey } from '../../src/core/packages/pki/encrypted-key.ts';
import type { KeyPair } from '../../src/core/packages/pki/keys.ts';
import { createTrust } from '../../src/core/packages/pki/trust.ts';
import { type Ledger, PASSPHRASE } from './a-county.ts';
import { withRaw } from './ledger-dump.ts';

type KeyRow = { private_key: string; certificate: Buffer | null };

const opened = new Map<string, Promise<KeyPair>>();

/** Keys are decrypted once: scrypt is slow on purpose. */
async function ownKey(
  ledger: Ledger,
  purpose: 'root' | 'sign',
): Promise<{ keys: KeyPair; certificate: Buffer | null }> {
  const row = withRaw(ledger.file, (raw) =>
    raw.prepare<[string], KeyRow>('SELECT private_key, certificate FROM own_keys WHERE purpose = ?').get(purpose),
  );
  if (row === undefined) throw new Error(`no ${purpose} key`);
  const keys = opened.get(row.private_key) ?? decryptPrivateKey(row.private_key, PASSPHRASE);
  opened.set(row.private_key, keys);
  return { keys: await keys, certificate: row.certificate };
}

/** The county's root, to issue what the product would not. */
export async function rootOf(county: Ledger): Promise<Root> {
  const { keys, certificate } = await ownKey(county, 'root');
  if (certificate === null) throw new Error('no root certificate');
  return { keys, certificate };
}

/** The signed container of a package this ledger sent. */
export const sentBytes = (ledger: Ledger, digest: string): Buffer =>
  withRaw(ledger.file, (raw) => {
    const row = raw
      .prepare<[string], { bytes: Buffer }>(
        'SELECT b.bytes FROM packages p JOIN blobs b ON b.sha256 = p.signed_sha256 WHERE p.digest = ?',
      )
      .get(digest);
    if (row === undefined) throw new Error(`no package ${digest}`);
    return row.bytes;
  });

export type Contents = {
  draft: ManifestDraft;
  files: Map<string, ContainerFile>;
  /** replaces or adds a JSON file */
  put(path: string, value: unknown): void;
  json<T>(path: string): T;
};

/** Opens a package without any doubt about it, as material to change. */
async function contentsOf(county: Ledger, bytes: Buffer): Promise<Contents> {
  const { certificate } = await rootOf(county);
  const opened = openContainer(bytes, {
    decryptionKeys: [],
    trust: createTrust({ root: certificate }),
    now: new Date(),
  });
  const { format: _format, version: _version, files: listed, signers: _signers, sender, ...rest } = opened.manifest;
  const files = new Map<string, ContainerFile>(
    listed.map(({ path, mediaType, title }) => [
      path,
      { path, mediaType, title, bytes: opened.files.get(path) ?? Buffer.alloc(0) },
    ]),
  );
  return {
    draft: { ...rest, sender: { unit: sender.unit } },
    files,
    put: (path, value) => void files.set(path, jsonFile(path, path, value)),
    json: <T>(path: string) => structuredClone(opened.tables.get(path)) as T,
  };
}

export type SignAs = { ledger: Ledger; unit: string };

/** Signs contents with a ledger's key, with its certificate or, without one, self-signed with the request. */
export async function signed({ ledger, unit }: SignAs, contents: Contents): Promise<{ bytes: Buffer; digest: string }> {
  const { keys, certificate } = await ownKey(ledger, 'sign');
  const { unitName } = await ledger.api.ledgers.current({});
  const subject = { code: unit, name: unitName };
  contents.files.delete(pkiPaths.request);
  if (certificate === null) {
    const bytes = await createRequest(keys, subject);
    contents.files.set(pkiPaths.request, {
      path: pkiPaths.request,
      title: '证书申请',
      mediaType: mediaTypes.der,
      bytes,
    });
  }
  const der = certificate ?? (await selfSignedCertificate(keys, subject));
  const { bytes, digest } = buildContainer(
    { ...contents.draft, sender: { unit } },
    [...contents.files.values()],
    [{ keys, certificate: readCertificate(der), duty: 'preparer' }],
  );
  return { bytes, digest };
}

/**
 * A sent package again, changed and signed by the same unit (or another), written as a clear file.
 *
 * @returns path and digest of the new file
 */
export async function rebuilt(
  origin: { county: Ledger; sender: Ledger; digest: string },
  change: (contents: Contents) => void,
  out: { folder: string; name: string; signAs?: SignAs },
): Promise<{ path: string; digest: string }> {
  const contents = await contentsOf(origin.county, sentBytes(origin.sender, origin.digest));
  contents.draft.receivers = contents.draft.receivers.map(({ unit }) => ({ unit, keySha256: null }));
  change(contents);
  const { unitCode } = await origin.sender.api.ledgers.current({});
  const { bytes, digest } = await signed(out.signAs ?? { ledger: origin.sender, unit: unitCode }, contents);
  const path = join(out.folder, out.name);
  writeFileSync(path, bytes);
  return { path, digest };
}
