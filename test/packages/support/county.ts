/** A county with keys and certificates, and packages in one line; keys are made once per test file. */
import { randomUUID } from 'node:crypto';
import type { Manifest, ManifestDraft, PackageType } from '../../../src/domain/packages/manifest.ts';
import type { PolicyRole } from '../../../src/domain/packages/signing-roles.ts';
import {
  buildContainer,
  type ContainerFile,
  type ContainerSigner,
  jsonFile,
} from '../../../src/core/packages/container/build-container.ts';
import { pkiPaths } from '../../../src/core/packages/container/container-paths.ts';
import { type OpenOptions } from '../../../src/core/packages/container/open-container.ts';
import { readCertificate } from '../../../src/core/packages/pki/certificate.ts';
import {
  createRequest,
  issueCertificate,
  issueRoot,
  type Root,
  selfSignedCertificate,
} from '../../../src/core/packages/pki/certificate-issue.ts';
import {
  generateEncryptionKey,
  generateSigningKey,
  type KeyPair,
  keySha256,
} from '../../../src/core/packages/pki/keys.ts';
import { issueRevocationList } from '../../../src/core/packages/pki/revocation-list-issue.ts';
import { createTrust } from '../../../src/core/packages/pki/trust.ts';

export const now = new Date('2026-06-01T08:00:00.000Z');

export type Party = {
  code: string;
  name: string;
  signing: KeyPair;
  encryption: KeyPair;
  certificate: Uint8Array;
  request: Uint8Array;
};

export type County = { root: Root; office: Party; town: Party; village: Party; newcomer: Party };

const makeParty = async (root: Root, code: string, name: string, role: PolicyRole | null): Promise<Party> => {
  const signing = await generateSigningKey();
  const subject = { code, name };
  const certificate = role
    ? await issueCertificate(root, { unit: { ...subject, organisation: '示例县' }, spki: signing.spki, role })
    : await selfSignedCertificate(signing, subject);
  const request = await createRequest(signing, subject);
  return { code, name, signing, encryption: await generateEncryptionKey(), certificate, request };
};

export const aCounty = async (): Promise<County> => {
  const keys = await generateSigningKey();
  const root = { keys, certificate: await issueRoot(keys, { code: '530100', name: '示例县' }) };
  return {
    root,
    office: await makeParty(root, '530100', '示例县', 'county'),
    town: await makeParty(root, '530100-01', '青石镇', 'middle'),
    village: await makeParty(root, '530100-01-001', '青石村', 'unit'),
    newcomer: await makeParty(root, '530100-01-002', '新来村', null),
  };
};

export const signerOf = (party: Party, county: County): ContainerSigner => ({
  keys: party.signing,
  certificate: readCertificate(party.certificate),
  duty: 'preparer',
  others: party.code === county.office.code ? [county.root.certificate] : [],
});

export const receiverOf = (party: Party) => ({ unit: party.code, keySha256: keySha256(party.encryption.spki) });

const digest = 'ab'.repeat(32);

/** A draft that satisfies the table of its type. */
export const draftOf = (type: PackageType, from: Party, to: Party[], more: Partial<ManifestDraft> = {}) => {
  const isSnapshot = type === 'submission' || type === 'combined';
  const isAnswer = ['reply', 'receipt', 'return', 'notice', 'scores'].includes(type);
  const draft: ManifestDraft = {
    type,
    purpose: isSnapshot ? 'annual' : null,
    id: randomUUID(),
    seq: 1,
    prev: null,
    replyTo: isAnswer ? { id: randomUUID(), digest } : null,
    cycle: isSnapshot || ['task', 'scores', 'restore'].includes(type) ? '2026' : null,
    task: isSnapshot || type === 'task' ? { id: randomUUID(), version: 1, digest } : null,
    sender: { unit: from.code },
    receivers: to.map(receiverOf),
    createdAt: now.toISOString(),
    crlNumber: 0,
    app: { name: 'lianfang', version: '0.1.0' },
    totals: isSnapshot ? { risks: 2 } : {},
    checks: isSnapshot ? { errors: 0, explained: 0, warnings: 1 } : null,
  };
  return { ...draft, ...more };
};

export const someFiles = (): ContainerFile[] => [
  jsonFile('data/risks.json', '风险点', [
    { id: 'r1', text: '公章管理' },
    { id: 'r2', text: '采购验收' },
  ]),
];

/** The request that a unit without a certificate must carry. */
export const requestFile = (party: Party): ContainerFile => ({
  path: pkiPaths.request,
  mediaType: 'application/pkcs10',
  title: '证书申请',
  bytes: party.request,
});

export const aPackage = (
  county: County,
  type: PackageType,
  from: Party,
  to: Party[],
  more: Partial<Omit<Manifest, 'sender'>> = {},
  files: ContainerFile[] = someFiles(),
) => buildContainer(draftOf(type, from, to, more), files, [signerOf(from, county)]);

export const openOptions = async (
  county: County,
  reader: Party,
  revoked: Party[] = [],
  more: Partial<OpenOptions> = {},
): Promise<OpenOptions> => {
  const revocations = revoked.map((party) => ({ serial: readCertificate(party.certificate).serial, at: now }));
  const crl = await issueRevocationList(county.root, 7, revocations, now);
  const trust = createTrust({ root: county.root.certificate, crl });
  return { decryptionKeys: [reader.encryption], trust, now, ...more };
};
