import { z } from 'zod';
import { type LatestPackage, unitState } from '../../domain/units/unit-state.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { query, type QueryContext } from '../api/procedure.ts';
import { judgePackage } from '../packages/decide-package.ts';
import { type HeldPackage, listAccepted, listPackages } from '../packages/packages.repo.ts';
import { cycleCode } from '../registers/fields.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';

type Db = QueryContext['db'];

function latestOf(db: Db, held: HeldPackage): LatestPackage {
  const receivedOn = held.heldAt.slice(0, 10);
  if (held.state === 'accepted' || held.state === 'returned') return { state: held.state, receivedOn };
  const isPending = judgePackage(db, held).authenticity === 'pending';
  return { state: isPending ? 'to-verify' : 'submitted', receivedOn };
}

/** Newest package that carries a unit's rows: its own, or that of the unit that filled in for it. */
function newestByUnit(db: Db, cycle: string): Map<string, HeldPackage> {
  const newest = new Map<string, HeldPackage>();
  for (const held of listPackages(db, { cycle, direction: 'in', type: 'submission' }))
    for (const { unit } of listReceived(db, held.digest)) {
      const before = newest.get(unit);
      if (before === undefined || before.heldAt < held.heldAt || before.seq <= held.seq) newest.set(unit, held);
    }
  return newest;
}

/** 报送进度: who is missing, late, returned, accepted. */
export const tracking = {
  list: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db, session, today }, input) => {
    const { settings } = getTask(db, input.cycle);
    const own = session.identity;
    const below = settings.units.filter((unit) => isAsked(unit, own.role === 'county', own.unitCode));
    const newest = newestByUnit(db, settings.cycle.code);
    const accepted = new Map(listAccepted(db, settings.cycle.code).map((one) => [one.unit, one.digest]));
    return below.map((unit) => {
      const held = newest.get(unit.code);
      const due = { participation: unit.participation, dueOn: unit.dueOn ?? settings.cycle.dueOn };
      return {
        unit: unit.code,
        name: unit.name,
        parent: unit.parent,
        ...unitState(due, today(), held === undefined ? null : latestOf(db, held)),
        seq: held?.seq ?? null,
        digest: held?.digest ?? null,
        acceptedDigest: accepted.get(unit.code) ?? null,
        /** 代报 by this unit */
        reportedBy: held === undefined || held.unit === unit.code ? null : held.unit,
        totals: held?.totals ?? null,
      };
    });
  }),
};

const isAsked = (unit: Unit, isCounty: boolean, own: string): boolean =>
  unit.code !== own && (isCounty ? unit.submitTo !== null : unit.submitTo === own);
