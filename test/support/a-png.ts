/** A real PNG without a drawing program: two colours in a gradient with a dark cross, optionally see-through at the edge. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export function aPng(width: number, height: number, { isSeeThrough = false } = {}): Buffer {
  const samples = isSeeThrough ? 4 : 3;
  const rows = Buffer.alloc(height * (1 + width * samples));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * samples) + 1 + x * samples;
      const isCross = Math.abs(x * height - y * width) < 4 * height;
      rows.set(isCross ? [20, 20, 60] : [Math.floor((x * 255) / width), Math.floor((y * 255) / height), 180], at);
      if (isSeeThrough) rows[at + 3] = x < width / 8 ? 60 : 255;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, isSeeThrough ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
