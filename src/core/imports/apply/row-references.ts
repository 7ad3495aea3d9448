/** Which rows of a year refer to which, for taking an import back under later work. */
import { type Facts, type RegisterName, registerNames } from '../../../domain/registers/facts.ts';
import { rowsOf } from './facts-changes.ts';

type Row = Record<string, unknown>;

/** Fields with ids a row cannot be without. */
const needed: Partial<Record<RegisterName, string[]>> = {
  posts: ['officeId'],
  assignments: ['postId', 'personId'],
  powers: ['officeId'],
  risks: ['powerId', 'officeId', 'postId', 'responsiblePostId', 'leaderPostId'],
  measures: ['responsiblePostId', 'leaderPostId'],
  roundRisks: ['riskIds'],
};
/** Fields with ids of rows that own this row: it goes when they go. */
const owners: Partial<Record<RegisterName, string[]>> = {
  riskRevisions: ['riskId'],
  roundRisks: ['roundId'],
  measureRisks: ['measureId', 'riskId'],
  measureRegulations: ['measureId', 'regulationId'],
  explanations: ['rowId'],
  attachments: ['rowId'],
};

const idsIn = (row: Row, fields: readonly string[] = []): string[] =>
  fields.flatMap((field) => row[field]).filter((value): value is string => typeof value === 'string');

export const refersTo = (register: RegisterName, row: Row): { needed: string[]; owners: string[] } => ({
  needed: idsIn(row, needed[register]),
  owners: idsIn(row, owners[register]),
});

/** All rows that refer to one of the ids. */
export const rowsReferring = (facts: Facts, ids: ReadonlySet<string>): { register: RegisterName; row: Row }[] =>
  registerNames.flatMap((register) =>
    rowsOf(facts, register)
      .filter((row) => {
        const { needed: uses, owners: of } = refersTo(register, row);
        return [...uses, ...of].some((id) => ids.has(id));
      })
      .map((row) => ({ register, row })),
  );
