/**
 * Whatever may take longer than a second says how far it is and can be stopped: every call of the kind `task` is either
 * made here, and stopped at its first word, or named as one that is over at once.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { router } from '../../src/core/api/router.ts';
import type { Progress } from '../../src/rpc/reply.ts';
import { aLedger, type Ledger, PASSPHRASE } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { dumpLedger } from '../support/ledger-dump.ts';

const CODE = 'QH-B1';

/** Over at once, and why. */
const brief: Record<string, string> = {
  'ledgers.list': 'names and dates of files, none is opened',
  'ledgers.open': 'opens a file in place; a new structure is a second at most, once',
  'ledgers.create': 'an empty file',
  'ledgers.close': 'closes a file',
  'ledgers.changeOperator': 'one line',
  'keys.lock': 'forgets keys',
  'files.listTargets': 'asks the system for its drives',
  'files.look': 'names in one folder',
  'files.createScratch': 'makes a folder',
  'seals.revoke': 'one signature and one row',
  'seals.undo': 'one row',
  'seals.scan': 'one code, one signature',
  'packages.writeCrl': 'one small file',
  'answers.printSlip': 'one page',
  'documents.printCross': 'one table of sums',
  'documents.printCompare': 'one table of sums',
  'reports.freeze': 'one table of sums, one row',
  'documents.captionChart': 'one picture of sums, one code',
  'documents.writeChart': 'one picture of sums',
  'documents.printImportRun': 'one list, a line per file',
  'cross.writeOriginal': 'copies one held file',
  'attachments.write': 'copies one file of limited size',
  'packages.writeSigned': 'copies one held file; command line only',
  'packages.unwrap': 'one package to look at; command line only',
  'packages.verify': 'one package to look at; command line only',
  'entries.load': 'fills an empty ledger; command line and demonstration only',
};

type Procedure = { kind: string; run: { length: number } };
const isProcedure = (value: unknown): value is Procedure =>
  typeof value === 'object' && value !== null && 'kind' in value && 'run' in value;

const tasksOf = (tree: object): [string, Procedure][] =>
  Object.entries(tree).flatMap(([feature, calls]) =>
    Object.entries(calls as Record<string, unknown>).flatMap(([name, call]): [string, Procedure][] =>
      isProcedure(call) && call.kind === 'task' ? [[`${feature}.${name}`, call]] : [],
    ),
  );

type Seen = { steps: Progress[]; stopped: boolean };
type Stopping = { signal: AbortSignal; onProgress(step: Progress): void };

/** Makes a call that is stopped at its first word; `stopped`: it was refused as stopped, or says so in its answer. */
async function stopAtOnce(call: (options: Stopping) => Promise<unknown>): Promise<Seen> {
  const stop = new AbortController();
  const steps: Progress[] = [];
  const onProgress = (step: Progress) => {
    steps.push(step);
    stop.abort();
  };
  try {
    const answer = await call({ signal: stop.signal, onProgress });
    return { steps, stopped: (answer as { cancelled?: boolean }).cancelled === true };
  } catch (error) {
    if ((error as { code?: string }).code !== 'CANCELLED') throw error;
    return { steps, stopped: true };
  }
}

describe('较久的操作报进度、能停止', () => {
  let joined: JoinedCounty;
  let unit: Ledger;
  let county: Ledger;
  /** without keys */
  let bare: Ledger;
  let files: { task: string; backup: string; table: string; rootCode: string; digest: string; recovery: string };
  const out = () => joined.box('out');
  beforeAll(async () => {
    joined = await aJoinedCounty();
    ({ county } = joined);
    unit = await joined.join(CODE);
    await unit.api.entries.load({ facts: factsOf(joined.settings, CODE) });
    await unit.api.finals.lock({});
    const sent = await unit.api.packages.submit({ folder: folderOf(unit, joined.box('stick')) });
    await importFile(county, sent.path);
    await checkSeal(county, unit);
    await county.api.packages.accept({ digest: sent.digest });
    await county.api.tracking.assign({ units: [CODE], reviewer: '甲' });
    const { path } = await unit.api.backups.write({
      folder: folderOf(unit, joined.box('backup')),
      passphrase: PASSPHRASE,
    });
    const table = join(joined.box('table'), '风险表.csv');
    writeFileSync(table, '序号,岗位,风险点,风险等级\n1,局长,用人失察,高\n');
    const { rootCode } = await county.api.keys.get({});
    const stranger = await joined.stranger('QH-01-02');
    const { recoverySheet } = await stranger.api.keys.replace({ passphrase: PASSPHRASE });
    files = {
      task: joined.task,
      backup: path,
      table,
      rootCode: rootCode ?? '',
      digest: sent.digest,
      recovery: recoverySheet.join(' '),
    };
    bare = await aLedger(joined.box('bare'), 'unit', 'QH-01-01');
  });
  afterAll(async () => {
    await bare.close();
    await joined.close();
  });

  const into = (ledger: Ledger) => folderOf(ledger, out());
  const admit = (ledger: Ledger, path: string) => ledger.app.files.admit(path);

  /** What is made, with the ledger it is made in. */
  const long: Record<string, [() => Ledger, (options: Stopping) => Promise<unknown>]> = {
    'tracking.acceptAll': [() => county, (o) => county.api.tracking.acceptAll({ units: [CODE] }, o)],
    'approvals.writeNotices': [() => county, (o) => county.api.approvals.writeNotices({ folder: into(county) }, o)],
    'reviews.writeBundle': [
      () => county,
      (o) => county.api.reviews.writeBundle({ folder: into(county), reviewer: '甲', passphrase: PASSPHRASE }, o),
    ],
    'reviews.openBundle': [
      () => county,
      (o) => county.api.reviews.openBundle({ file: admit(county, files.backup), passphrase: PASSPHRASE }, o),
    ],
    'reviews.writeAnswer': [
      () => county,
      (o) => county.api.reviews.writeAnswer({ folder: into(county), passphrase: PASSPHRASE }, o),
    ],
    'reviews.takeAnswer': [
      () => county,
      (o) => county.api.reviews.takeAnswer({ file: admit(county, files.backup), passphrase: PASSPHRASE }, o),
    ],
    'documents.printReminders': [
      () => county,
      (o) => county.api.documents.printReminders({ folder: into(county), kind: 'list', answerBy: '2026-12-10' }, o),
    ],
    'backups.write': [() => unit, (o) => unit.api.backups.write({ folder: into(unit), passphrase: PASSPHRASE }, o)],
    'backups.preview': [
      () => unit,
      (o) => unit.api.backups.preview({ file: admit(unit, files.backup), passphrase: PASSPHRASE }, o),
    ],
    'backups.restore': [
      () => unit,
      (o) =>
        unit.api.backups.restore({ file: admit(unit, files.backup), passphrase: PASSPHRASE, folder: into(unit) }, o),
    ],
    'ledgers.peek': [() => county, (o) => county.api.ledgers.peek({ file: admit(county, files.backup) }, o)],
    'ledgers.take': [
      () => county,
      (o) => county.api.ledgers.take({ file: admit(county, files.backup), operator: '甲' }, o),
    ],
    'ledgers.openSample': [() => county, (o) => county.api.ledgers.openSample({ operator: '甲' }, o)],
    'keys.create': [() => bare, (o) => bare.api.keys.create({ passphrase: PASSPHRASE }, o)],
    'keys.unlock': [() => county, (o) => county.api.keys.unlock({ passphrase: PASSPHRASE }, o)],
    'keys.recover': [() => unit, (o) => unit.api.keys.recover({ recovery: files.recovery, passphrase: PASSPHRASE }, o)],
    'keys.replace': [() => unit, (o) => unit.api.keys.replace({ passphrase: PASSPHRASE }, o)],
    'packages.writeTask': [() => county, (o) => county.api.packages.writeTask({ folder: into(county) }, o)],
    'packages.join': [
      () => unit,
      (o) => unit.api.packages.join({ file: admit(unit, files.task), rootCode: files.rootCode }, o),
    ],
    'packages.previewTask': [
      () => unit,
      (o) => unit.api.packages.previewTask({ file: admit(unit, files.task), rootCode: files.rootCode }, o),
    ],
    'packages.writeEnrol': [
      () => unit,
      (o) => unit.api.packages.writeEnrol({ folder: into(unit), receivers: ['QH'] }, o),
    ],
    'packages.submit': [() => unit, (o) => unit.api.packages.submit({ folder: into(unit) }, o)],
    'packages.writeAgain': [
      () => unit,
      (o) => unit.api.packages.writeAgain({ digest: files.digest, folder: into(unit) }, o),
    ],
    'packages.importAll': [
      () => county,
      (o) => county.api.packages.importAll({ files: [admit(county, files.table), admit(county, files.backup)] }, o),
    ],
    'packages.writeReceipt': [
      () => county,
      (o) => county.api.packages.writeReceipt({ digest: files.digest, folder: into(county) }, o),
    ],
    'packages.writeReturn': [
      () => county,
      (o) =>
        county.api.packages.writeReturn(
          { digest: files.digest, folder: into(county), reason: '请补充', remarks: [] },
          o,
        ),
    ],
    'packages.writeNotice': [
      () => county,
      (o) => county.api.packages.writeNotice({ unit: CODE, folder: into(county) }, o),
    ],
    'packages.writeRestore': [
      () => county,
      (o) => county.api.packages.writeRestore({ unit: CODE, folder: into(county) }, o),
    ],
    'seals.check': [() => county, (o) => county.api.seals.check({ code: files.rootCode }, o)],
    'imports.preview': [() => unit, (o) => unit.api.imports.preview({ file: admit(unit, files.table) }, o)],
    'imports.previewCells': [() => unit, (o) => unit.api.imports.previewCells({ file: admit(unit, files.table) }, o)],
    'imports.apply': [() => unit, (o) => unit.api.imports.apply({ file: admit(unit, files.table) }, o)],
    'imports.writeTemplates': [
      () => unit,
      (o) => unit.api.imports.writeTemplates({ folder: into(unit), formats: ['xlsx'] }, o),
    ],
    'imports.importFolder': [
      () => unit,
      (o) => unit.api.imports.importFolder({ files: [admit(unit, files.table), admit(unit, files.backup)] }, o),
    ],
    'attachments.add': [
      () => unit,
      (o) =>
        unit.api.attachments.add(
          { register: 'profiles', rowId: crypto.randomUUID(), file: admit(unit, files.table) },
          o,
        ),
    ],
    'documents.countPages': [() => unit, (o) => unit.api.documents.countPages({}, o)],
    'documents.preview': [
      () => unit,
      (o) => unit.api.documents.preview({ form: 'risk-ledger', folder: into(unit), draft: false }, o),
    ],
    'documents.print': [() => unit, (o) => unit.api.documents.print({ folder: into(unit) }, o)],
    'documents.printSent': [
      () => unit,
      (o) => unit.api.documents.printSent({ digest: files.digest, form: 'cover', folder: into(unit) }, o),
    ],
    'documents.printRollup': [() => county, (o) => county.api.documents.printRollup({ folder: into(county) }, o)],
    'documents.printHandover': [() => unit, (o) => unit.api.documents.printHandover({ folder: into(unit) }, o)],
    'checks.run': [() => unit, (o) => unit.api.checks.run({}, o)],
    'workbench.work': [() => unit, (o) => unit.api.workbench.work({}, o)],
    'assessments.listKnown': [() => unit, (o) => unit.api.assessments.listKnown({}, o)],
    'risks.findDuplicates': [() => unit, (o) => unit.api.risks.findDuplicates({}, o)],
  };

  it.each(Object.keys(long))('%s', async (path) => {
    const [ledgerOf, call] = long[path] ?? [];
    if (ledgerOf === undefined || call === undefined) throw new Error(path);
    mkdirSync(out(), { recursive: true });
    const { file } = ledgerOf();
    const except = ['audit', 'import_runs', 'import_files'];
    const before = dumpLedger(file, except);
    const { steps, stopped } = await stopAtOnce(call);
    expect(steps[0]?.stage).toMatch(/\p{Script=Han}/u);
    // A last step may go on: the button says so then.
    expect(stopped || steps[0]?.isFinal).toBe(true);
    expect(dumpLedger(file, except)).toEqual(before);
    const written = readdirSync(out()).filter((name) => !name.endsWith('.xlsx'));
    expect(written).toEqual([]);
  });

  it('没有漏掉的：每个任务不是在上面，就是写明为什么马上就完', () => {
    const silent = tasksOf(router).filter(([path, { run }]) => !(path in long) && !(path in brief) && run.length < 3);
    expect(silent.map(([path]) => path)).toEqual([]);
    const gone = [...Object.keys(long), ...Object.keys(brief)].filter(
      (path) => !tasksOf(router).some(([name]) => name === path),
    );
    expect(gone).toEqual([]);
  });
});
