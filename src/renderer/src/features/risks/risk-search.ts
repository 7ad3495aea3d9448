import type { Risk } from '../../../../domain/risks/risk.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';

/**
 * The text of a risk that is searched in: its number and its words, in small letters. It is put together once for each
 * risk and kept until the risk changes, so that a key in the search field costs little in a register of thousands.
 */
export function riskSearch<Row extends Risk>(columns: readonly EditableColumn<Row>[]): (risk: Row) => string {
  const texts = new WeakMap<Risk, string>();
  return (risk) => {
    const known = texts.get(risk);
    if (known !== undefined) return known;
    const text = [risk.number, ...columns.map((column) => column.text(risk))].join('\n').toLowerCase();
    texts.set(risk, text);
    return text;
  };
}
