import type { FormSpec, TableBlock } from '../../domain/forms/form-spec.ts';
import { inspectionFileTexts as texts } from '../../text/inspection-file.ts';
import { handlingMark } from '../documents/forms/form-frame.ts';
import type { Evidence } from './attachment-evidence.ts';

/** Wide enough to be scaled down to any page. */
const WIDTH_MM = 400;
/** Small pictures are not blown up beyond 72 dots an inch. */
const MM_PER_PIXEL = 25.4 / 72;

type Picture = Pick<Evidence, 'fileName' | 'sha256' | 'owner'> & { picture: NonNullable<Evidence['picture']> };

/** A picture on a page of its own, as large as the page takes it, under what it is. */
export function picturePage(id: string, unit: string, no: number, evidence: Picture): FormSpec {
  const { fileName, sha256, owner, picture } = evidence;
  const scale = Math.min(WIDTH_MM / picture.width, MM_PER_PIXEL);
  const listed: TableBlock = {
    kind: 'table',
    columns: [{ key: 'file', title: texts.file, widthMm: 120 }],
    rows: [{ id: '1', cells: { file: fileName } }],
  };
  return {
    id,
    name: texts.picture(no, fileName),
    paper: { size: 'A4', orientation: picture.width > picture.height ? 'landscape' : 'portrait' },
    heading: { title: '' },
    blocks: [
      {
        kind: 'paragraph',
        style: 'small',
        text: texts.pictureCaption(unit, no, fileName, owner),
        keepWithNext: true,
      },
      { kind: 'paragraph', style: 'small', text: texts.pictureDigest(sha256), keepWithNext: true },
      {
        kind: 'diagram',
        widthMm: picture.width * scale,
        heightMm: picture.height * scale,
        shapes: [],
        image: { sha256 },
        table: listed,
      },
    ],
    handling: handlingMark,
    firstPageNumber: 'continue',
  };
}
