/** Characters a name may have on no system; 80 of ours fit every file system even at three bytes each. */
const longestName = 80;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name from outside as a name for one file in one folder: no path, no control character, nothing a system reads
 * as something else. The ending is kept.
 */
export function safeFileName(given: string): string {
  const [last = ''] = given.split(/[/\\]/).slice(-1);
  const plain = last
    .replaceAll(/[\p{C}<>:"|?*]/gu, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? [];
  const stem = Array.from(plain.slice(0, plain.length - ending.length))
    .slice(0, longestName - ending.length)
    .join('');
  const name = `${stem}${ending}`;
  if (name === '') return '文件';
  return reservedOnWindows.test(name) ? `_${name}` : name;
}
