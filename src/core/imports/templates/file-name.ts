const longestName = 60;

/** A name that Windows, Linux and FAT sticks take: no reserved or invisible characters, no dot or space at an end. */
const safePart = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replaceAll(/[\p{C}<>:"/\\|?*_]/gu, '')
      .replaceAll(/\s+/gu, ' '),
  ]
    .slice(0, longestName)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');

/** `填报表_科室_财务股` for each; equal names (whatever the case) get a number. */
export function safeFileNames(names: readonly (readonly string[])[]): string[] {
  const used = new Set<string>();
  return names.map((parts) => {
    const base = parts.map((part) => safePart(part) || '未命名').join('_');
    let name = base;
    for (let copy = 2; used.has(name.toLowerCase()); copy++) name = `${base}_${copy}`;
    used.add(name.toLowerCase());
    return name;
  });
}
