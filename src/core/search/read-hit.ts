/** A row that was found, with what stands around it and the package it came in. */
import { DomainError } from '../../domain/errors.ts';
import type { MeasurePhase } from '../../domain/measures/measure.ts';
import type { Facts } from '../../domain/registers/facts.ts';
import { effectiveLevel } from '../../domain/risks/effective-level.ts';
import { type SearchRow, searchRows } from '../../domain/search/search-rows.ts';
import type { SearchedRegister } from '../../domain/search/searched-registers.ts';
import { registerLabels } from '../../text/labels/register-labels.ts';
import type { ReadDb } from '../db/handles.ts';
import { judgePackage } from '../packages/decide-package.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import type { SearchedSnapshot } from './searched-snapshots.ts';

/** What a row belongs to: of a risk point its power, post and measures, of a measure its risk points. */
export type HitContext = {
  category: string | null;
  level: number | null;
  power: string | null;
  post: string | null;
  phase: MeasurePhase | null;
  risks: { number: string; name: string }[];
  measures: { phase: MeasurePhase; text: string }[];
};
const nothing: HitContext = {
  category: null,
  level: null,
  power: null,
  post: null,
  phase: null,
  risks: [],
  measures: [],
};

/** @throws DomainError ROW_NOT_FOUND { register, id } */
export function readHit(
  db: ReadDb,
  cycle: string,
  { unit, snapshotId, digest }: SearchedSnapshot,
  { register, rowId }: { register: SearchedRegister; rowId: string },
) {
  const facts = readFacts(db, snapshotId);
  const row = searchRows(facts).find((one) => one.register === register && one.rowId === rowId);
  if (row === undefined) throw new DomainError('ROW_NOT_FOUND', { register: registerLabels[register], id: rowId });
  const approved = listApprovedLevels(db, cycle, unit).find((one) => one.riskId === rowId);
  return { ...row, unit, context: contextOf(facts, row, approved), package: packageOf(db, digest) };
}

function contextOf(facts: Facts, { register, rowId }: SearchRow, approved?: { level: number }): HitContext {
  if (register === 'measures') {
    const of = new Set(facts.measureRisks.flatMap(({ measureId, riskId }) => (measureId === rowId ? [riskId] : [])));
    const phase = facts.measures.find(({ id }) => id === rowId)?.phase ?? null;
    const risks = facts.risks.filter(({ id }) => of.has(id)).map(({ number, name }) => ({ number, name }));
    return { ...nothing, phase, risks };
  }
  const risk = register === 'risks' ? facts.risks.find(({ id }) => id === rowId) : undefined;
  if (risk === undefined) return nothing;
  const of = new Set(facts.measureRisks.flatMap(({ measureId, riskId }) => (riskId === risk.id ? [measureId] : [])));
  return {
    ...nothing,
    category: risk.category,
    level: effectiveLevel(risk, approved),
    power: facts.powers.find(({ id }) => id === risk.powerId)?.name ?? null,
    post: facts.posts.find(({ id }) => id === risk.postId)?.name ?? null,
    measures: facts.measures.filter(({ id }) => of.has(id)).map(({ phase, text }) => ({ phase, text })),
  };
}

function packageOf(db: ReadDb, digest: string | null) {
  const held = digest === null ? undefined : findPackage(db, digest);
  if (held === undefined) return null;
  const { authenticity } = judgePackage(db, held);
  const { unit, type, seq, submissionNo, claimedAt, heldAt, state, taskVersion } = held;
  return { digest: held.digest, unit, type, seq, submissionNo, claimedAt, heldAt, state, taskVersion, authenticity };
}
