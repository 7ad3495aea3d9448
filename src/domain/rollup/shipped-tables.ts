import type { CrossDefinition, Dimension } from './cross-definition.ts';

const riskTable = (rows: Dimension, columns: Dimension): CrossDefinition => ({
  rows,
  columns,
  figure: 'risks',
  show: 'count',
  filters: {},
  zeros: false,
  sort: null,
});

/** Tables everybody has, in order; their names are in the texts. */
export const shippedTables = {
  categoryLevel: riskTable('category', 'level'),
  townshipLevel: { ...riskTable('township', 'level'), zeros: true },
  powerKindLevel: riskTable('powerKind', 'level'),
  areaLevel: riskTable('area', 'level'),
  postKindLevel: riskTable('postKind', 'level'),
  systemCategory: riskTable('system', 'category'),
  keySiteLevel: riskTable('keySite', 'level'),
  unitChange: { ...riskTable('unit', 'change'), zeros: true },
  townshipPhase: { ...riskTable('township', 'phase'), figure: 'measures', zeros: true },
} as const satisfies Record<string, CrossDefinition>;
export type ShippedTable = keyof typeof shippedTables;
