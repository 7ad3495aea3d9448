import { type OpenRemark, sayingOf } from '../../app/page-remarks.tsx';
import type { RowMark, RowMarks } from '../../components/editable-table/row-marks.ts';
import type { MeasureFacts } from './measure-facts.ts';

/** Remarks at risks, and those at their measures in the column of the phase, by risk. */
export function marksByRisk(facts: MeasureFacts, remarks: readonly OpenRemark[]): RowMarks {
  const marks = new Map<string, RowMark[]>();
  const put = (riskId: string, mark: RowMark) => marks.set(riskId, [...(marks.get(riskId) ?? []), mark]);
  const phases = new Map<string, string>(facts.measures.map(({ id, phase }) => [id, phase]));
  for (const remark of remarks) {
    const { register, rowId } = remark.place;
    const text = sayingOf(remark);
    if (register === 'risks') put(rowId, { column: null, text });
    if (register !== 'measures') continue;
    for (const { measureId, riskId } of facts.measureRisks)
      if (measureId === rowId) put(riskId, { column: phases.get(rowId) ?? null, text });
  }
  return marks;
}
