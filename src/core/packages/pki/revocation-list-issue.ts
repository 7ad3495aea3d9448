/** The county issues its revocation lists. Apart from reading them: the library takes long to load, and readers need none. */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { provider, type Root, signing, signingCryptoKey } from './certificate-issue.ts';
import { derInt } from './der.ts';
import { subjectKeyId } from './keys.ts';

export type Revocation = { serial: string; at: Date };

/** Offices travel once or twice a year; a list counts as stale after this. */
const freshDays = 400;
const dayMs = 86_400_000;
/**
 * Issues the list of all revoked certificates.
 *
 * @param number higher than every number issued before
 * @param issuedOn instant of issue
 * @returns DER
 */
export const issueRevocationList = async (
  root: Root,
  number: number,
  revocations: readonly Revocation[],
  issuedOn: Date,
): Promise<Uint8Array> => {
  const made = await x509.X509CrlGenerator.create(
    {
      issuer: new x509.X509Certificate(Buffer.from(root.certificate)).subjectName,
      thisUpdate: issuedOn,
      nextUpdate: new Date(issuedOn.getTime() + freshDays * dayMs),
      signingAlgorithm: signing,
      signingKey: await signingCryptoKey(root.keys),
      entries: revocations.map(({ serial, at }) => ({ serialNumber: serial, revocationDate: at })),
      extensions: [
        new x509.AuthorityKeyIdentifierExtension(Buffer.from(subjectKeyId(root.keys.spki)).toString('hex')),
        new x509.Extension('2.5.29.20', false, derInt(number)),
      ],
    },
    provider,
  );
  return new Uint8Array(made.rawData);
};
