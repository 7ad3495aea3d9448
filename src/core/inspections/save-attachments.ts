import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Job } from '../../rpc/reply.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { nextStep } from '../api/run-steps.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import type { ReadDb } from '../db/handles.ts';
import { writeWhole } from '../platform/write-files.ts';
import type { Evidence } from './attachment-evidence.ts';

/** The originals into a folder beside the PDF. @returns paths written */
export async function saveAttachments(
  db: ReadDb,
  evidence: readonly Evidence[],
  into: string,
  job: Job,
): Promise<string[]> {
  const paths: string[] = [];
  const saved = evidence.flatMap(({ savedAs, sha256 }) => (savedAs === null ? [] : [{ savedAs, sha256 }]));
  for (const [index, { savedAs, sha256 }] of saved.entries()) {
    await nextStep(job, { stage: texts.saving, done: index, total: saved.length });
    const folder = join(into, texts.attachments, dirname(savedAs));
    mkdirSync(folder, { recursive: true });
    paths.push(writeWhole(folder, basename(savedAs), getBlob(db, sha256)));
  }
  return paths;
}
