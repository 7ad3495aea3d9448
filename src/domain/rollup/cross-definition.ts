/** What a cross table is asked for: two dimensions, a figure, filters; and which of them go together. */

/** What the units' rows can be divided by. Those of the unit come first. */
export const dimensions = [
  'unit',
  'township',
  'unitLevel',
  'unitKind',
  'participation',
  'level',
  'category',
  'powerKind',
  'keySite',
  'area',
  'system',
  'postKind',
  'change',
  'major',
  'phase',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Counted rows: risks alone, posts, powers or measures, or what of these the risks belong to, each counted once. */
export const figures = ['risks', 'riskUnits', 'riskPosts', 'riskPowers', 'posts', 'powers', 'measures'] as const;
export type Figure = (typeof figures)[number];

/** Which register the figure is counted in. */
export type CountedRegister = 'risks' | 'posts' | 'powers' | 'measures';
export const registerOf = (figure: Figure): CountedRegister =>
  figure === 'posts' || figure === 'powers' || figure === 'measures' ? figure : 'risks';

/** The count itself, its share of the row's or the column's total in percent, or the average per counted unit. */
export const shows = ['count', 'rowShare', 'columnShare', 'perUnit'] as const;
export type Show = (typeof shows)[number];

export type CrossDefinition = {
  rows: Dimension;
  /** null = one column, the total */
  columns: Dimension | null;
  figure: Figure;
  show: Show;
  /** values of a dimension to keep; a dimension left out keeps all */
  filters: Partial<Record<Dimension, string[]>>;
  /** rows without anything are shown too */
  zeros: boolean;
  /** column to sort by, `*` = the total; null = the order of the vocabulary or of the units */
  sort: { column: string; isDescending: boolean } | null;
};

const ofUnit: readonly Dimension[] = ['unit', 'township', 'unitLevel', 'unitKind', 'participation'];
const ofPower: readonly Dimension[] = ['powerKind', 'keySite', 'area', 'system', 'major'];
const inRegister: Record<CountedRegister, readonly Dimension[]> = {
  risks: [...ofUnit, 'level', 'category', ...ofPower, 'postKind', 'change'],
  posts: [...ofUnit, 'postKind'],
  powers: [...ofUnit, ...ofPower],
  measures: [...ofUnit, 'phase'],
};

export const isOfUnit = (dimension: Dimension): boolean => ofUnit.includes(dimension);

/** Several values per row: 重点部位, 领域, 系统 of a power. */
export const isTag = (dimension: Dimension): boolean =>
  dimension === 'keySite' || dimension === 'area' || dimension === 'system';

/** Dimensions a figure can be divided and filtered by. */
export const dimensionsOf = (figure: Figure): readonly Dimension[] =>
  dimensions.filter((dimension) => inRegister[registerOf(figure)].includes(dimension));

/** The first dimension of a definition that its figure does not have; undefined = all go together. */
export const findMisfit = ({ rows, columns, figure, filters }: CrossDefinition): Dimension | undefined => {
  const known = dimensionsOf(figure);
  const used = [rows, ...(columns === null ? [] : [columns]), ...(Object.keys(filters) as Dimension[])];
  return used.find((dimension) => !known.includes(dimension));
};

/** Eliminated risks count only where the table is about change; elsewhere a risk means a live one. */
export const countsEliminated = ({ rows, columns, filters }: CrossDefinition): boolean =>
  rows === 'change' || columns === 'change' || filters.change !== undefined;

/** Rows or columns whose sum may be more than the total, because one thing stands in several of them. */
export const overlaps = (figure: Figure, dimension: Dimension): boolean => {
  if (isTag(dimension)) return true;
  if (isOfUnit(dimension)) return false;
  if (figure === 'riskUnits') return true;
  if (figure === 'riskPosts') return dimension !== 'postKind';
  if (figure === 'riskPowers') return dimension !== 'powerKind' && dimension !== 'major';
  return false;
};
