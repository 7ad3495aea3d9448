import { readFileSync } from 'node:fs';
import type { RunningShell } from './running-shell.ts';

/** What lies in a file the shell gave to the system: under a path, or under an address of its own. */
export const bytesOf = async ({ kind, page }: RunningShell, opened: string): Promise<Buffer> => {
  if (kind !== 'loopback') return readFileSync(opened);
  const text = await page.evaluate(async (url) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  }, opened);
  return Buffer.from(text, 'latin1');
};
