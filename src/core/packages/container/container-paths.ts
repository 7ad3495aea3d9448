/** Where things lie in a container, and in which order. */
import { manifestPath } from './manifest-schema.ts';

export const mimetypePath = 'mimetype';
export const mimetype = 'application/vnd.etsi.asic-e+zip';

/** Own paths under pki/; all DER. */
export const pkiPaths = {
  /** PKCS#10 request of the signing key; in every package until the unit holds its certificate. */
  request: 'pki/request.csr',
  /** SubjectPublicKeyInfo of the sender's encryption key. */
  encryptionKey: 'pki/encryption.spki',
  root: 'pki/root.cer',
  crl: 'pki/revoked.crl',
} as const;

/** Path of a certificate that travels down: issued to the key with this keySha256. */
export const certificatePath = (keySha256: string): string => `pki/certificates/${keySha256}.cer`;
export const isCertificatePath = (path: string): boolean => path.startsWith('pki/certificates/');

const folders = ['data/', 'forms/', 'att/', 'children/', 'pki/'];

/** Place of a file's folder in the container; -1 = no such folder. */
export const folderRank = (path: string): number => folders.findIndex((folder) => path.startsWith(folder));

/** JSON files that are parsed with the container. */
export const isJsonPath = (path: string): boolean =>
  path === manifestPath || ((path.startsWith('data/') || path.startsWith('children/')) && path.endsWith('.json'));

/** Order of files in a container: by folder, then by path. */
export const comparePaths = (a: string, b: string): number => {
  const difference = folderRank(a) - folderRank(b);
  return difference === 0 ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : difference;
};

const number = (index: number): string => String(index + 1).padStart(3, '0');
export const asicPath = (index: number): string => `META-INF/ASiCManifest${number(index)}.xml`;
export const signaturePath = (index: number): string => `META-INF/signature${number(index)}.p7s`;
