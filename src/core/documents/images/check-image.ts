/** Whether a picture can stand in a PDF, and how large it is the way it is looked at. */
import { imageOrientation } from '../pdf/open-image.ts';
import { checkJpeg } from './check-jpeg.ts';
import { checkPng } from './check-png.ts';
import type { ImageProblem } from './image-problem.ts';

/** EXIF orientations from here on lie on their side. */
const FIRST_TURNED = 5;

/** By the first bytes, not by the name. */
export async function checkImage(
  bytes: Buffer,
  pixelLimit: number,
): Promise<{ width: number; height: number } | ImageProblem> {
  const isPng = bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  if (!isPng && bytes.subarray(0, 3).toString('hex') !== 'ffd8ff') return 'kind';
  const size = isPng ? await checkPng(bytes, pixelLimit) : checkJpeg(bytes, pixelLimit);
  if (typeof size === 'string') return size;
  try {
    return imageOrientation(bytes) >= FIRST_TURNED ? { width: size.height, height: size.width } : size;
  } catch {
    return 'broken';
  }
}
