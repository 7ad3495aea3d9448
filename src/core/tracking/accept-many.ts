/** 批量接受: every clean package in one go, children before their parents; what stays back is told with its reason. */
import { DomainError, type ErrorCode, type ErrorParams } from '../../domain/errors.ts';
import type { Day, UnitCode } from '../../domain/ids.ts';
import { type NotAcceptableWhy, whyNotAcceptable } from '../../domain/tracking/acceptable.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { acceptUpward, openChildren } from '../packages/children-first.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { nextStep } from '../api/run-steps.ts';
import { reviewBook, verdictsOf } from '../reviews/review-book.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { type TrackedUnit, unitStates } from './unit-states.ts';

export type AcceptPreview = {
  unit: UnitCode;
  name: string;
  digest: string | null;
  seq: number | null;
  /** null = will be accepted */
  why: NotAcceptableWhy | null;
  /** of a combined package: names of those inside that keep it back */
  openChildren: string[];
};

/** @param wanted units to look at, in any order */
export function previewAcceptMany(
  db: ReadDb,
  session: Session,
  task: HeldTask,
  today: Day,
  wanted: readonly UnitCode[],
): AcceptPreview[] {
  const asked = new Set(wanted);
  const book = reviewBook(db, task.settings.cycle.code);
  const tracked = unitStates(db, session, task, today).filter(({ unit }) => asked.has(unit));
  const nameOf = (code: string): string => task.settings.units.find((unit) => unit.code === code)?.name ?? code;
  const clean = new Set<UnitCode>();
  // The deepest first: a township may be accepted when the villages in it are accepted in the same run.
  const deepestFirst = tracked.toSorted((a, b) => depthOf(task, b.unit) - depthOf(task, a.unit));
  const judged = new Map(
    deepestFirst.map((one) => {
      const page = book(one.digest);
      const open = openInside(db, one).filter((unit) => !clean.has(unit));
      const why = whyNotAcceptable({
        state: one.state,
        isReportedByOther: one.reportedBy !== null || one.onBehalf !== null,
        errors: one.content?.errors ?? 0,
        verdicts: verdictsOf(page),
        isDisputed: page.isDisputed,
        openChildren: open,
      });
      if (why === null) clean.add(one.unit);
      return [one.unit, { why, openChildren: open.map(nameOf) }] as const;
    }),
  );
  return tracked.map(({ unit, name, digest, seq }) => ({
    unit,
    name,
    digest,
    seq,
    ...(judged.get(unit) ?? { why: 'nothing-there', openChildren: [] }),
  }));
}

const openInside = (db: ReadDb, { digest }: TrackedUnit): UnitCode[] => {
  const held = digest === null ? undefined : findPackage(db, digest);
  return held === undefined ? [] : openChildren(db, held);
};

const depthOf = ({ settings }: HeldTask, code: string): number => {
  let depth = 0;
  for (
    let unit = settings.units.find((one) => one.code === code);
    unit?.submitTo != null && depth < settings.units.length;
    depth += 1
  ) {
    const { submitTo } = unit;
    unit = settings.units.find((one) => one.code === submitTo);
  }
  return depth;
};

export type Accepted = { unit: UnitCode; name: string; error: { code: ErrorCode; params: ErrorParams } | null };

/** One transaction per package; a refused one does not stop the others. */
export async function acceptMany(
  context: TaskContext,
  task: HeldTask,
  wanted: readonly UnitCode[],
  remark: string,
  job: Job,
): Promise<Accepted[]> {
  const { db, session, today, now, write } = context;
  await nextStep(job, { stage: '核对', done: 0, total: wanted.length });
  const clean = previewAcceptMany(db, session, task, today(), wanted)
    .filter(({ why }) => why === null)
    .toSorted((a, b) => depthOf(task, b.unit) - depthOf(task, a.unit));
  const done: Accepted[] = [];
  for (const { unit, name, digest } of clean) {
    await nextStep(job, { stage: '接受', done: done.length, total: clean.length });
    const decision = { digest: digest ?? '', operator: session.operator, at: now(), remark };
    try {
      write({ accepted: digest, together: clean.length }, (tx) => acceptUpward(tx, decision, false));
      done.push({ unit, name, error: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      done.push({ unit, name, error: { code: error.code, params: error.params } });
    }
  }
  return done;
}
