/** Whether reading some packages takes this ledger's keys; looks at the first byte only, the core judges the rest. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { pathKind } from './paths.ts';

const DER_SEQUENCE = 0x30;

/** An envelope is DER; a container in clear is a zip. Unreadable files count as clear: the core refuses them. */
export function isEncrypted(path: string): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    const first = new Uint8Array(1);
    return readSync(handle, first) === 1 && first[0] === DER_SEQUENCE;
  } catch {
    return false;
  } finally {
    closeSync(handle);
  }
}

/** True as soon as one of the files, or one in the folders, is encrypted. */
export const needsKeys = (paths: readonly string[]): boolean =>
  paths.some((path) =>
    pathKind(path) === 'folder'
      ? readdirSync(path).some((name) => /\.lf[ab]$/iu.test(name) && isEncrypted(join(path, name)))
      : isEncrypted(path),
  );
