/** Files of a drop in a browser: those dropped as they are, and the packages in folders that were dropped. */

const isPackage = (name: string): boolean => /\.lf[ab]$/iu.test(name);

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A reader hands out a folder in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    found.push(...portion);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** Folders are looked into one deep, like a stick that is read whole. */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Both lists are gone once the drop was handled.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  return collect(entries, files);
}

async function collect(entries: readonly (FileSystemEntry | null)[], files: readonly File[]): Promise<File[]> {
  const folders = entries.filter((entry) => entry !== null).filter(isFolder);
  if (folders.length === 0) return [...files];
  const names = new Set(folders.map(({ name }) => name));
  const inside: File[] = [];
  for (const folder of folders)
    for (const entry of await entriesOf(folder))
      if (isFile(entry) && isPackage(entry.name)) inside.push(await fileOf(entry));
  return [...files.filter(({ name }) => !names.has(name)), ...inside];
}
