/** A real JPEG as a phone makes it: stored one way, to be looked at another. */

/** 32 × 16: above red and green, below blue and yellow. */
const stored = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q',
  'EBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ',
  'EBAQEBAQEBD/wAARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAgJCv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/',
  'xAAYAQEBAQEBAAAAAAAAAAAAAAAABwoICf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ0Qx6pgLGRJmPAZeNGb',
  'uUB0Gsq64AP/2Q==',
].join('');

/** EXIF with nothing but the orientation, 1 = as stored … 8. */
const exif = (orientation: number): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

export function aJpeg(orientation: number): Buffer {
  const bytes = Buffer.from(stored, 'base64');
  return Buffer.concat([bytes.subarray(0, 2), exif(orientation), bytes.subarray(2)]);
}

/** The corners as they are to be seen: above left and right, below left and right. */
export const upright: Readonly<Record<number, string>> = {
  1: 'red green blue yellow',
  2: 'green red yellow blue',
  3: 'yellow blue green red',
  4: 'blue yellow red green',
  5: 'red blue green yellow',
  6: 'blue red yellow green',
  7: 'yellow green blue red',
  8: 'green yellow red blue',
};
