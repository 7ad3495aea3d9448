import { DomainError } from '../../../domain/errors.ts';

/** What a file is by its first bytes: a zip (an xlsx, to be looked into) or text (a csv). */
export type SniffedKind = 'zip' | 'text';

/**
 * @throws DomainError SHEET_EMPTY, SHEET_PASSWORD, SHEET_OLD_FORMAT (.xls .et), SHEET_WRONG_KIND (pictures, PDF, web pages …)
 */
export const sniffFile = (bytes: Uint8Array, file: string): SniffedKind => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  if (bytes.every((byte) => byte <= 0x20)) throw new DomainError('SHEET_EMPTY', { file });
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'zip';
  if (head.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) refuseOle(bytes, file);
  refuseMagic(head, file);
  const ascii = head.toString('latin1').replaceAll('\0', '').trimStart().toLowerCase();
  if (/^(ï»¿|ÿþ|þÿ)?\s*(<!doctype html|<html|<table|<meta)/.test(ascii)) wrongKind(file, '网页另存的表格');
  if (/^(ï»¿|ÿþ|þÿ)?\s*<\?xml/.test(ascii)) wrongKind(file, 'XML 表格');
  if (ascii.startsWith('{\\rtf')) wrongKind(file, 'RTF 文档');
  return 'text';
};

// A compound file is an old workbook or, with these stream names (UTF-16), an encrypted new one.
const refuseOle = (bytes: Uint8Array, file: string): never => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => content.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw new DomainError('SHEET_PASSWORD', { file });
  if (has('WordDocument')) return wrongKind(file, 'Word 文档');
  if (has('PowerPoint Document')) return wrongKind(file, 'PowerPoint 文档');
  throw new DomainError('SHEET_OLD_FORMAT', { file });
};

const magics: [string, string][] = [
  ['25504446', 'PDF 文件'],
  ['89504e47', '图片'],
  ['ffd8ff', '图片'],
  ['47494638', '图片'],
  ['52617221', '压缩包'],
  ['377abcaf', '压缩包'],
  ['1f8b', '压缩包'],
  ['504b0506', '空的压缩包'],
  ['4d5a', '程序文件'],
  ['7f454c46', '程序文件'],
];

const refuseMagic = (head: Buffer, file: string): void => {
  const hex = head.subarray(0, 8).toString('hex');
  const found = magics.find(([magic]) => hex.startsWith(magic));
  // 「MZ」 may begin a text; a program has zero bytes near its start.
  if (found && (found[0] !== '4d5a' || head.subarray(0, 64).includes(0))) wrongKind(file, found[1]);
};

const wrongKind = (file: string, kind: string): never => {
  throw new DomainError('SHEET_WRONG_KIND', { file, kind });
};
