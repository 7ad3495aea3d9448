import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '../../domain/registers/facts.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { findBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { writeWhole } from '../platform/files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import type { SavedAttachment } from './inspection-forms.ts';

/** Attachments of a unit into a folder of its own beside the PDF; one whose bytes are not held is listed all the same. */
export function saveAttachments(
  db: ReadDb,
  attachments: readonly Attachment[],
  into: string,
  unitName: string,
): { saved: SavedAttachment[]; paths: string[] } {
  const folder = join(texts.attachments, safeFileName(unitName));
  const paths: string[] = [];
  const saved = attachments.map(({ fileName, sizeBytes, sha256 }, index): SavedAttachment => {
    const bytes = findBlob(db, sha256);
    if (bytes === undefined) return { fileName, sizeBytes, sha256, place: texts.notHere };
    mkdirSync(join(into, folder), { recursive: true });
    const name = safeFileName(`${index + 1}-${fileName}`);
    paths.push(writeWhole(join(into, folder), name, bytes));
    return { fileName, sizeBytes, sha256, place: `${texts.attachments}/${safeFileName(unitName)}/${name}` };
  });
  return { saved, paths };
}
