/**
 * Whose ledgers were opened on this machine and when, beside the ledgers: the chooser shows names without opening
 * any file. Losing the list loses nothing but the order.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../platform/write-files.ts';
import { instant, personName, requiredLine, unitCode } from '../registers/fields.ts';
import type { Session } from './session.ts';

const recentSchema = z.array(
  z.object({
    file: z.string(),
    role: z.enum(['county', 'unit']),
    unitCode,
    unitName: requiredLine,
    operator: personName,
    openedAt: instant,
  }),
);
export type RecentLedger = z.output<typeof recentSchema>[number];

const fileName = 'recent-ledgers.json';
const MAX_RECENT = 50;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off by a power failure: the ledgers themselves are still found in the folder.
    return undefined;
  }
};

/** Last opened first; empty when nothing is known. */
export function listRecent(dataDir: string): RecentLedger[] {
  const path = join(dataDir, fileName);
  if (!existsSync(path)) return [];
  const result = recentSchema.safeParse(parsed(readFileSync(path, 'utf8')));
  return result.success ? result.data : [];
}

export function noteOpened(dataDir: string, { ledger, identity, operator }: Session, at: string): void {
  const { role, unitCode: code, unitName } = identity;
  const opened = { file: ledger.file, role, unitCode: code, unitName, operator, openedAt: at };
  const others = listRecent(dataDir).filter(({ file }) => file !== ledger.file);
  const text = JSON.stringify([opened, ...others].slice(0, MAX_RECENT), undefined, 1);
  writeWhole(dataDir, fileName, Buffer.from(text));
}
