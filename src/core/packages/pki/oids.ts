/** Object identifiers, encoded once. Only what our own profile uses. */
import { derAlgorithm, derOid } from './der.ts';
import type { PolicyRole } from '../../../domain/packages/signing-roles.ts';

/** One random UUID, fixed for the product (ITU-T X.667: 2.25 needs no registration). */
const productArc = '2.25.67659394963404628867840382992077371642';

/** Certificate policy of each role. */
export const policyOids: Record<PolicyRole, string> = {
  county: `${productArc}.1.1`,
  middle: `${productArc}.1.2`,
  unit: `${productArc}.1.3`,
};

export const oids = {
  data: derOid('1.2.840.113549.1.7.1'),
  signedData: derOid('1.2.840.113549.1.7.2'),
  authEnvelopedData: derOid('1.2.840.113549.1.9.16.1.23'),
  contentType: derOid('1.2.840.113549.1.9.3'),
  messageDigest: derOid('1.2.840.113549.1.9.4'),
  signingTime: derOid('1.2.840.113549.1.9.5'),
  signingCertificateV2: derOid('1.2.840.113549.1.9.16.2.47'),
  cmsAlgorithmProtection: derOid('1.2.840.113549.1.9.52'),
  ecPublicKey: derOid('1.2.840.10045.2.1'),
  p256: derOid('1.2.840.10045.3.1.7'),
  unitCode: derOid('2.5.4.5'),
  commonName: derOid('2.5.4.3'),
} as const;

export const algorithms = {
  sha256: derAlgorithm(derOid('2.16.840.1.101.3.4.2.1')),
  ecdsaSha256: derAlgorithm(derOid('1.2.840.10045.4.3.2')),
} as const;
