/** Looks at a PNG as far as drawing it will: what is refused here would stop the whole document later. */
import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import type { ImageProblem } from './image-problem.ts';

const inflateWhole = promisify(inflate);
const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;
const HEAD_BYTES = 13;

type Head = { width: number; height: number; bits: number; color: number; isInterlaced: boolean };

/** Samples a pixel, by colour type, and the bit depths each may have. */
const colors: Record<number, { samples: number; bits: number[] }> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};
/** Adam7: first column, first row, column step, row step. */
const passes: [number, number, number, number][] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** @returns width and height, or why it cannot be drawn */
export async function checkPng(
  bytes: Buffer,
  pixelLimit: number,
): Promise<{ width: number; height: number } | ImageProblem> {
  const chunks = chunksOf(bytes);
  if (chunks === undefined) return 'broken';
  const head = headOf(chunks);
  if (head === undefined) return 'broken';
  if (head.width * head.height > pixelLimit) return 'tooManyPixels';
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const expected = sizeOf(head);
  try {
    const pixels = (await inflateWhole(Buffer.concat(data), { maxOutputLength: expected + 1 })) as Buffer;
    if (pixels.length !== expected) return 'broken';
  } catch {
    return 'broken';
  }
  return { width: head.width, height: head.height };
}

/** undefined: cut off, or a chunk is not what its check sum says */
function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] | undefined {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + CHUNK_FRAME_BYTES + length;
    if (end > bytes.length) return undefined;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return undefined;
}

function headOf(chunks: readonly { type: string; data: Buffer }[]): Head | undefined {
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== HEAD_BYTES) return undefined;
  const { data } = first;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [bits = 0, color = 0, compression, filter, interlace = 0] = data.subarray(8);
  const isKnown = colors[color]?.bits.includes(bits) === true && compression === 0 && filter === 0 && interlace < 2;
  if (!isKnown || width === 0 || height === 0) return undefined;
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data.length ?? 0;
  if (color === 3 && (palette === 0 || palette % 3 !== 0)) return undefined;
  return { width, height, bits, color, isInterlaced: interlace === 1 };
}

/** Bytes of all rows, each with its filter byte. */
function sizeOf({ width, height, bits, color, isInterlaced }: Head): number {
  const rows = (columns: number, count: number): number =>
    columns === 0 ? 0 : count * (1 + Math.ceil((columns * bits * (colors[color]?.samples ?? 1)) / 8));
  if (!isInterlaced) return rows(width, height);
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + rows(Math.max(0, Math.ceil((width - x) / stepX)), Math.max(0, Math.ceil((height - y) / stepY))),
    0,
  );
}
