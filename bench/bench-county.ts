/** A county's ledger on disk with its task and keys, and what its units need to know to write packages for it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../src/core/app.ts';
import type { Router } from '../src/core/api/router.ts';
import { openLedger } from '../src/core/db/open-ledger.ts';
import { withTransaction } from '../src/core/db/handles.ts';
import { benchSettings } from '../src/core/demo/content/bench-facts.ts';
import { listOwnKeys } from '../src/core/keys/own-keys.repo.ts';
import { type PeerKey, savePeerKey } from '../src/core/keys/peer-keys.repo.ts';
import { decryptPrivateKey } from '../src/core/packages/pki/encrypted-key.ts';
import { readCertificate } from '../src/core/packages/pki/certificate.ts';
import { keyCode, pkcs8Of, sha256Hex } from '../src/core/packages/pki/keys.ts';
import { currentTask } from '../src/core/tasks/tasks.repo.ts';
import type { ManifestTask } from '../src/domain/packages/manifest.ts';
import type { TaskSettings } from '../src/domain/tasks/task-settings.ts';
import { type Client, createClient } from '../src/rpc/client.ts';
import { inProcessTransport } from '../src/rpc/in-process.ts';

export const passphrase = '测速用的通行口令';
export const resourcesDir = join(import.meta.dirname, '..', 'resources');

export type BenchCounty = {
  ledgerFile: string;
  settings: TaskSettings;
  task: ManifestTask;
  /** DER; the private key as PKCS#8, for the units' certificates */
  root: { certificate: Uint8Array; pkcs8: Uint8Array };
  encryptSpki: Uint8Array;
};

/** The core on a folder; `close` frees the ledger. */
export function openApi(
  dataDir: string,
  ledgerFile?: string,
): { api: Client<Router>; admit(path: string): string; close(): Promise<void> } {
  const opened = ledgerFile === undefined ? {} : { ledgerFile, operator: '测速' };
  const app = startApp({ dataDir, resourcesDir, ...opened });
  return {
    api: createClient<Router>(inProcessTransport(app.serve)),
    admit: (path) => app.files.admit(path),
    close: () => app.close(),
  };
}

/** Made through the same calls as any county, then read back for its keys. */
export async function benchCounty(dir: string, unitCount: number): Promise<BenchCounty> {
  const settings = benchSettings(unitCount);
  const { api, admit, close } = openApi(dir);
  const [county] = settings.units;
  const { file } = await api.ledgers.create({
    role: 'county',
    unitCode: settings.countyCode,
    unitName: county?.name ?? '',
    operator: '测速',
  });
  await api.tasks.save({ settings });
  await api.keys.create({ passphrase });
  const out = join(dir, 'task');
  mkdirSync(out);
  await api.packages.writeTask({ folder: admit(out) });
  await close();
  return readCounty(file, settings);
}

async function readCounty(ledgerFile: string, settings: TaskSettings): Promise<BenchCounty> {
  const { db, close } = openLedger(ledgerFile, 'open');
  const keys = listOwnKeys(db);
  const task = currentTask(db);
  close();
  const root = keys.find(({ purpose }) => purpose === 'root');
  const encrypt = keys.find(({ purpose }) => purpose === 'encrypt');
  if (root?.certificate == null || encrypt === undefined || task?.digest == null) throw new Error('county incomplete');
  const pair = await decryptPrivateKey(root.privateKey, passphrase);
  return {
    ledgerFile,
    settings,
    task: { id: task.id, version: task.version, digest: task.digest },
    root: { certificate: root.certificate, pkcs8: pkcs8Of(pair) },
    encryptSpki: encrypt.spki,
  };
}

export type CertifiedUnit = { unit: string; certificate: Uint8Array; encryptSpki: Uint8Array };

/** The county holds its units' certificates, as after the seal check. */
export function saveUnitKeys(ledgerFile: string, units: readonly CertifiedUnit[]): void {
  const { db, close } = openLedger(ledgerFile, 'open');
  withTransaction(db, (tx) => {
    for (const unit of units) savePeerKey(tx, peerKey(unit), '2026-03-01T00:00:00.000Z');
  });
  close();
}

function peerKey({ unit, certificate, encryptSpki }: CertifiedUnit): PeerKey {
  const { spki, serial } = readCertificate(certificate);
  return {
    signSpkiSha256: sha256Hex(spki),
    unit,
    keyCode: keyCode(spki),
    csr: null,
    encryptSpki,
    encryptSpkiSha256: sha256Hex(encryptSpki),
    state: 'certified',
    checkedBy: '测速',
    checkedOn: '2026-03-01',
    certificate,
    serial,
    revokedAt: null,
  };
}
