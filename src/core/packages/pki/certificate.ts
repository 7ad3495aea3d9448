/** Reads X.509 certificates of our own profile; foreign ones are read as far as needed to say what is wrong. */
import { verify } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import type { PolicyRole } from '../../../domain/packages/signing-roles.ts';
import {
  concatBytes,
  der,
  derChildren,
  type DerNode,
  derOid,
  derSequence,
  expectDer,
  readDer,
  sameBytes,
} from './der.ts';
import { readUnsigned } from './der.ts';
import { readDerTime } from './der-time.ts';
import { publicKeyOf, subjectKeyId } from './keys.ts';
import { algorithms, oids, policyOids } from './oids.ts';

export type Certificate = {
  der: Uint8Array;
  /** The part under the signature. */
  tbs: Uint8Array;
  signature: Uint8Array;
  /** Hex, without leading zero byte. */
  serial: string;
  issuer: Uint8Array;
  subject: Uint8Array;
  /** Serial number in DER, as CMS names it. */
  serialDer: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  spki: Uint8Array;
  /** Unit code (subject serialNumber) and name (CN). */
  unit: string;
  name: string;
  extensions: readonly CertificateExtension[];
  signedWithOurAlgorithm: boolean;
};

export type CertificateExtension = { oid: Uint8Array; critical: boolean; value: Uint8Array };

const text = (node: DerNode | undefined): string => {
  if (node?.tag !== 0x0c && node?.tag !== 0x13) throw new DomainError('E_CERT_FORMAT', { detail: '名称' });
  return new TextDecoder('utf-8', { fatal: true }).decode(node.body);
};

/** Value of the one attribute of this type in a Name; empty text if there is none. */
export const nameAttribute = (name: DerNode | undefined, type: Uint8Array): string => {
  const found = derChildren(expectDer(name, 0x30), 16).flatMap((rdn) => {
    const [attribute] = derChildren(expectDer(rdn, 0x31), 1);
    const [oid, value] = derSequence(attribute, 2);
    return sameBytes(oid?.raw, type) ? [text(value)] : [];
  });
  if (found.length > 1) throw new DomainError('E_CERT_FORMAT', { detail: '名称重复' });
  return found[0] ?? '';
};

const readExtension = (node: DerNode): CertificateExtension => {
  const [oid, ...rest] = derSequence(node, 2, 3);
  const isCritical = rest.length === 2;
  if (isCritical && !sameBytes(rest[0]?.raw, Uint8Array.of(1, 1, 0xff)))
    throw new DomainError('E_CERT_FORMAT', { detail: '扩展' });
  return { oid: expectDer(oid, 0x06).raw, critical: isCritical, value: expectDer(rest.at(-1), 0x04).body };
};

/** The signature bytes of a BIT STRING without unused bits. */
export const bitString = (node: DerNode | undefined): Uint8Array => {
  const { body } = expectDer(node, 0x03);
  if (body[0] !== 0) throw new DomainError('E_CERT_FORMAT', { detail: '签名' });
  return body.subarray(1);
};

const parse = (bytes: Uint8Array): Certificate => {
  const [tbs, algorithm, signature] = derSequence(readDer(bytes), 3);
  const fields = derSequence(tbs, 8);
  const [version, serialNode, innerAlgorithm, issuer, validity, subject, spki, extensions] = fields;
  if (!sameBytes(version?.raw, Uint8Array.of(0xa0, 3, 2, 1, 2)))
    throw new DomainError('E_CERT_FORMAT', { detail: '版本' });
  const serial = readUnsigned(serialNode);
  const [from, to] = derSequence(validity, 2);
  const [list] = derChildren(expectDer(extensions, 0xa3), 1);
  return {
    der: bytes,
    tbs: expectDer(tbs, 0x30).raw,
    signature: bitString(signature),
    serial: Buffer.from(serial).toString('hex'),
    serialDer: expectDer(serialNode, 0x02).raw,
    issuer: expectDer(issuer, 0x30).raw,
    subject: expectDer(subject, 0x30).raw,
    notBefore: readDerTime(from),
    notAfter: readDerTime(to),
    spki: expectDer(spki, 0x30).raw,
    unit: nameAttribute(subject, oids.unitCode),
    name: nameAttribute(subject, oids.commonName),
    extensions: derChildren(expectDer(list, 0x30), 16).map(readExtension),
    signedWithOurAlgorithm:
      sameBytes(algorithm?.raw, algorithms.ecdsaSha256) && sameBytes(innerAlgorithm?.raw, algorithms.ecdsaSha256),
  };
};

/**
 * Reads a certificate; trust is decided in certificate-check.
 *
 * @param bytes DER
 * @throws DomainError E_CERT_FORMAT { detail }
 */
export const readCertificate = (bytes: Uint8Array): Certificate => {
  try {
    return parse(bytes);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('E_CERT_FORMAT', { detail: '结构' }, { cause });
  }
};

const extensionOids = {
  basicConstraints: derOid('2.5.29.19'),
  keyUsage: derOid('2.5.29.15'),
  policies: derOid('2.5.29.32'),
  subjectKeyId: derOid('2.5.29.14'),
  authorityKeyId: derOid('2.5.29.35'),
};

const find = (certificate: Certificate, oid: Uint8Array): CertificateExtension | undefined =>
  certificate.extensions.find((extension) => sameBytes(extension.oid, oid));

/** digitalSignature + nonRepudiation, and keyCertSign + cRLSign. */
const usageOf = { sign: Uint8Array.of(3, 2, 6, 0xc0), authority: Uint8Array.of(3, 2, 1, 0x06) };

export const hasUsage = (certificate: Certificate, usage: keyof typeof usageOf): boolean => {
  const extension = find(certificate, extensionOids.keyUsage);
  return extension?.critical === true && sameBytes(extension.value, usageOf[usage]);
};

const roles: PolicyRole[] = ['county', 'middle', 'unit'];
const policyValues = roles.map((role) => ({
  role,
  value: der(0x30, der(0x30, derOid(policyOids[role]))),
}));

/** The role of the certificate's one policy; null = no policy, undefined = a policy that is not ours. */
export const certificateRole = (certificate: Certificate): PolicyRole | null | undefined => {
  const extension = find(certificate, extensionOids.policies);
  if (!extension) return null;
  return policyValues.find((policy) => sameBytes(policy.value, extension.value))?.role;
};

/** What breaks the fixed profile, as a word for the sentence; undefined = in order. Usage is asked separately. */
export const profileProblem = (certificate: Certificate, kind: 'root' | 'issued' | 'self'): string | undefined => {
  const constraints = find(certificate, extensionOids.basicConstraints);
  const wanted = kind === 'root' ? Uint8Array.of(0x30, 6, 1, 1, 0xff, 2, 1, 0) : Uint8Array.of(0x30, 0);
  if (!constraints?.critical || !sameBytes(constraints.value, wanted)) return '基本约束';
  const role = certificateRole(certificate);
  if (role === undefined || (kind === 'issued') !== (role !== null)) return '用途类别';
  const count = kind === 'issued' ? 5 : 3;
  if (certificate.extensions.length !== count) return '扩展';
  const keyId = der(0x04, subjectKeyId(certificate.spki));
  if (!sameBytes(find(certificate, extensionOids.subjectKeyId)?.value, keyId)) return '密钥标识';
  if (kind === 'issued' && !find(certificate, extensionOids.authorityKeyId)) return '签发者标识';
  return certificate.signedWithOurAlgorithm ? undefined : '算法';
};

/** Is the certificate signed by this key? Says nothing about dates, usage or profile. */
export const isSignedBy = (signed: { tbs: Uint8Array; signature: Uint8Array }, issuerSpki: Uint8Array): boolean =>
  verify('sha256', signed.tbs, publicKeyOf(issuerSpki), signed.signature);

/** `issuerAndSerialNumber` as CMS refers to the certificate. */
export const issuerAndSerial = (certificate: Certificate): Uint8Array =>
  der(0x30, concatBytes(certificate.issuer, certificate.serialDer));
