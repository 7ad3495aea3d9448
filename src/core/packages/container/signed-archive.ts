/** Steps 3 and 4: archive layout, type mark, signature pairs. Nothing is inflated here. */
import { DomainError } from '../../../domain/errors.ts';
import {
  maxAsicXmlBytes,
  maxSignatureBytes,
  maxSigners,
  type PackageLimits,
} from '../../../domain/packages/package-limits.ts';
import { type AsicManifest, readAsicManifest } from './asic-manifest.ts';
import { asicPath, mimetype, mimetypePath, signaturePath } from './container-paths.ts';
import { type OpenEntry, readEntry, readZip } from './zip-reader.ts';

export type Archive = { bytes: Buffer; entries: readonly OpenEntry[] };

/** Step 3: layout and the type mark in the first entry. */
export const readArchive = (bytes: Buffer, limits: PackageLimits): Archive => {
  const entries = readZip(bytes, limits);
  const [first] = entries;
  const isMarked =
    first?.name === mimetypePath &&
    first.method === 0 &&
    first.size === mimetype.length &&
    readEntry(bytes, first).toString('latin1') === mimetype;
  if (!isMarked) throw new DomainError('E_PKG_MIMETYPE');
  return { bytes, entries };
};

export type SignaturePair = { xml: Buffer; cms: Buffer; asic: AsicManifest; path: string };

const metaEntry = (entry: OpenEntry | undefined, name: string, limit: number): OpenEntry => {
  if (entry?.name !== name) throw new DomainError('E_SIG_MISSING');
  // Stored, so that a signature has one form only and nothing is inflated yet.
  if (entry.method !== 0 || entry.size > limit) throw new DomainError('E_PKG_BOMB', { path: name });
  return entry;
};

/** Step 4: the pairs at the end of the archive, numbered from 001, nothing else in META-INF. */
export const readPairs = ({ bytes, entries }: Archive): SignaturePair[] => {
  const meta = entries.filter((entry) => entry.name.toLowerCase().startsWith('meta-inf/'));
  const count = meta.length / 2;
  if (count < 1 || count > maxSigners || !Number.isInteger(count)) throw new DomainError('E_SIG_MISSING');
  return Array.from({ length: count }, (_, index) => {
    const xml = readEntry(bytes, metaEntry(meta[index * 2], asicPath(index), maxAsicXmlBytes));
    const cms = readEntry(bytes, metaEntry(meta[index * 2 + 1], signaturePath(index), maxSignatureBytes));
    const asic = readAsicManifest(xml, asicPath(index));
    if (asic.signature !== signaturePath(index)) throw new DomainError('E_SIG_SCOPE', { path: signaturePath(index) });
    return { xml, cms, asic, path: signaturePath(index) };
  });
};
