/** What a file is by its first bytes; its name only tells two kinds of zip apart. Nothing else is kept. */
const magics: [string, string][] = [
  ['25504446', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
];
const zipped: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** @returns undefined for any other kind */
export function mediaTypeOf(bytes: Uint8Array, fileName: string): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const found = magics.find(([magic]) => head.startsWith(magic))?.[1];
  if (found !== undefined) return found;
  const extension = /\.([A-Za-z]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return head.startsWith('504b0304') ? zipped[extension] : undefined;
}
