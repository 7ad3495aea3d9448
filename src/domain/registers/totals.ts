/**
 * Counts of one unit's facts as a flat record, the same on covers, in packages and in roll-ups. All values are whole
 * numbers ≥ 0. Keys: see `countKeys`; `level:<ordinal>`, `level:none`, `category:<code>`, `category:none`,
 * `phase:<phase>`. `selfScoreTenths` is there only where the unit scored itself, and is never summed.
 */
export type Totals = Record<string, number>;

/** Fixed keys before the levels, categories and phases, in printing order. */
export const countKeys = [
  'offices',
  'posts',
  'keyPosts',
  'vacantPosts',
  'persons',
  'holders', // distinct persons who hold a post on the counting day
  'severalPosts', // of them, those with two posts or more (一肩挑)
  'powers',
  'majorPowers', // 三重一大
  'coveredOffices', // offices, posts, holders with at least one risk (应查/已查)
  'coveredPosts',
  'coveredHolders',
  'risks', // without eliminated ones
  'eliminatedRisks',
  'keyPostRisks',
  'publicisedRisks', // at 公示 or beyond
  'registeredRisks', // at 登记 or beyond
  'measures',
  'regulations',
  'rounds', // held, without 不适用
] as const;
export type CountKey = (typeof countKeys)[number];

/** Self-score in tenths of a point; kept out of every sum. */
export const selfScoreKey = 'selfScoreTenths';
