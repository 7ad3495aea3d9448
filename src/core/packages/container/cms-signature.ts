/** CAdES-B-B detached signatures: CMS SignedData with one signer, in one encoding. */
import { type KeyObject, sign, verify } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import { type Certificate, issuerAndSerial, readCertificate } from '../pki/certificate.ts';
import {
  der,
  derChildren,
  DerError,
  derInt,
  derOctets,
  derSeq,
  derSequence,
  derSetOf,
  expectDer,
  readDer,
  readUnsigned,
  sameBytes,
} from '../pki/der.ts';
import { derTime, readDerTime } from '../pki/der-time.ts';
import { type KeyPair, publicKeyOf, sha256 } from '../pki/keys.ts';
import { algorithms, oids } from '../pki/oids.ts';

/** Everything in a SignedData of ours that is not constant. */
type Parts = {
  signer: Certificate;
  /** Other certificates that travel along: the root in office packages. */
  others: readonly Uint8Array[];
  contentDigest: Uint8Array;
  signedAt: Date;
  /** DER, ECDSA-Sig-Value. */
  signature: Uint8Array;
};

const attribute = (oid: Uint8Array, value: Uint8Array): Uint8Array => derSeq(oid, der(0x31, value));

/** signing-certificate-v2: binds the certificate, so that another one for the same key cannot be put in its place. */
const certificateBinding = (signer: Certificate): Uint8Array => {
  const issuer = derSeq(der(0xa4, signer.issuer));
  return derSeq(derSeq(derSeq(derOctets(sha256(signer.der)), derSeq(issuer, signer.serialDer))));
};

/** The signed attributes as a SET, as they go under the signature. */
const signedAttributes = ({ signer, contentDigest, signedAt }: Omit<Parts, 'signature' | 'others'>): Uint8Array =>
  derSetOf(
    attribute(oids.contentType, oids.data),
    attribute(oids.messageDigest, derOctets(contentDigest)),
    attribute(oids.signingTime, derTime(signedAt)),
    attribute(oids.signingCertificateV2, certificateBinding(signer)),
    // RFC 6211, so that the algorithms stand under the signature too.
    attribute(oids.cmsAlgorithmProtection, derSeq(algorithms.sha256, der(0xa1, readDer(algorithms.ecdsaSha256).body))),
  );

const encode = (parts: Parts): Uint8Array => {
  const { signer, others, signature } = parts;
  const certificates = der(0xa0, readDer(derSetOf(signer.der, ...others)).body);
  const attributes = der(0xa0, readDer(signedAttributes(parts)).body);
  const [one, digest] = [derInt(1), algorithms.sha256];
  const id = issuerAndSerial(signer);
  const signerInfo = derSeq(one, id, digest, attributes, algorithms.ecdsaSha256, derOctets(signature));
  const signedData = derSeq(one, der(0x31, digest), derSeq(oids.data), certificates, der(0x31, signerInfo));
  return derSeq(oids.signedData, der(0xa0, signedData));
};

export type SigningIdentity = { keys: KeyPair; certificate: Certificate; others?: readonly Uint8Array[] };

/** Signs content that lies beside the signature. @returns DER, CMS SignedData without content */
export const signDetached = (content: Uint8Array, identity: SigningIdentity, signedAt: Date): Uint8Array => {
  const { keys, certificate: signer, others = [] } = identity;
  const parts = { signer, others, contentDigest: sha256(content), signedAt };
  const signature = sign('sha256', signedAttributes(parts), { key: keys.privateKey, dsaEncoding: 'der' });
  return encode({ ...parts, signature });
};

type Read = Parts & { algorithmsAreOurs: boolean; binding: Uint8Array | undefined };

const isSameCertificate = (certificate: Certificate, id: Uint8Array): boolean =>
  sameBytes(issuerAndSerial(certificate), id);

/** Minimal integers within 32 bytes; anything else is another encoding of a signature. */
const checkSignatureForm = (signature: Uint8Array): void => {
  for (const number of derSequence(readDer(signature), 2)) {
    if (readUnsigned(number).length > 32) throw new DerError('number too long');
  }
};

const read = (cms: Uint8Array): Read => {
  const [, wrapper] = derSequence(readDer(cms), 2);
  const [signedData] = derChildren(expectDer(wrapper, 0xa0), 1);
  const [, , , certificateSet, signerInfos] = derSequence(signedData, 5);
  const certificates = derChildren(expectDer(certificateSet, 0xa0), 3).map((node) => node.raw);
  const [signerInfo] = derChildren(expectDer(signerInfos, 0x31), 1);
  const [, id, digestAlgorithm, attributes, signatureAlgorithm, signature] = derSequence(signerInfo, 6);
  const values = derChildren(expectDer(attributes, 0xa0), 8).map((node) => {
    const [oid, set] = derSequence(node, 2);
    return { oid: oid?.raw, value: derChildren(expectDer(set, 0x31), 1)[0] };
  });
  const valueOf = (oid: Uint8Array) => values.find((value) => sameBytes(value.oid, oid))?.value;
  const wanted = expectDer(id, 0x30).raw;
  const parsed = certificates.map((bytes) => readCertificate(bytes));
  const signer = parsed.find((certificate) => isSameCertificate(certificate, wanted));
  if (!signer) throw new DerError('certificate of the signer missing');
  const signatureBytes = expectDer(signature, 0x04).body;
  checkSignatureForm(signatureBytes);
  return {
    signer,
    others: certificates.filter((bytes) => bytes !== signer.der),
    contentDigest: expectDer(valueOf(oids.messageDigest), 0x04).body,
    signedAt: readDerTime(valueOf(oids.signingTime)),
    signature: signatureBytes,
    binding: valueOf(oids.signingCertificateV2)?.raw,
    algorithmsAreOurs:
      sameBytes(digestAlgorithm?.raw, algorithms.sha256) && sameBytes(signatureAlgorithm?.raw, algorithms.ecdsaSha256),
  };
};

const isSignatureValid = (parts: Read, path: string): boolean => {
  let key: KeyObject;
  try {
    key = publicKeyOf(parts.signer.spki);
  } catch (cause) {
    throw new DomainError('E_ALG_POLICY', { path }, { cause });
  }
  return verify('sha256', signedAttributes(parts), { key, dsaEncoding: 'der' }, parts.signature);
};

export type VerifiedSignature = { signer: Certificate; others: readonly Uint8Array[]; signedAt: Date };

/**
 * Step 5: form, algorithms, certificate binding, digest and signature. Trust in the certificate comes after.
 *
 * @param path of the signature in the container, for the sentence
 * @throws DomainError E_SIG_FORMAT · E_ALG_POLICY · E_SIG_CERT_BINDING · E_SIG_INVALID · E_DIGEST_MISMATCH { path }
 */
export const verifyDetached = (cms: Uint8Array, content: Uint8Array, path: string): VerifiedSignature => {
  let parts: Read;
  try {
    parts = read(cms);
  } catch (cause) {
    throw new DomainError('E_SIG_FORMAT', { path }, { cause });
  }
  if (!parts.algorithmsAreOurs) throw new DomainError('E_ALG_POLICY', { path });
  if (!sameBytes(parts.binding, certificateBinding(parts.signer)))
    throw new DomainError('E_SIG_CERT_BINDING', { path });
  if (!sameBytes(encode(parts), cms)) throw new DomainError('E_SIG_FORMAT', { path });
  if (!isSignatureValid(parts, path)) throw new DomainError('E_SIG_INVALID', { path });
  if (!sameBytes(parts.contentDigest, sha256(content))) throw new DomainError('E_DIGEST_MISMATCH', { path });
  return { signer: parts.signer, others: parts.others, signedAt: parts.signedAt };
};
