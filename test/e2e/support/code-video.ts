/** A film for Chromium's fake camera: a sheet with a code of digits on it. */
import { writeFileSync } from 'node:fs';
import QRCode from 'qrcode';

const width = 640;
const height = 480;
const frames = 10;

/** Grey picture of the code: light desk, white sheet, black modules. */
const pictureOf = (digits: string): Buffer => {
  const { modules } = QRCode.create([{ data: digits, mode: 'numeric' }], { errorCorrectionLevel: 'M' });
  const side = Math.floor(300 / (modules.size + 8));
  const left = Math.floor((width - side * modules.size) / 2);
  const top = Math.floor((height - side * modules.size) / 2);
  const picture = Buffer.alloc(width * height, 235);
  for (let row = 0; row < modules.size * side; row += 1)
    for (let column = 0; column < modules.size * side; column += 1) {
      const isDark = modules.get(Math.floor(row / side), Math.floor(column / side)) === 1;
      if (isDark) picture[(top + row) * width + left + column] = 16;
    }
  return picture;
};

/** @returns the file, in the uncompressed form Chromium reads */
export const writeCodeVideo = (file: string, digits: string): string => {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(digits), Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]));
  return file;
};
