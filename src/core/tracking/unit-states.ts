/** Where every unit below stands in a cycle: who is missing, late, to be verified, returned, accepted. */
import type { CycleCode, Day, UnitCode } from '../../domain/ids.ts';
import type { PackageType } from '../../domain/packages/manifest.ts';
import type { Totals } from '../../domain/registers/totals.ts';
import { type LatestPackage, latestState, unitState, type UnitState } from '../../domain/units/unit-state.ts';
import { type OnBehalf, onBehalfOf } from '../../domain/units/on-behalf.ts';
import type { Unit } from '../../domain/units/unit.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { judgePackage } from '../packages/decide-package.ts';
import { newestPackages } from '../packages/newest-packages.ts';
import { listMissing } from '../packages/combined.repo.ts';
import { type HeldPackage, listAccepted, listPackages, newestSent } from '../packages/packages.repo.ts';
import { dayOf } from '../platform/env.ts';
import { listOnBehalf } from '../snapshots/snapshots.repo.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';

export type TrackedUnit = {
  unit: UnitCode;
  name: string;
  parent: UnitCode | null;
  state: UnitState;
  lateDays: number;
  seq: number | null;
  /** 第几次报送; null while nothing came */
  submissionNo: number | null;
  /** combined = with the packages of those below inside */
  type: PackageType | null;
  /** the newest package that carries its rows */
  digest: string | null;
  acceptedDigest: string | null;
  /** 代报: code of the unit whose package carries its rows */
  reportedBy: UnitCode | null;
  /** 代报: this very ledger keeps an entry for it */
  isReportedHere: boolean;
  /** how far that has come, while the unit itself has sent nothing; null = not reported here, or its own package came */
  onBehalf: OnBehalf | null;
  totals: Totals | null;
  /** 缺报: the unit above named it missing, and nothing of it has come since */
  missing: { reason: string; promisedOn: Day; by: UnitCode } | null;
  /** last day to submit */
  dueOn: Day;
  /** null while nothing came */
  receivedOn: Day | null;
  /** what the checks found when they were run again here; null while nothing came */
  content: HeldPackage['content'] | null;
};

function latestOf(db: ReadDb, held: HeldPackage, acceptedDigest: string | undefined): LatestPackage {
  const isPending = judgePackage(db, held).authenticity === 'pending';
  const isAfterAccepted = acceptedDigest !== undefined && acceptedDigest !== held.digest;
  return {
    state: latestState(held.state, isPending, isAfterAccepted),
    receivedOn: dayOf(new Date(held.heldAt)),
  };
}

/** What the newest combined package of every collecting unit says. */
function missingByUnit(db: ReadDb, cycle: CycleCode): Map<UnitCode, NonNullable<TrackedUnit['missing']>> {
  const newest = new Map(
    listPackages(db, { cycle, direction: 'in' })
      .filter(({ type }) => type === 'combined')
      .map((held) => [held.unit, held]),
  );
  return new Map(
    [...newest.values()].flatMap(({ unit: by, digest }) =>
      listMissing(db, digest).map(({ unit, reason, promisedOn }) => [unit, { reason, promisedOn, by }] as const),
    ),
  );
}

/** Entries this ledger keeps for units below, and how far they have come. */
function onBehalfHere(db: ReadDb, own: UnitCode, cycle: CycleCode): Map<UnitCode, OnBehalf> {
  const sent = newestSent(db, cycle);
  const day = (instant: string): Day => dayOf(new Date(instant));
  return new Map(listOnBehalf(db, own, cycle).map(({ unit, createdAt }) => [unit, onBehalfOf(createdAt, sent, day)]));
}

const isAsked = (unit: Unit, { role, unitCode }: Session['identity']): boolean =>
  unit.code !== unitCode && (role === 'county' ? unit.submitTo !== null : unit.submitTo === unitCode);

/** The units that submit to this ledger (the county: all), in the task's order. */
export function unitStates(db: ReadDb, session: Session, { settings }: HeldTask, today: Day): TrackedUnit[] {
  const newest = newestPackages(db, settings.cycle.code);
  const accepted = new Map(listAccepted(db, settings.cycle.code).map((one) => [one.unit, one.digest]));
  const missing = missingByUnit(db, settings.cycle.code);
  const here = onBehalfHere(db, session.identity.unitCode, settings.cycle.code);
  return settings.units
    .filter((unit) => isAsked(unit, session.identity))
    .map((unit) => {
      const held = newest.get(unit.code)?.held;
      const onBehalf = held === undefined ? (here.get(unit.code) ?? null) : null;
      const due = { participation: unit.participation, dueOn: unit.dueOn ?? settings.cycle.dueOn };
      return {
        unit: unit.code,
        name: unit.name,
        parent: unit.parent,
        ...unitState(due, today, held === undefined ? null : latestOf(db, held, accepted.get(unit.code)), onBehalf),
        seq: held?.seq ?? null,
        submissionNo: held?.submissionNo ?? null,
        type: held?.type ?? null,
        digest: held?.digest ?? null,
        acceptedDigest: accepted.get(unit.code) ?? null,
        reportedBy: held === undefined || held.unit === unit.code ? null : held.unit,
        isReportedHere: here.has(unit.code),
        onBehalf,
        totals: held?.unit === unit.code ? held.totals : null,
        missing: held === undefined ? (missing.get(unit.code) ?? null) : null,
        dueOn: due.dueOn,
        receivedOn: held === undefined ? null : dayOf(new Date(held.heldAt)),
        content: held?.content ?? null,
      };
    });
}
