/** What a ledger trusts, and step 6 of the verification: chain, profile, usage, dates, revocation. */
import { DomainError } from '../../../domain/errors.ts';
import type { PackageFinding } from '../../../domain/packages/package-errors.ts';
import type { PolicyRole } from '../../../domain/packages/signing-roles.ts';
import {
  type Certificate,
  certificateRole,
  hasUsage,
  isSignedBy,
  profileProblem,
  readCertificate,
} from './certificate.ts';
import { sameBytes } from './der.ts';
import { keyCode, keySha256 } from './keys.ts';
import { isRevoked, readRevocationList, type RevocationList } from './revocation-list.ts';

export type Trust = {
  root: Certificate;
  crl: RevocationList | null;
  /** Certificates the ledger holds, by keySha256: they count for a unit that has not received its own yet. */
  certificates: ReadonlyMap<string, Certificate>;
};

/**
 * Trust from what the ledger stores, all DER. Make it once per run (and per worker): it verifies root and list.
 *
 * @throws DomainError E_CERT_FORMAT · E_CERT_PROFILE · E_CERT_USAGE · E_CRL_INVALID
 */
export const createTrust = (stored: {
  root: Uint8Array;
  crl?: Uint8Array | null;
  certificates?: readonly Uint8Array[];
}): Trust => {
  const root = readRoot(stored.root);
  const certificates = (stored.certificates ?? []).map((bytes) => readCertificate(bytes));
  return {
    root,
    crl: stored.crl ? readRevocationList(stored.crl, root) : null,
    certificates: new Map(certificates.map((certificate) => [keySha256(certificate.spki), certificate])),
  };
};

/**
 * Reads a root certificate; whether it is the county's is decided by its key code on paper.
 *
 * @throws DomainError E_CERT_FORMAT · E_CERT_PROFILE · E_CERT_USAGE
 */
export const readRoot = (bytes: Uint8Array): Certificate => {
  const root = readCertificate(bytes);
  const problem = profileProblem(root, 'root');
  const isSelfSigned = sameBytes(root.issuer, root.subject) && problem !== '算法' && isSignedBy(root, root.spki);
  if (problem !== undefined || !isSelfSigned)
    throw new DomainError('E_CERT_PROFILE', { unit: root.name, detail: problem ?? '自签名' });
  if (!hasUsage(root, 'authority')) throw new DomainError('E_CERT_USAGE', { unit: root.name });
  return root;
};

/** A machine whose clock is outside these years is wrong; dates then decide nothing. */
const plausible = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2069, 11, 31) };

export const isPlausibleClock = (now: Date): boolean =>
  now.getTime() >= plausible.from && now.getTime() <= plausible.to;

const day = (time: Date): string => time.toISOString().slice(0, 10);

const checkDates = (certificate: Certificate, now: Date): void => {
  if (!isPlausibleClock(now)) return;
  if (now < certificate.notBefore)
    throw new DomainError('E_CERT_NOT_YET_VALID', { unit: certificate.unit, from: day(certificate.notBefore) });
  if (now > certificate.notAfter)
    throw new DomainError('E_CERT_EXPIRED', { unit: certificate.unit, to: day(certificate.notAfter) });
};

const isIssuedBy = (certificate: Certificate, root: Certificate): boolean =>
  sameBytes(certificate.issuer, root.subject) &&
  certificate.signedWithOurAlgorithm &&
  isSignedBy(certificate, root.spki);

const isSelfSigned = (certificate: Certificate): boolean =>
  sameBytes(certificate.issuer, certificate.subject) &&
  certificate.signedWithOurAlgorithm &&
  isSignedBy(certificate, certificate.spki);

export type CheckedSigner = {
  unit: string;
  name: string;
  spkiSha256: string;
  keyCode: string;
  /** null = key without a certificate of the county. */
  role: PolicyRole | null;
  /** The county's certificate of the key: the one in the signature, or the one the ledger holds. */
  certificate: Certificate | null;
  findings: PackageFinding[];
};

/**
 * Decides about the certificate of a signature.
 *
 * @throws DomainError E_CERT_UNTRUSTED · E_CERT_PROFILE · E_CERT_USAGE · E_CERT_NOT_YET_VALID · E_CERT_EXPIRED ·
 *   E_CERT_REVOKED
 */
export const checkSigner = (presented: Certificate, trust: Trust, now: Date): CheckedSigner => {
  const spkiSha256 = keySha256(presented.spki);
  const isCertified = isIssuedBy(presented, trust.root);
  if (!isCertified && !isSelfSigned(presented)) throw new DomainError('E_CERT_UNTRUSTED', { unit: presented.unit });
  const held = isCertified ? undefined : trust.certificates.get(spkiSha256);
  const isHeldGood = held !== undefined && isIssuedBy(held, trust.root);
  const certificate = isCertified ? presented : isHeldGood ? held : null;
  const judged = certificate ?? presented;
  const problem = profileProblem(judged, certificate ? 'issued' : 'self');
  const role = certificateRole(judged);
  if (problem !== undefined || role === undefined || judged.unit === '')
    throw new DomainError('E_CERT_PROFILE', { unit: judged.unit, detail: problem ?? '单位编码' });
  if (!hasUsage(judged, 'sign')) throw new DomainError('E_CERT_USAGE', { unit: judged.unit });
  if (trust.crl && isRevoked(trust.crl, judged))
    throw new DomainError('E_CERT_REVOKED', { unit: judged.unit, crlNumber: trust.crl.number });
  checkDates(judged, now);
  const code = keyCode(presented.spki);
  const findings: PackageFinding[] = certificate
    ? []
    : [{ code: 'P_KEY_UNCERTIFIED', params: { unit: judged.unit, keyCode: code } }];
  return { unit: judged.unit, name: judged.name, spkiSha256, keyCode: code, role, certificate, findings };
};
