/** Ledgers for specs: a real core on a temporary folder; only clock and ids are fixed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, startApp } from '../../src/core/app.ts';
import type { Router } from '../../src/core/api/router.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import { type Client, createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';

export const PASSPHRASE = '青禾-测试-口令';
export const RESOURCES = resolve(import.meta.dirname, '../../resources');

export type Ledger = { api: Client<Router>; app: App; file: string; dir: string; close(): Promise<void> };

/** A folder that is removed by `release`. */
export function tempDir(): { dir: string; release(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'lianfang-'));
  return { dir, release: () => rmSync(dir, { recursive: true, force: true }) };
}

export type ClockOf = { now(): Date };
export const fixedClock = (instant = '2026-11-20T08:00:00.000Z'): ClockOf => ({ now: () => new Date(instant) });

/** A bug in the core shows in the test's output instead of only as a reference. */
const showBugs = (event: string, detail: Record<string, string | number>): void => {
  if (event === 'bug') console.error(detail['error']);
};

export async function aLedger(
  dir: string,
  role: 'county' | 'unit',
  code: string,
  clock = fixedClock(),
  unitName = aUnits.find((unit) => unit.code === code)?.name ?? code,
): Promise<Ledger> {
  const app = startApp({ dataDir: dir, resourcesDir: RESOURCES, clock, log: showBugs });
  const api = createClient<Router>(inProcessTransport(app.serve));
  const { file } = await api.ledgers.create({ role, unitCode: code, unitName, operator: '经办人' });
  return { api, app, file, dir, close: () => app.close() };
}

const unit = (code: string, name: string, level: Unit['level'], parent: string | null, position: number): Unit => ({
  code,
  name,
  level,
  kind: level === 'village' ? 'village' : 'government',
  parent,
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: parent,
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position,
});

/** An invented county with one township, two villages and a department. */
export const aUnits: Unit[] = [
  unit('QH', '青禾县', 'county', null, 0),
  unit('QH-01', '柳溪镇', 'township', 'QH', 1),
  unit('QH-01-01', '上湾村', 'village', 'QH-01', 2),
  unit('QH-01-02', '下湾村', 'village', 'QH-01', 3),
  unit('QH-B1', '县水务局', 'department', 'QH', 4),
];
