/** Reprint of what was sent: from the package, never from today's rows. */
import { DomainError } from '../../domain/errors.ts';
import { keyCodeOf } from '../../domain/packages/key-code.ts';
import type { FormId } from '../../domain/tasks/form-setting.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import { findPackage, type HeldPackage } from '../packages/packages.repo.ts';
import { sentFacts, sentFiles } from '../packages/sent-facts.ts';
import { dayOf } from '../platform/env.ts';
import { writeWhole } from '../platform/write-files.ts';
import { getUnit, listTasks } from '../tasks/tasks.repo.ts';
import { type EntryFacts, fontsDirOf, printOptions } from './entry-forms.ts';
import { unitForms } from './forms/unit-forms.ts';
import { measureBundle } from './measure-bundles.ts';
import { printCover } from './print-cover.ts';
import { printForms } from './print-forms.ts';

/** @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT */
export function getSent(db: ReadDb, digest: string): HeldPackage {
  const held = findPackage(db, digest);
  if (held === undefined || held.direction !== 'out') throw new DomainError('PACKAGE_UNKNOWN', { digest });
  if (held.type !== 'submission') throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: packageTypeLabels[held.type] });
  return held;
}

/** `pages` is null for the cover, which is made when it is asked for. */
export type SentForm = { id: FormId; name: string; copies: number; duplex: boolean; pages: number | null };

/** Forms of a sent package, the cover first where the county has one. */
export function listSentForms(context: Pick<TaskContext, 'db' | 'resourcesDir'>, digest: string): SentForm[] {
  const held = getSent(context.db, digest);
  const facts = factsThen(context, held);
  const fontsDir = fontsDirOf(context);
  const cover = facts.settings.forms.find(({ id, on }) => id === 'cover' && on);
  const forms = unitForms(facts).map((bundle) => {
    const { id, name, copies, duplex, pageCount: pages } = measureBundle(bundle, fontsDir);
    return { id, name, copies, duplex, pages };
  });
  if (cover === undefined) return forms;
  return [{ id: cover.id, name: cover.title, copies: cover.copies, duplex: cover.duplex, pages: null }, ...forms];
}

/**
 * One form of a sent package as a PDF in a folder: the very file that was sent, or made again from the rows sent where
 * the package carries data only. The cover never travels; it is made again from the package it belongs to.
 *
 * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT · FORM_OFF { form }
 */
export async function printSent(context: TaskContext, digest: string, form: FormId, folder: string): Promise<string> {
  const held = getSent(context.db, digest);
  const asSent = sentFiles(context.db, held, 'forms/').get(`${form}.pdf`);
  const pdf = asSent?.() ?? (await (form === 'cover' ? coverThen(context, held) : formThen(context, held, form)));
  if (pdf === undefined) throw new DomainError('FORM_OFF', { form });
  return writeWhole(folder, `${form}.pdf`, pdf);
}

async function formThen(context: TaskContext, held: HeldPackage, form: FormId): Promise<Uint8Array | undefined> {
  const facts = factsThen(context, held);
  const bundles = unitForms(facts).filter(({ id }) => id === form);
  return (await printForms(bundles, { ...printOptions(context, facts.unit.name), createdAt: held.claimedAt })).files[0]
    ?.pdf;
}

async function coverThen(context: TaskContext, held: HeldPackage): Promise<Uint8Array | undefined> {
  const facts = factsThen(context, held);
  const fontsDir = fontsDirOf(context);
  // A package without forms has no page numbers on its cover.
  const hasForms = sentFiles(context.db, held, 'forms/').size > 0;
  const printed = hasForms ? unitForms(facts).map((bundle) => measureBundle(bundle, fontsDir)) : [];
  const covered = {
    id: held.id,
    submissionNo: held.submissionNo,
    purpose: held.purpose === '' ? ('annual' as const) : held.purpose,
    digest: held.digest,
    keyCode: keyCodeOf(Buffer.from(held.keySha256, 'hex')),
  };
  const then = { ...context, now: () => held.claimedAt };
  return (await printCover(then, { unit: facts.unit, task: taskThen(context.db, held) }, facts, printed, covered))?.pdf;
}

/** The task version the package was made by; the newest one where that is not kept. */
function taskThen(db: ReadDb, { cycle, taskVersion }: HeldPackage) {
  const versions = listTasks(db).filter(({ settings }) => settings.cycle.code === cycle);
  const task = versions.find(({ version }) => version === taskVersion) ?? versions.at(-1);
  if (task === undefined) throw new DomainError('TASK_MISSING');
  return task;
}

/** Rows and days of the package. Levels decided above came later, so none are in it. */
function factsThen({ db }: Pick<TaskContext, 'db'>, held: HeldPackage): EntryFacts {
  const task = taskThen(db, held);
  const day = dayOf(new Date(held.claimedAt));
  return {
    unit: getUnit(task, held.unit),
    settings: task.settings,
    facts: sentFacts(db, held),
    approved: [],
    today: day,
    cutoff: day,
    draft: false,
  };
}
