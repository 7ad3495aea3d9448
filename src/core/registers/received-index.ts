/** What the ledger stores of a received snapshot, whose original it keeps anyway (ADR 0007). */
import { type Measure, measurePhases } from '../../domain/measures/measure.ts';
import { type Facts, type RegisterName, registerNames } from '../../domain/registers/facts.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import type { Cell } from './register-layout.ts';

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

/** Tables of the index and their columns after snapshot_id: a row per risk, and a row per phase with its measures. */
export const indexColumns = {
  received_risks: [
    'id',
    'number',
    'power_id',
    'post_id',
    'name',
    'manifestation',
    'category',
    'self_level',
    'unit_level',
    'change',
  ],
  received_measures: ['phase', 'ids'],
} as const;
export type IndexTable = keyof typeof indexColumns;

/** Small registers as they are; index rows end to end as `flattenRows` lays them, which costs little to hand to a thread. */
export type ReceivedRows = { small: Pick<Facts, SmallRegister>; index: Record<IndexTable, Cell[]> };

export const receivedRows = (facts: Facts): ReceivedRows => ({
  small: Object.fromEntries(smallRegisters.map((register) => [register, facts[register]])) as ReceivedRows['small'],
  index: { received_risks: facts.risks.flatMap(riskCells), received_measures: phaseCells(facts.measures) },
});

const json = (value: object | null): Cell => (value === null ? null : JSON.stringify(value));

const riskCells = (risk: Risk): Cell[] => [
  null,
  risk.id,
  risk.number,
  risk.powerId,
  risk.postId,
  risk.name,
  risk.manifestation,
  risk.category,
  json(risk.selfLevel),
  json(risk.unitLevel),
  risk.change,
];

const phaseCells = (measures: readonly Measure[]): Cell[] =>
  measurePhases.flatMap((phase) => {
    const ids = measures.filter((measure) => measure.phase === phase).map(({ id }) => id);
    return ids.length === 0 ? [] : [null, phase, JSON.stringify(ids)];
  });
