/** One risk point of any unit with all that hangs on it, read from where it lies: the own entry or the package's original. */
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import type { Power } from '../../domain/powers/power.ts';
import { effectiveLevel } from '../../domain/risks/effective-level.ts';
import type { ApprovedLevel, Risk } from '../../domain/risks/risk.ts';
import type { ReadDb } from '../db/handles.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import { findSnapshot } from '../snapshots/snapshots.repo.ts';

export type WholeRisk = {
  unit: UnitCode;
  risk: Risk;
  /** the last decided: 上级核定, else the unit's, else the self-given */
  level: number | null;
  approved: ApprovedLevel | null;
  power: Power | null;
  /** post or office it was found at */
  subject: string;
  responsible: string;
  leader: string;
  measures: (Measure & { responsible: string; regulations: string[] })[];
};

/** @throws DomainError ROW_NOT_FOUND */
export function wholeRisk(db: ReadDb, snapshotId: number, riskId: string): WholeRisk {
  const snapshot = findSnapshot(db, snapshotId);
  const facts = snapshot === undefined ? undefined : readFacts(db, snapshotId);
  const risk = facts?.risks.find(({ id }) => id === riskId);
  if (snapshot === undefined || facts === undefined || risk === undefined)
    throw new DomainError('ROW_NOT_FOUND', { register: '风险点', id: riskId });
  const postName = (id: string | null): string => facts.posts.find((post) => post.id === id)?.name ?? '';
  const officeName = (id: string | null): string => facts.offices.find((office) => office.id === id)?.name ?? '';
  const approved =
    listApprovedLevels(db, snapshot.cycle, snapshot.unit).find((level) => level.riskId === risk.id) ?? null;
  const linked = new Set(facts.measureRisks.flatMap((link) => (link.riskId === risk.id ? link.measureId : [])));
  return {
    unit: snapshot.unit,
    risk,
    level: effectiveLevel(risk, approved ?? undefined),
    approved,
    power: facts.powers.find(({ id }) => id === risk.powerId) ?? null,
    subject: risk.postId === null ? officeName(risk.officeId) : postName(risk.postId),
    responsible: postName(risk.responsiblePostId),
    leader: postName(risk.leaderPostId),
    measures: facts.measures
      .filter(({ id }) => linked.has(id))
      .map((measure) => ({
        ...measure,
        responsible: postName(measure.responsiblePostId),
        regulations: facts.measureRegulations
          .filter(({ measureId }) => measureId === measure.id)
          .flatMap(({ regulationId }) => facts.regulations.find(({ id }) => id === regulationId)?.title ?? []),
      })),
  };
}
