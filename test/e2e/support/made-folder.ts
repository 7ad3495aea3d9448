import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Workers are told by their environment. */
export const madeFolderName = 'LIANFANG_E2E_MADE';

/** Where a run keeps what its specs begin with; the process that begins the run makes it and takes it away. */
export function openMadeFolder(): void {
  if (process.env[madeFolderName] !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-made-'));
  process.env[madeFolderName] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}
