/** 示例: one village of the demonstration county with its whole year, to look at and to try things out on. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { withTransaction, type WriteTx } from '../db/handles.ts';
import { openLedger, type OpenLedger, removeLedger } from '../db/open-ledger.ts';
import { demoFacts } from '../demo/content/demo-facts.ts';
import { demoSettings } from '../demo/content/demo-settings.ts';
import type { Services } from '../platform/env.ts';
import { insertFacts } from '../registers/registers.repo.ts';
import { addSnapshot } from '../snapshots/snapshots.repo.ts';
import { saveTask } from '../tasks/tasks.repo.ts';
import { saveIdentity } from './ledger-info.repo.ts';

const VILLAGE = 'QH-01-01';

function fill(tx: WriteTx, { resourcesDir, newId, now }: Services): void {
  const settings = demoSettings();
  const unit = settings.units.find(({ code }) => code === VILLAGE);
  if (unit === undefined) throw new Error(`the demonstration has no ${VILLAGE}`);
  saveIdentity(tx, {
    ledgerId: newId(),
    role: 'unit',
    unitCode: unit.code,
    unitName: `${unit.name}（示例）`,
    createdAt: now(),
  });
  saveTask(tx, { id: newId(), version: 1, digest: null, settings }, now());
  const snapshot = addSnapshot(tx, unit.code, settings.cycle.code, { kind: 'working' }, now());
  insertFacts(tx, snapshot.id, demoFacts(unit, settings, catalogueOf(resourcesDir), 'sample'));
}

/** Opens the sample in its own folder; made at the first time, afterwards as it was left. */
export function openSampleLedger(services: Services): OpenLedger {
  const folder = join(services.dataDir, 'sample');
  const path = join(folder, `${VILLAGE}.lfdb`);
  if (existsSync(path)) return openLedger(path, 'open');
  mkdirSync(folder, { recursive: true });
  const ledger = openLedger(path, 'create');
  try {
    withTransaction(ledger.db, (tx) => fill(tx, services));
  } catch (error) {
    ledger.close();
    removeLedger(ledger.file);
    throw error;
  }
  return ledger;
}
