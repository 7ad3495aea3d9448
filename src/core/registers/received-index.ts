/** What the ledger stores of a received snapshot, whose original it keeps anyway (ADR 0006). */
import { type Measure, measurePhases } from '../../domain/measures/measure.ts';
import { type Facts, type RegisterName, registerNames } from '../../domain/registers/facts.ts';
import { type Cell, type Field, flatten, flattenRows, layoutOf } from './register-layout.ts';

/**
 * Registers that grow with the risks. Of a received snapshot they are read from its original, and only what is counted
 * and listed across units is stored beside it: storing every cell took half the time of an import.
 */
export const largeRegisters = [
  'risks',
  'riskRevisions',
  'roundRisks',
  'measures',
  'measureRisks',
  'measureRegulations',
] as const satisfies readonly RegisterName[];
export type LargeRegister = (typeof largeRegisters)[number];
export type SmallRegister = Exclude<RegisterName, LargeRegister>;

export const isLarge = (register: RegisterName): register is LargeRegister =>
  (largeRegisters as readonly RegisterName[]).includes(register);

export const smallRegisters = registerNames.filter((register): register is SmallRegister => !isLarge(register));

const riskNames = new Set([
  'id',
  'number',
  'powerId',
  'postId',
  'name',
  'manifestation',
  'category',
  'selfLevel',
  'unitLevel',
  'change',
]);
const riskFields = (): Field[] => layoutOf('risks').fields.filter(({ name }) => riskNames.has(name));

/** Tables of the index and their columns after snapshot_id: a row per risk, and a row per phase with its measures. */
export const indexTables = {
  received_risks: (): string[] => riskFields().map(({ column }) => column.name),
  received_measures: (): string[] => ['phase', 'ids'],
};
export type IndexTable = keyof typeof indexTables;

/** Rows end to end, each after a place for the snapshot, as `flattenRows` lays them. */
export type FlatReceived = { small: Record<SmallRegister, Cell[]>; index: Record<IndexTable, Cell[]> };

export const flattenReceived = (facts: Facts): FlatReceived => ({
  small: Object.fromEntries(
    smallRegisters.map((register) => [register, flattenRows(register, facts[register])]),
  ) as FlatReceived['small'],
  index: { received_risks: flatten(riskFields(), facts.risks), received_measures: flattenPhases(facts.measures) },
});

const flattenPhases = (measures: readonly Measure[]): Cell[] =>
  measurePhases.flatMap((phase) => {
    const ids = measures.filter((measure) => measure.phase === phase).map(({ id }) => id);
    return ids.length === 0 ? [] : [null, phase, JSON.stringify(ids)];
  });
