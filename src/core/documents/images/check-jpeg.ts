/** Looks at a JPEG's markers; the picture itself goes into the PDF as it is. */
import type { ImageProblem } from './image-problem.ts';

const FRAME_MARKERS = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;
const END_MARKER = Buffer.from([0xff, 0xd9]);

/** @returns width and height as stored, or why it cannot be drawn */
export function checkJpeg(bytes: Buffer, pixelLimit: number): { width: number; height: number } | ImageProblem {
  let size: { width: number; height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    if (OTHER_FRAMES.has(marker)) return 'kind';
    if (length < 2 || at + 2 + length > bytes.length) return 'broken';
    if (FRAME_MARKERS.has(marker)) {
      if (length < 8) return 'broken';
      const [bits = 0, , , , , channels = 0] = bytes.subarray(at + 4, at + 10);
      if (bits !== 8 || ![1, 3, 4].includes(channels)) return 'kind';
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    // A picture cut off in its scan has no end.
    if (marker === SCAN) {
      if (size === undefined || size.width === 0 || size.height === 0) return 'broken';
      if (bytes.indexOf(END_MARKER, at + 2 + length) < 0) return 'broken';
      return size.width * size.height > pixelLimit ? 'tooManyPixels' : size;
    }
    at += 2 + length;
  }
  return 'broken';
}
