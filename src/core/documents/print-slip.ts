import { DomainError } from '../../domain/errors.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import { remarkPlaces } from '../answers/remark-places.ts';
import { slipCode, type SlipState } from '../answers/slip-code.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { Remark } from '../packages/office-bodies.ts';
import { findDecisionRemark, type HeldPackage } from '../packages/packages.repo.ts';
import { listRemarks } from '../packages/remarks.repo.ts';
import { getReceived } from '../packages/write-answer.ts';
import { dayOf } from '../platform/env.ts';
import { currentTask, getTask, getUnit } from '../tasks/tasks.repo.ts';
import { fontsDirOf } from './entry-forms.ts';
import { answerSlip } from './forms/answer-slip.ts';
import { renderPdf } from './pdf/render-pdf.ts';

/** A PDF and the name it is written under. */
export type PrintedSlip = { name: string; bytes: Uint8Array; state: SlipState };

const stateOf = ({ state }: HeldPackage): SlipState =>
  state === 'accepted' || state === 'returned' ? state : 'received';

/** 回执单 or 退回通知单 of a received package, as its decision stands. @throws DomainError PACKAGE_UNKNOWN · UNIT_UNKNOWN */
export async function printSlip(context: TaskContext, digest: string): Promise<PrintedSlip> {
  const { db, session, now } = context;
  const held = getReceived(db, digest);
  const task = held.cycle === '' ? currentTask(db) : getTask(db, held.cycle);
  if (task === undefined) throw new DomainError('TASK_MISSING');
  const state = stateOf(held);
  const own = task.settings.units.find(({ code }) => code === session.identity.unitCode);
  const slip = answerSlip({
    state,
    cycleTitle: task.settings.cycle.title,
    by: own?.name ?? session.identity.unitName,
    unit: getUnit(task, held.unit),
    packageId: held.id,
    submissionNo: held.submissionNo,
    kind: packageTypeLabels[held.type],
    receivedOn: dayOf(new Date(held.heldAt)),
    decidedOn: dayOf(new Date(held.decidedAt ?? now())),
    reason: state === 'returned' ? (findDecisionRemark(db, digest) ?? '') : '',
    remarks: state === 'returned' ? remarksInWords(context, held, listRemarks(db, digest)) : [],
    operator: session.operator,
    code: slipCode(digest, session.identity.unitCode, state),
  });
  const { bytes } = await renderPdf([slip], {
    fontsDir: fontsDirOf(context),
    createdAt: now(),
    author: session.identity.unitName,
    title: slip.name,
  });
  return { name: `${slip.name}${held.submissionNo === null ? '' : `_第${held.submissionNo}次`}.pdf`, bytes, state };
}

function remarksInWords(
  { db }: TaskContext,
  held: HeldPackage,
  remarks: readonly Remark[],
): { place: string; text: string }[] {
  const places = remarkPlaces(db, held, remarks);
  return remarks.map(({ text }, index) => ({ place: places[index] ?? '', text }));
}
