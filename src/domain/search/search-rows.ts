import { type FactText, factTexts } from '../checks/fact-texts.ts';
import type { Facts, RegisterName } from '../registers/facts.ts';
import { foldText } from './fold-text.ts';
import { inFieldOrder } from './searched-fields.ts';
import { type SearchedRegister, searchedRegisters } from './searched-registers.ts';

/** A row as a search sees it. */
export type SearchRow = {
  register: SearchedRegister;
  rowId: string;
  /** printed number of the row, or of the risk points it belongs to; empty where there is none */
  number: string;
  fields: readonly { field: string; text: string }[];
};

/** Stands between the texts of a row: no text holds it, no word either, so that nothing is found across two of them. */
export const FIELD_MARK = '\u001f';

/** What the words of a search are compared with. */
export const foldedRow = ({ fields }: Pick<SearchRow, 'fields'>): string =>
  fields.map(({ text }) => foldText(text)).join(FIELD_MARK);

/** Every row of a unit's year that holds words, with all of them; order is that of registers and rows. */
export const searchRows = (facts: Facts): SearchRow[] => {
  const numbers = numbersOf(facts);
  const rows = new Map<string, SearchRow & { fields: { field: string; text: string }[] }>();
  const rowOf = (register: SearchedRegister, rowId: string) => {
    const key = `${register} ${rowId}`;
    const known = rows.get(key);
    if (known !== undefined) return known;
    const number = numbers.get(rowId) ?? '';
    const fields = register === 'risks' && number !== '' ? [{ field: 'number', text: number }] : [];
    const row = { register, rowId, number, fields };
    rows.set(key, row);
    return row;
  };
  for (const text of factTexts(facts))
    if (isSearched(text)) rowOf(text.register, text.rowId).fields.push({ field: text.field, text: text.text });
  return [...rows.values()].map((row) => ({ ...row, fields: inFieldOrder(row.register, row.fields) }));
};

/** Days are no words; what a link table holds is not there to begin with. */
const isSearched = (text: FactText): text is FactText & { register: SearchedRegister } =>
  !/(?:On|At)$/.test(text.field) && (searchedRegisters as readonly RegisterName[]).includes(text.register);

/** At most this many risk points are named beside a measure. */
const NAMED_RISKS = 3;

/** Printed number by row id. */
const numbersOf = (facts: Facts): Map<string, string> => {
  const numbers = new Map<string, string>([
    ...facts.risks.map(({ id, number }) => [id, number] as const),
    ...facts.powers.map(({ id, code }) => [id, code] as const),
    ...facts.regulations.map(({ id, number }) => [id, number] as const),
  ]);
  for (const { id, riskId } of facts.riskRevisions) numbers.set(id, numbers.get(riskId) ?? '');
  for (const { id, rowId } of [...facts.explanations, ...facts.attachments])
    if (rowId !== null) numbers.set(id, numbers.get(rowId) ?? '');
  const risksOf = new Map<string, string[]>();
  for (const { measureId, riskId } of facts.measureRisks) {
    const known = risksOf.get(measureId);
    if (known === undefined) risksOf.set(measureId, [numbers.get(riskId) ?? '']);
    else known.push(numbers.get(riskId) ?? '');
  }
  for (const [measureId, of] of risksOf)
    numbers.set(measureId, of.slice(0, NAMED_RISKS).join('、') + (of.length > NAMED_RISKS ? '等' : ''));
  return numbers;
};
