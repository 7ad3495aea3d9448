/** 「替换以前导入的」: takes out what earlier imports added, as far as nobody has worked on it. */
import type { Facts } from '../../../domain/registers/facts.ts';
import type { SheetImport } from '../sheet-imports.repo.ts';
import type { Book } from './book.ts';

/**
 * Removes the draft risks that earlier imports made, with measures that then have no risk. Offices, posts, persons,
 * powers and regulations stay: they are found again by name.
 *
 * @returns how many imported risks stay because a round, a revision, a note or a file belongs to them
 */
export function removeImported(book: Book, imports: readonly SheetImport[]): { removed: number; kept: number } {
  const made = imports.filter(({ undoneAt }) => undoneAt === null).flatMap(({ created }) => created);
  const riskIds = new Set(made.filter(({ register }) => register === 'risks').map(({ key }) => key[0] ?? ''));
  const measureIds = new Set(made.filter(({ register }) => register === 'measures').map(({ key }) => key[0] ?? ''));
  const { facts } = book;
  const imported = facts.risks.filter(({ id }) => riskIds.has(id));
  const gone = new Set<string>(
    imported.filter((risk) => risk.reviewStep === 'draft' && !isWorkedOn(facts, risk.id)).map(({ id }) => id),
  );
  facts.risks = facts.risks.filter(({ id }) => !gone.has(id));
  facts.measureRisks = facts.measureRisks.filter(({ riskId }) => !gone.has(riskId));
  const linked = new Set<string>(facts.measureRisks.map(({ measureId }) => measureId));
  facts.measures = facts.measures.filter(({ id }) => !measureIds.has(id) || linked.has(id));
  const measures = new Set<string>(facts.measures.map(({ id }) => id));
  facts.measureRegulations = facts.measureRegulations.filter(({ measureId }) => measures.has(measureId));
  return { removed: gone.size, kept: imported.length - gone.size };
}

const isWorkedOn = ({ roundRisks, riskRevisions, explanations, attachments }: Facts, id: string): boolean =>
  roundRisks.some(({ riskIds }) => riskIds.some((riskId) => riskId === id)) ||
  riskRevisions.some(({ riskId }) => riskId === id) ||
  explanations.some(({ rowId }) => rowId === id) ||
  attachments.some(({ rowId }) => rowId === id);
