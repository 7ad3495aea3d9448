import { expect, it } from 'vitest';
import { byteSize } from './byte-size.ts';

it.each([
  [null, '大小不明'],
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1 KB'],
  [3_565_158, '3.4 MB'],
  [31_138_512_896, '29 GB'],
  [268_435_456_000, '250 GB'],
])('%s 显示为 %s', (bytes, text) => {
  expect(byteSize(bytes)).toBe(text);
});
