/**
 * 备份到U盘, 从备份恢复, 换电脑. A new computer is a backup there and a restore here: the restored ledger holds everything,
 * the signing keys included (still under their own passphrase), so numbering and lineage of packages go on. Only one of
 * the two ledgers may be used from then on.
 */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Job } from '../../rpc/reply.ts';
import { desk, query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import type { DeskContext, QueryContext } from '../api/procedure.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { currentPeerKey } from '../keys/peer-keys.repo.ts';
import { requireStrong } from '../keys/require-strong.ts';
import { describeLedger } from '../ledgers/describe-ledger.ts';
import { findLedgerHere } from '../ledgers/ledger-here.ts';
import { getInfo, setInfo } from '../ledgers/ledger-info.repo.ts';
import { placeLedger } from '../ledgers/place-ledger.ts';
import { readLimited } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { localStamp } from '../platform/local-stamp.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { type Opener, openBackup, sealBackup } from './backup-envelope.ts';
import { BACKUP_LIMIT_BYTES, copyLedgerBytes } from './copy-ledger.ts';
import { previewBackup } from './preview-backup.ts';

const LAST_BACKUP = 'lastBackupAt';
const passphrase = z.string().min(1).max(200);
/** A ledger's name without folder. */
const ledgerName = z.string().regex(/^[^\\/:*?"<>|\p{Cc}]{1,80}\.lfdb$/u);
const backupFields = { file: z.uuid(), passphrase: passphrase.optional() };

/** Envelope, tags and lengths around the ledger. */
const FRAME_BYTES = 4096;

/** `<单位>_备份_20261120-160000.lfbk`. */
function backupName(unitName: string, now: Date): string {
  const unit = unitName.replaceAll(/[^\p{L}\p{N}_-]/gu, '_').slice(0, 60);
  return `${unit}_备份_${localStamp(now)}.lfbk`;
}

/** The county's own encryption key, or the one it sent down with the task. */
function countyKeyOf({ db, session }: Pick<QueryContext, 'db' | 'session'>): Uint8Array | undefined {
  if (session.identity.role === 'county') return findOwnKey(db, 'encrypt')?.spki;
  const county = currentTask(db)?.settings.countyCode;
  const key = county === undefined ? undefined : currentPeerKey(db, county);
  return key?.state === 'certified' ? key.encryptSpki : undefined;
}

async function readBackup(
  { files, desk: at }: DeskContext,
  input: { file: string; passphrase?: string | undefined },
  job: Job,
  total: number,
) {
  const path = files.pathOf(input.file);
  await nextStep(job, { stage: '读取并解开备份', done: 0, total });
  const bytes = readLimited(path, BACKUP_LIMIT_BYTES + FRAME_BYTES);
  const opener: Opener =
    input.passphrase === undefined ? { keys: at.session()?.keyring.encrypt ?? [] } : { passphrase: input.passphrase };
  const ledger = await openBackup(bytes, opener, basename(path));
  await nextStep(job, { stage: '核对备份内容', done: 1, total });
  return { ledger, preview: previewBackup(ledger, basename(path)) };
}

export const backups = {
  /** When this ledger was last backed up (null = never), and what a backup of it would hold now. */
  get: query(z.strictObject({}), ({ db, session }) => {
    const { file } = session.ledger;
    const contents = describeLedger(db, statSync(file).size, basename(file));
    return { lastBackupAt: getInfo(db, LAST_BACKUP) ?? null, contents };
  }),

  /**
   * Writes the whole ledger, encrypted, into a folder and reads it back. Anyone with the passphrase opens it; so does the
   * county with its key, where this ledger knows that key (`forCounty` in the answer).
   *
   * @throws DomainError PASSPHRASE_WEAK { min } · DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND
   */
  write: task(z.strictObject({ folder: z.uuid(), passphrase }), async (context, input, job) => {
    const { db, session, files, scratch } = context;
    requireStrong(input.passphrase);
    const folder = files.pathOf(input.folder);
    const at = context.now();
    const countyKey = countyKeyOf(context);
    await nextStep(job, { stage: '复制台账', done: 0, total: 3 });
    const ledger = copyLedgerBytes(db, scratch.newFolder(), { at, by: session.operator });
    await nextStep(job, { stage: '加密', done: 1, total: 3 });
    const bytes = await sealBackup(ledger, input.passphrase, countyKey);
    await nextStep(job, { stage: '写入并读回核对', done: 2, total: 3, isFinal: true });
    const name = backupName(session.identity.unitName, new Date(at));
    const path = writeWhole(folder, name, bytes);
    context.write({ backup: name }, (tx) => setInfo(tx, LAST_BACKUP, at));
    return { path, fileName: name, sizeBytes: bytes.length, backedUpAt: at, forCounty: countyKey !== undefined };
  }),

  /**
   * Whose ledger a backup holds, from when, and how much, and which ledger of that unit is `here` already; nothing is
   * written. Without a passphrase the unlocked keys of
   * the open ledger are tried.
   *
   * @throws DomainError BACKUP_FORMAT · BACKUP_PASSPHRASE · BACKUP_NOT_FOR_ME { file } · LEDGER_FROM_FUTURE · FILE_NOT_FOUND
   */
  preview: desk(z.strictObject(backupFields), async (context, input, job) => {
    const { preview } = await readBackup(context, input, job, 2);
    job.signal.throwIfAborted();
    return { ...preview, here: findLedgerHere(context, `${preview.unitCode}.lfdb`) };
  }),

  /**
   * Writes the ledger of a backup into a folder (default: where the ledgers are).
   *
   * @param name    of the file; by default `<unit code>.lfdb`
   * @param replace true: a ledger of that name is moved aside; else it is refused
   * @returns the preview, `ledger`: id for `ledgers.open`, `setAside`: name of the ledger that gave way
   * @throws DomainError LEDGER_EXISTS · LEDGER_IN_USE { file } and what `preview` refuses
   */
  restore: desk(
    z.strictObject({
      ...backupFields,
      folder: z.uuid().optional(),
      name: ledgerName.optional(),
      replace: z.boolean().default(false),
    }),
    async (context, { folder, name: given, replace, ...input }, job) => {
      const { ledger, preview } = await readBackup(context, input, job, 3);
      await nextStep(job, { stage: '写入台账', done: 2, total: 3, isFinal: true });
      const target = folder === undefined ? context.dataDir : context.files.pathOf(folder);
      const name = given ?? `${preview.unitCode}.lfdb`;
      const { desk: at, now, files } = context;
      if (replace && at.session()?.ledger.file === join(target, name)) at.close();
      const placed = placeLedger(ledger, { folder: target, name, replaced: replace ? new Date(now()) : undefined });
      return { ...preview, ...placed, ledger: files.admit(placed.path) };
    },
  ),
};
