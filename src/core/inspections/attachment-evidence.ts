/** What becomes of each attachment of a unit: a page of its own, a file beside the PDF, or only a line in the list. */
import { extname } from 'node:path';
import type { InspectionLimits } from '../../domain/inspections/inspection-limits.ts';
import type { Attachment } from '../../domain/registers/facts.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { findBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { checkImage } from '../documents/images/check-image.ts';
import { safeFileName } from '../platform/safe-file-name.ts';

export type Evidence = {
  fileName: string;
  sizeBytes: number;
  sha256: string;
  /** the row it was kept with, as the clerk knows it */
  owner: string;
  /** what the list says about where it is, or why not */
  place: string;
  /** name below the folder of attachments; null: not saved */
  savedAs: string | null;
  picture: { width: number; height: number } | null;
};

type About = { unitName: string; ownerOf(attachment: Attachment): string; isMasked: boolean };

/** Bytes of pictures still to be had in this file; grows smaller as they are taken. */
export type ImageRoom = { bytes: number };

const pictureTypes = new Set(['image/png', 'image/jpeg']);

/** Names in files cannot be masked: a masked inspection file only lists them. */
export async function attachmentEvidence(
  db: ReadDb,
  attachments: readonly Attachment[],
  { unitName, ownerOf, isMasked }: About,
  room: ImageRoom,
  limits: InspectionLimits,
): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const [index, attachment] of attachments.entries()) {
    const { fileName, sizeBytes, sha256, mediaType } = attachment;
    const about = { fileName, sizeBytes, sha256, owner: ownerOf(attachment) };
    const bytes = isMasked ? undefined : findBlob(db, sha256);
    if (bytes === undefined) {
      evidence.push({ ...about, place: isMasked ? texts.notMasked : texts.notHere, savedAs: null, picture: null });
      continue;
    }
    const savedAs = `${safeFileName(unitName)}/${index + 1}-${nameWithin(fileName)}`;
    const place = `${texts.attachments}/${savedAs}`;
    if (!pictureTypes.has(mediaType)) {
      evidence.push({ ...about, place, savedAs, picture: null });
      continue;
    }
    const found = bytes.length > room.bytes ? 'full' : await checkImage(bytes, limits.imagePixels);
    if (typeof found === 'string')
      evidence.push({ ...about, place: `${texts.problems[found]}；${place}`, savedAs, picture: null });
    else {
      room.bytes -= bytes.length;
      evidence.push({ ...about, place: `${texts.drawn}；${place}`, savedAs, picture: found });
    }
  }
  return evidence;
}

/** Leaves room for the number before it. */
function nameWithin(fileName: string): string {
  const name = safeFileName(fileName);
  const ending = extname(name);
  return `${Array.from(name.slice(0, name.length - ending.length))
    .slice(0, 60)
    .join('')}${ending}`;
}
