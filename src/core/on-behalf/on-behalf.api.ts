import { z } from 'zod';
import type { UnitCode } from '../../domain/ids.ts';
import type { OnBehalf } from '../../domain/units/on-behalf.ts';
import type { UnitState } from '../../domain/units/unit-state.ts';
import { query, type QueryContext } from '../api/procedure.ts';
import { type PlacedRemark, placedRemarks } from '../packages/placed-remarks.ts';
import { cycleCode } from '../registers/fields.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { findWorking, lockedAt } from '../snapshots/snapshots.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { unitStates } from '../tracking/unit-states.ts';

/** An entry this ledger keeps for a unit below; `evidence` = files with the unit's profile, the stamped paper. */
export type BehalfEntry = {
  profileId: string;
  risks: number;
  measures: number;
  evidence: number;
  /** of a return, at rows entered here, not dealt with yet */
  remarks: number;
  lockedAt: string | null;
};
export type BehalfUnit = {
  unit: UnitCode;
  name: string;
  state: UnitState;
  /** how far what is entered here has come; null = nothing is, or its own package came */
  onBehalf: OnBehalf | null;
  /** it sent a package of its own, which counts before what is reported for it */
  hasOwn: boolean;
  entry: BehalfEntry | null;
};

function entryOf(
  { db }: QueryContext,
  unit: UnitCode,
  cycle: string,
  open: readonly PlacedRemark[],
): BehalfEntry | null {
  const working = findWorking(db, unit, cycle);
  if (working === undefined) return null;
  const { profiles, risks, measures, attachments } = readFacts(db, working.id);
  const profileId = profiles[0]?.id ?? '';
  return {
    profileId,
    risks: risks.filter(({ change }) => change !== 'eliminated').length,
    measures: measures.length,
    evidence: attachments.filter(({ rowId }) => rowId === profileId).length,
    remarks: open.filter((remark) => remark.unit === unit).length,
    lockedAt: lockedAt(db, working.id) ?? null,
  };
}

/** 代报: units below that have no program; this unit fills in for them from stamped paper. */
export const onBehalf = {
  /** Units that submit to this one, those already reported for first, then in the task's order. */
  list: query(z.strictObject({ cycle: cycleCode.optional() }), (context, input): BehalfUnit[] => {
    const { db, session, today } = context;
    const task = getTask(db, input.cycle);
    const { units, cycle } = task.settings;
    const below = new Set(
      units.filter(({ submitTo }) => submitTo === session.identity.unitCode).map(({ code }) => code),
    );
    const open = placedRemarks(db, session, input).filter(({ done }) => done === null);
    return unitStates(db, session, task, today())
      .filter(({ unit }) => below.has(unit))
      .map(({ unit, name, state, onBehalf: standing, digest, reportedBy }) => ({
        unit,
        name,
        state,
        onBehalf: standing,
        hasOwn: digest !== null && reportedBy === null,
        entry: entryOf(context, unit, cycle.code, open),
      }))
      .toSorted((a, b) => Number(b.entry !== null) - Number(a.entry !== null));
  }),
};
