/** Outer file name of a package: for people only, it is never read back. */

export type PackageFileName = {
  unitName: string;
  unitCode: string;
  cycle: string | null;
  /** of a submission which one it is, of anything else its seq */
  number: number;
  /** Chinese word of the type (text/package-verdicts: packageTypeLabels). */
  typeLabel: string;
  encrypted: boolean;
};

const maxNameLength = 60;

/** Text that Windows takes as part of a file name: no reserved characters, no trailing dot or space. */
const safe = (text: string): string => {
  const kept = text
    .normalize('NFC')
    // Control and format characters hide the real name, the rest is reserved on Windows; _ separates our parts.
    .replaceAll(/[\p{C}<>:"/\\|?*_]/gu, '')
    .replaceAll(/\s+/gu, ' ');
  return Array.from(kept)
    .slice(0, maxNameLength)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
};

/**
 * `<单位名>_<cycle>_第<number>次_<上报|汇总|回执|…>_<code>.lfb`, `.lfa` for a container in clear.
 *
 * @returns a name that Windows, Linux and FAT sticks accept, at most 200 characters
 */
export const packageFileName = (name: PackageFileName): string => {
  const parts = [safe(name.unitName) || '单位', safe(name.cycle ?? '') || '不分年度', `第${name.number}次`];
  return `${[...parts, safe(name.typeLabel), safe(name.unitCode)].join('_')}.${name.encrypted ? 'lfb' : 'lfa'}`;
};
