/** Certificates that the product itself never issues. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type Root, signingCryptoKey, verifyingCryptoKey } from '../../../src/core/packages/pki/certificate-issue.ts';
import { subjectKeyId, serialOf } from '../../../src/core/packages/pki/keys.ts';
import { policyOids } from '../../../src/core/packages/pki/oids.ts';
import { derOid, derSeq } from '../../../src/core/packages/pki/der.ts';

const keyId = (spki: Uint8Array): string => Buffer.from(subjectKeyId(spki)).toString('hex');

/** The tests know the browser's types as well; it is the same key. */
const asDom = (key: webcrypto.CryptoKey): CryptoKey => key as unknown as CryptoKey;

/** In every point the profile of a unit's certificate, but for key encipherment instead of signing. */
export const certificateWithUsage = async (
  root: Root,
  unit: { code: string; name: string },
  spki: Uint8Array,
): Promise<Uint8Array> => {
  const made = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialOf(spki),
      subject: new x509.Name([{ CN: [unit.name] }, { '2.5.4.5': [unit.code] }]),
      issuer: new x509.X509Certificate(Buffer.from(root.certificate)).subjectName,
      notBefore: new Date('2020-01-01'),
      notAfter: new Date('2040-01-01'),
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      publicKey: asDom(await verifyingCryptoKey(spki)),
      signingKey: asDom(await signingCryptoKey(root.keys)),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyEncipherment, true),
        new x509.SubjectKeyIdentifierExtension(keyId(spki)),
        new x509.AuthorityKeyIdentifierExtension(keyId(root.keys.spki)),
        new x509.Extension('2.5.29.32', false, derSeq(derSeq(derOid(policyOids.unit)))),
      ],
    },
    webcrypto as unknown as Crypto,
  );
  return new Uint8Array(made.rawData);
};
