/** The county root issues certificates; units make requests and, until they hold one, a self-signed certificate. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { PolicyRole } from '../../../domain/packages/signing-roles.ts';
import { derOid, derSeq } from './der.ts';
import { type KeyPair, pkcs8Of, serialOf, subjectKeyId } from './keys.ts';
import { policyOids } from './oids.ts';

/** Code and name of a unit, its county's name as organisation. */
export type SubjectName = { code: string; name: string; organisation?: string };

export type Root = { certificate: Uint8Array; keys: KeyPair };

/** Village clocks are wrong: certificates begin long ago and end late (package-format, Trust 5). */
export const validFrom = new Date('2020-01-01T00:00:00Z');
export const validTo = new Date('2069-12-31T23:59:59Z');

export const signing = { name: 'ECDSA', hash: 'SHA-256' };
const imported = { name: 'ECDSA', namedCurve: 'P-256' };
const { KeyUsageFlags } = x509;

/** The provider is passed to every call instead of being set globally, so that a worker needs no set-up. */
export const provider = webcrypto;

export const signingCryptoKey = (pair: KeyPair): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', Buffer.from(pkcs8Of(pair)), imported, false, ['sign']);

export const verifyingCryptoKey = (spki: Uint8Array): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('spki', Buffer.from(spki), imported, true, ['verify']);

const nameOf = (subject: SubjectName): x509.Name =>
  new x509.Name([
    { C: ['CN'] },
    ...(subject.organisation ? [{ O: [subject.organisation] }] : []),
    { CN: [subject.name] },
    { '2.5.4.5': [subject.code] },
  ]);

const hexKeyId = (spki: Uint8Array): string => Buffer.from(subjectKeyId(spki)).toString('hex');

const signerExtensions = (spki: Uint8Array): x509.Extension[] => [
  new x509.BasicConstraintsExtension(false, undefined, true),
  new x509.KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
  new x509.SubjectKeyIdentifierExtension(hexKeyId(spki)),
];

const bytes = (raw: ArrayBuffer): Uint8Array => new Uint8Array(raw);

const selfSigned = async (pair: KeyPair, subject: SubjectName, extensions: x509.Extension[]): Promise<Uint8Array> => {
  const keys = { privateKey: await signingCryptoKey(pair), publicKey: await verifyingCryptoKey(pair.spki) };
  const parameters = {
    serialNumber: serialOf(pair.spki),
    name: nameOf(subject),
    notBefore: validFrom,
    notAfter: validTo,
  };
  const made = await x509.X509CertificateGenerator.createSelfSigned(
    { ...parameters, signingAlgorithm: signing, keys, extensions },
    provider,
  );
  return bytes(made.rawData);
};

/** The county's root: signs certificates and revocation lists, nothing else. @returns DER */
export const issueRoot = (keys: KeyPair, county: SubjectName): Promise<Uint8Array> =>
  selfSigned(keys, { ...county, name: `${county.name}廉防根证书` }, [
    new x509.BasicConstraintsExtension(true, 0, true),
    new x509.KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    new x509.SubjectKeyIdentifierExtension(hexKeyId(keys.spki)),
  ]);

/** Certificate of a key that the county has not certified yet; carries no role. @returns DER */
export const selfSignedCertificate = (keys: KeyPair, unit: SubjectName): Promise<Uint8Array> =>
  selfSigned(keys, unit, signerExtensions(keys.spki));

/** PKCS#10 request of a unit. @returns DER */
export const createRequest = async (keys: KeyPair, unit: SubjectName): Promise<Uint8Array> => {
  const pair = { privateKey: await signingCryptoKey(keys), publicKey: await verifyingCryptoKey(keys.spki) };
  const made = await x509.Pkcs10CertificateRequestGenerator.create(
    { name: nameOf(unit), keys: pair, signingAlgorithm: signing },
    provider,
  );
  return bytes(made.rawData);
};

export type CertificateOrder = {
  unit: SubjectName;
  spki: Uint8Array;
  role: PolicyRole;
  /** Counts up (1–127) when the same key gets another certificate. */
  generation?: number;
  /** For tests of dates; the default is 2020 to 2069. */
  validity?: { from: Date; to: Date };
};

/**
 * Certificate of a unit's signing key, issued by the county. The seal check comes before this call.
 *
 * @returns DER
 */
export const issueCertificate = async (root: Root, order: CertificateOrder): Promise<Uint8Array> => {
  const issuer = new x509.X509Certificate(Buffer.from(root.certificate)).subjectName;
  const made = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialOf(order.spki, order.generation),
      subject: nameOf(order.unit),
      issuer,
      notBefore: order.validity?.from ?? validFrom,
      notAfter: order.validity?.to ?? validTo,
      signingAlgorithm: signing,
      publicKey: await verifyingCryptoKey(order.spki),
      signingKey: await signingCryptoKey(root.keys),
      extensions: [
        ...signerExtensions(order.spki),
        new x509.AuthorityKeyIdentifierExtension(hexKeyId(root.keys.spki)),
        new x509.Extension('2.5.29.32', false, derSeq(derSeq(derOid(policyOids[order.role])))),
      ],
    },
    provider,
  );
  return bytes(made.rawData);
};
