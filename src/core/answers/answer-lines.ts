/** What this ledger still owes an answer, and what it answered already. */
import type { Instant, UnitCode } from '../../domain/ids.ts';
import { isYearType, type PackageType } from '../../domain/packages/manifest.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { listPeerKeys } from '../keys/peer-keys.repo.ts';
import { judgePackage } from '../packages/decide-package.ts';
import { type DecisionState, type HeldPackage, listPackages } from '../packages/packages.repo.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { listReturnDrafts } from './return-drafts.repo.ts';
import { listSealEvents } from '../seals/seal-events.repo.ts';

export type AnswerLine = {
  digest: string;
  unit: UnitCode;
  type: PackageType;
  /** 第几次报送; null for an enrolment */
  submissionNo: number | null;
  heldAt: Instant;
  state: DecisionState;
  authenticity: 'pass' | 'pending';
  /** the last receipt or return written to it */
  answered: { type: PackageType; at: Instant } | null;
  /** a return with a reason is prepared */
  hasReturnDraft: boolean;
  /** the unit was certified here and has not been sent its certificate since */
  certificateWaits: boolean;
  /** a receipt is due: nothing was written since it came or was accepted, or its certificate waits */
  isReceiptDue: boolean;
};

type Out = { type: PackageType; at: Instant; replyTo: string | null; units: Set<UnitCode> };

const answerTypes: ReadonlySet<PackageType> = new Set(['receipt', 'return', 'restore']);

const answersOf = (db: ReadDb): Out[] =>
  listPackages(db, { direction: 'out' })
    .filter(({ type }) => answerTypes.has(type))
    .map(({ type, heldAt, replyTo, receivers }) => ({
      type,
      at: heldAt,
      replyTo,
      units: new Set(receivers.map(({ unit }) => unit)),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The unit's newest package of the key; older ones need no answer of their own. */
const isNewest = (held: HeldPackage, all: readonly HeldPackage[]): boolean =>
  !all.some(
    (other) =>
      other.unit === held.unit &&
      isYearType(other.type) === isYearType(held.type) &&
      (other.keySha256 === held.keySha256 ? other.seq > held.seq : other.heldAt > held.heldAt),
  );

/** Of every unit below its newest submission, and its enrolment while that is all there is. */
export function answerLines(db: ReadDb, session: Session): AnswerLine[] {
  const task = currentTask(db);
  const isCounty = session.identity.role === 'county';
  const below = new Set(
    (task?.settings.units ?? [])
      .filter(({ submitTo }) => (isCounty ? submitTo !== null : submitTo === session.identity.unitCode))
      .map(({ code }) => code),
  );
  const held = listPackages(db, { direction: 'in' }).filter(
    ({ unit, type }) => below.has(unit) && (isYearType(type) || type === 'enrol'),
  );
  const sent = answersOf(db);
  const drafts = new Set(listReturnDrafts(db).flatMap(({ digest, reason }) => (reason === '' ? [] : [digest])));
  const certifiedAt = certifiedSince(db);
  return held
    .filter((one) => isNewest(one, held))
    .map((one) => {
      const last = sent.findLast(({ replyTo }) => replyTo === one.id);
      const answered = last === undefined ? null : { type: last.type, at: last.at };
      const checkedAt = certifiedAt.get(one.keySha256);
      const certificateWaits =
        checkedAt !== undefined && !sent.some(({ units, at }) => units.has(one.unit) && at >= checkedAt);
      const since = one.decidedAt ?? one.heldAt;
      const { authenticity } = judgePackage(db, one);
      const isOpen = answered === null || (one.state === 'accepted' && answered.at < since);
      return {
        digest: one.digest,
        unit: one.unit,
        type: one.type,
        submissionNo: one.submissionNo,
        heldAt: one.heldAt,
        state: one.state,
        authenticity,
        answered,
        hasReturnDraft: drafts.has(one.digest),
        certificateWaits,
        isReceiptDue: authenticity === 'pass' && one.state !== 'returned' && (isOpen || certificateWaits),
      };
    });
}

/** By signing key; keys in force only. */
function certifiedSince(db: ReadDb): Map<string, Instant> {
  const certified = new Set(
    listPeerKeys(db).flatMap(({ state, signSpkiSha256 }) => (state === 'certified' ? [signSpkiSha256] : [])),
  );
  return new Map(
    listSealEvents(db)
      .toReversed()
      .filter(
        ({ kind, undoneAt, signSpkiSha256 }) =>
          kind === 'checked' && undoneAt === null && certified.has(signSpkiSha256),
      )
      .map(({ signSpkiSha256, at }) => [signSpkiSha256, at]),
  );
}
