import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { desk, type DeskContext, query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { openLedger, type OpenLedger } from '../db/open-ledger.ts';
import { emptyKeyring } from '../keys/keyring.ts';
import { personName, requiredLine, unitCode } from '../registers/fields.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { createLedger } from './create-ledger.ts';
import { readIdentity } from './ledger-info.repo.ts';
import { findLedgerHere } from './ledger-here.ts';
import { peekLedger } from './peek-ledger.ts';
import { placeLedger } from './place-ledger.ts';
import { listRecent, noteOpened, type RecentLedger } from './recent-ledgers.ts';
import { openSampleLedger } from './sample-ledger.ts';
import type { Identity, Session } from './session.ts';

/** Id of an admitted file or folder. */
const file = z.uuid();
const operator = personName;

const sessionOf = (ledger: OpenLedger, by: string): Session => {
  try {
    return { ledger, identity: readIdentity(ledger.db, ledger.file), operator: by, keyring: emptyKeyring() };
  } catch (error) {
    ledger.close();
    throw error;
  }
};

const summary = (session: Session) => ({ file: session.ledger.file, ...session.identity, operator: session.operator });

const ledgerFiles = (dataDir: string): string[] =>
  readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.lfdb'))
    .map((entry) => join(dataDir, entry.name));

const openedOf = ({ role, unitCode: code, unitName, operator: by, openedAt }: RecentLedger) => ({
  role,
  unitCode: code,
  unitName,
  operator: by,
  at: openedAt,
});

function enter({ desk: at, dataDir, now, log }: DeskContext, session: Session) {
  at.open(session);
  try {
    noteOpened(dataDir, session, now());
  } catch (error) {
    // The chooser's order is no reason to keep a ledger shut.
    log('recent-ledgers', { error: String(error) });
  }
  return summary(session);
}

/** Chooser, opening and creating. One ledger is open at a time; opening another closes the first. */
export const ledgers = {
  /** Ledgers of the data folder and those opened elsewhere, last opened first; nothing is opened to list them. */
  list: desk(z.strictObject({}), ({ dataDir, files }) => {
    const recent = new Map(listRecent(dataDir).map((one) => [one.file, one]));
    return [...new Set([...ledgerFiles(dataDir), ...recent.keys()])]
      .filter((path) => existsSync(path))
      .map((path) => {
        const known = recent.get(path);
        return {
          file: files.admit(path),
          name: basename(path, '.lfdb'),
          folder: dirname(path) === dataDir ? null : dirname(path),
          changedAt: statSync(path).mtime.toISOString(),
          /** null = was not opened on this machine yet */
          opened: known === undefined ? null : openedOf(known),
        };
      })
      .toSorted((a, b) => (b.opened?.at ?? b.changedAt).localeCompare(a.opened?.at ?? a.changedAt));
  }),

  open: desk(z.strictObject({ file, operator }), (context, input) => {
    context.desk.close();
    const session = sessionOf(openLedger(context.files.pathOf(input.file), 'open'), input.operator);
    return enter(context, session);
  }),

  /**
   * What a ledger file holds that a person handed in, and which ledger of that unit is `here` already.
   *
   * @throws DomainError LEDGER_IN_USE · LEDGER_NOT_OURS · LEDGER_FROM_FUTURE · LEDGER_CORRUPT { file }
   */
  peek: desk(z.strictObject({ file }), async (context, input, job) => {
    const path = context.files.pathOf(input.file);
    await nextStep(job, { stage: '读取并核对台账', done: 0 });
    const { contents } = peekLedger(path, context.scratch.newFolder());
    const name = `${contents.unitCode}.lfdb`;
    const isHere = dirname(path) === context.dataDir;
    return { ...contents, isHere, here: isHere ? null : findLedgerHere(context, name) };
  }),

  /**
   * Copies a ledger that a person handed in to where the ledgers are, and opens the copy; the file stays as it was.
   *
   * @param replace true: the ledger of that unit which is here is moved aside; else it is refused
   * @throws DomainError LEDGER_EXISTS { file } and what `peek` refuses
   */
  take: desk(z.strictObject({ file, operator, replace: z.boolean().default(false) }), async (context, input, job) => {
    const { desk: at, dataDir, files, scratch, now } = context;
    await nextStep(job, { stage: '读取并核对台账', done: 0, total: 2 });
    const { contents, bytes } = peekLedger(files.pathOf(input.file), scratch.newFolder());
    await nextStep(job, { stage: '复制台账', done: 1, total: 2, isFinal: true });
    const replaced = input.replace ? new Date(now()) : undefined;
    const name = `${contents.unitCode}.lfdb`;
    if (input.replace) at.close();
    const { path } = placeLedger(bytes, { folder: dataDir, name, replaced });
    return enter(context, sessionOf(openLedger(path, 'open'), input.operator));
  }),

  create: desk(
    z.strictObject({
      folder: file.optional(),
      role: z.enum(['county', 'unit']),
      unitCode,
      unitName: requiredLine,
      operator,
      /** true: a ledger of this unit that has no task yet is gone on with */
      resume: z.boolean().default(false),
    }),
    (context, input) => {
      const { desk: at, dataDir, files, newId, now } = context;
      at.close();
      const folder = input.folder === undefined ? dataDir : files.pathOf(input.folder);
      const identity: Identity = {
        ledgerId: newId(),
        role: input.role,
        unitCode: input.unitCode,
        unitName: input.unitName,
        createdAt: now(),
      };
      const ledger = createLedger(folder, identity, input.resume);
      return enter(context, sessionOf(ledger, input.operator));
    },
  ),

  /** 看示例: a village with its whole year, beside the real ledgers. */
  openSample: desk(z.strictObject({ operator }), async (context, input, job) => {
    await nextStep(job, { stage: '制作示例台账', done: 0, isFinal: true });
    context.desk.close();
    return enter(context, sessionOf(openSampleLedger(context), input.operator));
  }),

  close: desk(z.strictObject({}), ({ desk: at }) => {
    at.close();
    return {};
  }),

  /** 更换经办人: the line about it still bears the name of who hands over. */
  changeOperator: task(z.strictObject({ operator }), ({ session, write }, input) => {
    write({ operator: input.operator }, () => undefined);
    session.operator = input.operator;
    return { operator: session.operator };
  }),

  /** The open ledger with its newest task; undefined task = none taken over yet. */
  current: query(z.strictObject({}), ({ db, session }) => {
    const task = currentTask(db);
    return {
      ...summary(session),
      cycle: task?.settings.cycle.code ?? null,
      taskVersion: task?.version ?? null,
      keysUnlocked: session.keyring.sign !== undefined,
    };
  }),
};
