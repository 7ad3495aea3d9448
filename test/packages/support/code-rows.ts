/** How to provoke every stable code, one row each. */
import type { Manifest } from '../../../src/domain/packages/manifest.ts';
import type { PackageErrorCode, PackageFindingCode } from '../../../src/domain/packages/package-errors.ts';
import { checkKeyCode } from '../../../src/domain/packages/key-code.ts';
import { checkAcceptance, lineageFindings } from '../../../src/domain/packages/lineage.ts';
import { unitLimits } from '../../../src/domain/packages/package-limits.ts';
import { checkTotals } from '../../../src/domain/packages/package-totals.ts';
import { parseRecoveryCode, recoveryGroups } from '../../../src/domain/packages/recovery-code.ts';
import type { ContainerFile } from '../../../src/core/packages/container/build-container.ts';
import { canonicalJson } from '../../../src/core/packages/container/canonical-json.ts';
import { encryptContainer } from '../../../src/core/packages/container/envelope.ts';
import { joinRoot } from '../../../src/core/packages/container/join-root.ts';
import { checkParties, openContainer } from '../../../src/core/packages/container/open-container.ts';
import { issueCertificate } from '../../../src/core/packages/pki/certificate-issue.ts';
import { decryptPrivateKey, encryptPrivateKey } from '../../../src/core/packages/pki/encrypted-key.ts';
import { keyCode, keySha256 } from '../../../src/core/packages/pki/keys.ts';
import { newerRevocationList } from '../../../src/core/packages/pki/revocation-list.ts';
import { issueRevocationList } from '../../../src/core/packages/pki/revocation-list-issue.ts';
import { readRevocationList } from '../../../src/core/packages/pki/revocation-list.ts';
import { createTrust } from '../../../src/core/packages/pki/trust.ts';
import { certificateWithUsage } from './bad-certificates.ts';
import { aCounty, aPackage, type County, now, openOptions, type Party, requestFile } from './county.ts';
import { signerOf, someFiles } from './county.ts';
import { forge, type Forgery } from './forge.ts';
import { zipOf } from './hostile-zips.ts';

export type CodeRows<Code extends string> = Record<Code, () => unknown>;

const rawFile = (path: string, text: string): ContainerFile => ({
  path,
  mediaType: 'application/json',
  title: '数据',
  bytes: Buffer.from(text),
});

const swap = (bytes: Buffer, from: string, to: string, last = false): Buffer => {
  const copy = Buffer.from(bytes);
  const pattern = Buffer.from(from, 'hex');
  Buffer.from(to, 'hex').copy(copy, last ? copy.lastIndexOf(pattern) : copy.indexOf(pattern));
  return copy;
};

const flipAt = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

/** What all rows work with: a good package of the village to the town, and the ways to break it. */
const workbench = async (county: County) => {
  const { village, town } = county;
  const options = await openOptions(county, town);
  const context = { unit: town.code, encryptionKeys: [keySha256(town.encryption.spki)] };
  const good = aPackage(county, 'submission', village, [town]);
  const sealed = Buffer.from(encryptContainer(good.bytes, [town.encryption.spki]));
  const open = (bytes: Uint8Array, more: Partial<typeof options> = {}) => openContainer(bytes, { ...options, ...more });
  const forged = (forgery: Forgery, files = someFiles(), from: Party = village) =>
    forge(aPackage(county, 'submission', from, [town], {}, files).manifest, files, [signerOf(from, county)], forgery);
  const withFile = (file: ContainerFile) => aPackage(county, 'submission', village, [town], {}, [...someFiles(), file]);
  const withManifest = (change: (manifest: Manifest) => unknown) =>
    forged({ manifestBytes: canonicalJson(change(good.manifest)) });
  const signedBy = async (certificate: Uint8Array) =>
    aPackage(county, 'submission', { ...village, certificate }, [town]).bytes;
  return { ...county, options, context, good, sealed, open, forged, withFile, withManifest, signedBy };
};
type Workbench = Awaited<ReturnType<typeof workbench>>;

const layoutRows = ({ open, sealed, good, office, forged, withFile }: Workbench) => ({
  E_PKG_TOO_LARGE: () => open(good.bytes, { limits: { ...unitLimits, fileBytes: good.bytes.length - 1 } }),
  E_ENC_FORMAT: () => open(sealed.subarray(0, 100)),
  E_ENC_ALG: () => open(swap(sealed, '60864801650304012e', '608648016503040106')),
  E_ENC_NOT_FOR_ME: () => open(encryptContainer(good.bytes, [office.encryption.spki])),
  E_ENC_INTEGRITY: () => open(flipAt(sealed, -1)),
  E_PKG_FORMAT: () => open(Buffer.from('PK\u0003\u0004 not a zip at all, just its first bytes')),
  E_PKG_NAME: () => open(zipOf([{ name: 'mimetype' }, { name: '../../evil.exe' }])),
  E_PKG_DUPLICATE: () => open(zipOf([{ name: 'data/a.json' }, { name: 'data/A.json' }])),
  E_PKG_TOO_MANY: () => open(good.bytes, { limits: { ...unitLimits, entries: 4 } }),
  E_PKG_BOMB: () => open(zipOf([{ name: 'mimetype' }, { name: 'data/a.json', size: 1 << 30 }])),
  E_PKG_MIMETYPE: () => open(forged({ mimetype: 'application/epub+zip-and-some-more' })),
  E_ATT_TOO_LARGE: () =>
    withFile({ path: 'att/0001.jpg', mediaType: 'image/jpeg', title: '照片', bytes: Buffer.alloc(6e6) }),
  E_SIG_MISSING: () => open(forged({ noSignature: true })),
  E_MANIFEST_XML: () => open(forged({ xml: (xml) => Buffer.from(xml.toString().replace('<asic:Sig', ' <asic:Sig')) })),
});

const signatureRows = ({ open, forged, village, office, county }: Workbench & { county: County }) => ({
  E_SIG_FORMAT: () => open(forged({ cms: (cms) => cms.subarray(0, -1) })),
  // The signature algorithm, behind the signed attributes: ecdsa-with-SHA384.
  E_ALG_POLICY: () => open(forged({ cms: (cms) => swap(cms, '2a8648ce3d040302', '2a8648ce3d040303', true) })),
  // One bit of the certificate's own signature: still a certificate, but not the one that was bound.
  E_SIG_CERT_BINDING: () =>
    open(forged({ cms: (cms) => flipAt(cms, cms.indexOf(village.certificate) + village.certificate.length - 1) })),
  E_SIG_INVALID: () => {
    const signer = { ...signerOf(village, county), keys: office.signing };
    return open(forge(aPackage(county, 'submission', village, [county.town]).manifest, someFiles(), [signer]));
  },
  E_DIGEST_MISMATCH: () =>
    open(
      forged({
        asic: (asic) => ({
          ...asic,
          references: asic.references.map((one) => ({ ...one, digest: `${'A'.repeat(43)}=` })),
        }),
      }),
    ),
});

const certificateRows = async (bench: Workbench, county: County) => {
  const { open, root, village, newcomer, town, options, signedBy, withFile } = bench;
  const stranger = (await aCounty()).village;
  const order = { unit: { code: village.code, name: village.name }, spki: village.signing.spki, role: 'unit' } as const;
  const validity = (from: string, to: string) =>
    issueCertificate(root, { ...order, validity: { from: new Date(from), to: new Date(to) } });
  const lists = await Promise.all([3, 2].map((number) => issueRevocationList(root, number, [], now)));
  const readList = (index: number) => readRevocationList(lists[index] ?? new Uint8Array(), options.trust.root);
  const revoked = await openOptions(county, town, [village]);
  const future = await validity('2040-01-01', '2050-01-01');
  const past = await validity('2020-01-01', '2021-01-01');
  const wrongUsage = await certificateWithUsage(root, order.unit, order.spki);
  return {
    E_CERT_FORMAT: () =>
      open(
        withFile({ ...rawFile(`pki/certificates/${'ab'.repeat(32)}.cer`, 'x'), mediaType: 'application/pkix-cert' })
          .bytes,
      ),
    E_CERT_UNTRUSTED: () => open(aPackage(county, 'submission', stranger, [town]).bytes),
    E_CERT_PROFILE: () => createTrust({ root: village.certificate }),
    E_CERT_USAGE: () => signedBy(wrongUsage).then((bytes) => open(bytes)),
    E_CERT_NOT_YET_VALID: () => signedBy(future).then((bytes) => open(bytes)),
    E_CERT_EXPIRED: () => signedBy(past).then((bytes) => open(bytes)),
    E_CERT_REVOKED: () => open(bench.good.bytes, revoked),
    E_CSR_INVALID: () => open(aPackage(county, 'submission', newcomer, [town]).bytes),
    E_CRL_INVALID: () =>
      open(withFile({ ...rawFile('pki/revoked.crl', 'x'), mediaType: 'application/pkix-crl' }).bytes),
    E_CRL_ROLLBACK: () => newerRevocationList(readList(0), readList(1)),
    E_ROOT_MISSING: () => joinRoot(bench.good.bytes, '0'.repeat(30)),
  };
};

const contentRows = ({ open, forged, withFile, withManifest, good }: Workbench) => ({
  E_FILE_UNSIGNED: () => open(forged({ unsigned: [rawFile('data/zz.json', '[]')] })),
  E_FILE_MISSING: () => open(forged({ dropped: ['data/risks.json'] })),
  E_SIG_SCOPE: () => open(withManifest((manifest) => ({ ...manifest, files: [] }))),
  E_JSON: () => open(withFile(rawFile('data/deep.json', `${'['.repeat(40)}${']'.repeat(40)}`)).bytes),
  E_JSON_NOT_CANONICAL: () => open(withFile(rawFile('data/loose.json', '{"b":1,"a":2}')).bytes),
  E_SCHEMA: () => open(withManifest(({ totals, ...rest }) => ({ ...rest, totals, zzz: 1 }))),
  E_VERSION_UNSUPPORTED: () => open(withManifest((manifest) => ({ ...manifest, version: 2 }))),
  E_REPLAY: () => checkAcceptance('d1', [link(1, null), link(2, 'd1')]),
  E_TOTALS: () => checkTotals(good.manifest.totals, { risks: 3 }),
});

const partyRows = (bench: Workbench, county: County) => {
  const { open, context, village, town, office } = bench;
  const claim = { ...village, code: town.code };
  return {
    // A village that forges a receipt for its neighbour.
    E_ROLE: () => checkParties(open(aPackage(county, 'receipt', village, [town]).bytes), context),
    E_SENDER_MISMATCH: () => checkParties(open(aPackage(county, 'submission', claim, [town]).bytes), context),
    E_WRONG_RECIPIENT: () => checkParties(open(aPackage(county, 'submission', village, [office]).bytes), context),
  };
};

const paperRows = async ({ village }: Workbench) => {
  const pem = await encryptPrivateKey(village.signing, '对的口令');
  const code = keyCode(village.signing.spki);
  const sheet = recoveryGroups('0123456789'.repeat(4)).join(' ');
  return {
    E_KEY_FORMAT: () => decryptPrivateKey('-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAKCgg==\n-----END', 'x'),
    E_KEY_PASSPHRASE: () => decryptPrivateKey(pem, '错的口令'),
    E_KEY_CODE_FORM: () => checkKeyCode(code.slice(1), code),
    E_KEY_CODE: () => checkKeyCode(`${(Number(code[0]) + 1) % 10}${code.slice(1)}`, code),
    E_RECOVERY_FORM: () => parseRecoveryCode(sheet.slice(1)),
    E_RECOVERY_CODE: () => parseRecoveryCode(`9${sheet.slice(1)}`),
  };
};

export const errorRows = async (county: County): Promise<CodeRows<PackageErrorCode>> => {
  const bench = await workbench(county);
  return {
    ...layoutRows(bench),
    ...signatureRows({ ...bench, county }),
    ...(await certificateRows(bench, county)),
    ...contentRows(bench),
    ...partyRows(bench, county),
    ...(await paperRows(bench)),
  };
};

const link = (seq: number, prev: string | null, digest = `d${seq}`) => ({
  id: digest,
  digest,
  seq,
  prev,
  isSnapshot: true,
});

export const findingRows = async (county: County): Promise<CodeRows<PackageFindingCode>> => {
  const { newcomer, village, town, open, context, good } = await workbench(county);
  const files = [...someFiles(), requestFile(newcomer)];
  return {
    P_KEY_UNCERTIFIED: () => open(aPackage(county, 'submission', newcomer, [town], {}, files).bytes).findings,
    P_FORK: () => lineageFindings('d2', [link(1, null), link(2, 'd1'), link(2, 'd1', 'x2')]),
    W_CLOCK: () => open(good.bytes, { now: new Date('1980-01-01') }).findings,
    W_CRL_STALE: () => open(aPackage(county, 'submission', village, [town], { crlNumber: 8 }).bytes).findings,
    W_CLEAR: () => checkParties(open(good.bytes), context).findings,
    W_SEQ_GAP: () => lineageFindings('d5', [link(1, null), link(5, 'd4')]),
    W_CHAIN_BREAK: () => lineageFindings('d2', [link(1, null), link(2, 'other')]),
  };
};
