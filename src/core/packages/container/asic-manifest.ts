/**
 * ASiC manifests (ETSI EN 319 162-1) in one fixed form: the reader re-writes what it understood and compares, so
 * the product needs no XML parser. An extension carries the SHA-256 of the archive's bytes before META-INF: deflate
 * has several encodings of the same content, this pins the one that was signed.
 */
import { DomainError } from '../../../domain/errors.ts';

/** digest = SHA-256, base64. The first reference is manifest.json, the root file. */
export type AsicReference = { path: string; mediaType: string; digest: string };

/** bytes = length of the archive before META-INF, digest = its SHA-256 in base64. */
export type AsicManifest = {
  signature: string;
  references: AsicReference[];
  archive: { bytes: number; digest: string };
};

const sha256Uri = 'http://www.w3.org/2001/04/xmlenc#sha256';
const header = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
];
const digestXml = (digest: string): string =>
  `<ds:DigestMethod Algorithm="${sha256Uri}"/><ds:DigestValue>${digest}</ds:DigestValue>`;

const referenceXml = ({ path, mediaType, digest }: AsicReference, index: number): string =>
  `<asic:DataObjectReference URI="${path}" MimeType="${mediaType}"${index === 0 ? ' Rootfile="true"' : ''}>` +
  `${digestXml(digest)}</asic:DataObjectReference>`;

const archiveXml = ({ bytes, digest }: AsicManifest['archive']): string =>
  '<asic:ASiCManifestExtensions><asic:Extension Critical="false">' +
  `<lf:Archive xmlns:lf="urn:lianfang:package:1" Bytes="${bytes}">${digestXml(digest)}</lf:Archive>` +
  '</asic:Extension></asic:ASiCManifestExtensions>';

/** The manifest as the bytes that are signed. Paths and media types must not need escaping. */
export const asicManifestXml = (manifest: AsicManifest): Buffer =>
  Buffer.from(
    [
      ...header,
      `<asic:SigReference URI="${manifest.signature}" MimeType="application/pkcs7-signature"/>`,
      ...manifest.references.map(referenceXml),
      archiveXml(manifest.archive),
      '</asic:ASiCManifest>\n',
    ].join('\n'),
    'latin1',
  );

const sha256Base64 = '([A-Za-z0-9+/]{43}=)';
const signaturePattern = /^<asic:SigReference URI="(META-INF\/signature\d{3}\.p7s)" /u;
const referencePattern = new RegExp(
  `^<asic:DataObjectReference URI="([A-Za-z0-9._/-]{1,160})" MimeType="([a-z0-9.+/-]{1,100})".*>${sha256Base64}<`,
  'u',
);
const archivePattern = new RegExp(`<lf:Archive .*Bytes="(\\d{1,10})">.*>${sha256Base64}<`, 'u');

const parse = (text: string): AsicManifest | undefined => {
  const lines = text.split('\n');
  const signature = signaturePattern.exec(lines[2] ?? '')?.[1];
  const [, bytes, archiveDigest] = archivePattern.exec(lines.at(-3) ?? '') ?? [];
  if (signature === undefined || bytes === undefined || archiveDigest === undefined) return undefined;
  const references: AsicReference[] = [];
  for (const line of lines.slice(3, -3)) {
    const [, path, mediaType, digest] = referencePattern.exec(line) ?? [];
    if (path === undefined || mediaType === undefined || digest === undefined) return undefined;
    references.push({ path, mediaType, digest });
  }
  return { signature, references, archive: { bytes: Number(bytes), digest: archiveDigest } };
};

/**
 * Reads a manifest of the fixed form.
 *
 * @param path its own path, for the sentence
 * @throws DomainError E_MANIFEST_XML { path } for any other form, also well-formed XML
 */
export const readAsicManifest = (bytes: Buffer, path: string): AsicManifest => {
  const manifest = parse(bytes.toString('latin1'));
  const isUnique =
    new Set(manifest?.references.map((reference) => reference.path)).size === manifest?.references.length;
  if (!manifest || !isUnique || asicManifestXml(manifest).compare(bytes) !== 0)
    throw new DomainError('E_MANIFEST_XML', { path });
  return manifest;
};
