import { isYearType } from '../../domain/packages/manifest.ts';
import { registerLabels } from '../../text/labels/register-labels.ts';
import { fieldWord, rowCalled, rowNames } from '../../text/row-words.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Remark } from '../packages/office-bodies.ts';
import type { HeldPackage } from '../packages/packages.repo.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';

const wholeReport = '整份材料';

/** Where each remark is pinned, in words: the row as the clerk knows it, and its field. In the order given. */
export function remarkPlaces(db: ReadDb, held: HeldPackage, remarks: readonly Omit<Remark, 'id'>[]): string[] {
  if (remarks.length === 0 || !isYearType(held.type) || held.snapshotId === null) return remarks.map(() => wholeReport);
  const { settings } = getTask(db, held.cycle);
  const facts = readFacts(db, held.snapshotId);
  const names = rowNames(facts, settings);
  return remarks.map(({ register, rowId, field }) => {
    if (register === null) return wholeReport;
    const row = facts[register].find((one) => 'id' in one && one.id === rowId);
    const called = row === undefined ? registerLabels[register] : rowCalled(register, row, names);
    const label = field === null ? undefined : fieldWord(register, field, null, names)?.label;
    return label === undefined ? called : `${called}：${label}`;
  });
}
