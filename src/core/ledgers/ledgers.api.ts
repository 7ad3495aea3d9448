import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { desk, query, task } from '../api/procedure.ts';
import { withTransaction } from '../db/handles.ts';
import { openLedger, type OpenLedger, removeLedger } from '../db/open-ledger.ts';
import { sortSqliteError } from '../db/sqlite-errors.ts';
import { emptyKeyring } from '../keys/keyring.ts';
import { personName, requiredLine, unitCode } from '../registers/fields.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { readIdentity, saveIdentity } from './ledger-info.repo.ts';
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

/** Chooser, opening and creating. One ledger is open at a time; opening another closes the first. */
export const ledgers = {
  /** Ledgers in the data folder, last changed first; only names and times, nothing is opened. */
  list: desk(z.strictObject({}), ({ dataDir, files }) =>
    readdirSync(dataDir, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.lfdb'))
      .map((entry) => {
        const path = join(dataDir, entry.name);
        return {
          file: files.admit(path),
          name: entry.name.replace(/\.lfdb$/, ''),
          changedAt: statSync(path).mtime.toISOString(),
        };
      })
      .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
  ),

  open: desk(z.strictObject({ file, operator }), ({ desk: at, files }, input) => {
    at.close();
    const session = sessionOf(openLedger(files.pathOf(input.file), 'open'), input.operator);
    at.open(session);
    return summary(session);
  }),

  create: desk(
    z.strictObject({
      folder: file.optional(),
      role: z.enum(['county', 'unit']),
      unitCode,
      unitName: requiredLine,
      operator,
    }),
    ({ desk: at, dataDir, files, newId, now }, input) => {
      at.close();
      const folder = input.folder === undefined ? dataDir : files.pathOf(input.folder);
      const ledger = openLedger(join(folder, `${input.unitCode}.lfdb`), 'create');
      const identity: Identity = {
        ledgerId: newId(),
        role: input.role,
        unitCode: input.unitCode,
        unitName: input.unitName,
        createdAt: now(),
      };
      try {
        withTransaction(ledger.db, (tx) => saveIdentity(tx, identity));
      } catch (error) {
        ledger.close();
        removeLedger(ledger.file);
        throw sortSqliteError(error, ledger.file);
      }
      const session = sessionOf(ledger, input.operator);
      at.open(session);
      return summary(session);
    },
  ),

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
