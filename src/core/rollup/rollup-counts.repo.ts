/** Counts of many snapshots at once, by SQL over their rows; the same figures as countFacts gives for one. */
import { measurePhases } from '../../domain/measures/measure.ts';
import type { TagName } from '../../domain/registers/count-tags.ts';
import type { Totals } from '../../domain/registers/totals.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { ReadDb } from '../db/handles.ts';
import { riskRows } from './risk-source.ts';

type Counted = { snapshotId: number; key: string; n: number };

const IDS = 'SELECT value FROM json_each(:ids)';
const LIVE = "change <> 'eliminated'";

/** Level that counts: decided above, else by the unit, else self-given. */
export const EFFECTIVE_LEVEL = `coalesce(
  (SELECT a.level FROM approved_levels a JOIN snapshots s ON s.cycle = a.cycle AND s.unit = a.unit
    WHERE s.id = r.snapshot_id AND a.risk_id = r.id),
  r.unit_level ->> '$.level', r.self_level ->> '$.level')`;

const counts = (table: string, key: string, where = '1'): string =>
  `SELECT snapshot_id AS snapshotId, '${key}' AS key, count(*) AS n FROM ${table}
   WHERE snapshot_id IN (${IDS}) AND ${where} GROUP BY snapshot_id`;

const queries: readonly string[] = [
  counts('offices', 'offices'),
  counts('posts', 'posts'),
  counts('posts', 'keyPosts', '(is_key OR is_head)'),
  counts('persons', 'persons'),
  counts('powers', 'powers'),
  counts('powers', 'majorPowers', 'is_major'),
  counts('measures', 'measures'),
  counts('regulations', 'regulations'),
  `SELECT snapshot_id AS snapshotId, 'phase:' || phase AS key, count(*) AS n FROM measures
   WHERE snapshot_id IN (${IDS}) GROUP BY snapshot_id, phase`,
];

type RiskGroup = { owner: number; isLive: 0 | 1; category: string; level: string; isKeyPost: 0 | 1; n: number };

/** Risks in one pass: every figure of them is a sum over these groups. */
const riskGroups = (db: ReadDb, ids: string): RiskGroup[] =>
  db.raw
    .prepare<{ ids: string }, RiskGroup>(
      `SELECT owner, isLive, coalesce(category, 'none') AS category, coalesce(level, 'none') AS level, isKeyPost, count(*) AS n
       FROM (${riskRows(
         `r.snapshot_id AS owner, r.${LIVE} AS isLive, r.category AS category, ${EFFECTIVE_LEVEL} AS level,
          coalesce(o.is_key OR o.is_head, 0) AS isKeyPost`,
         '1',
       )}) GROUP BY owner, isLive, category, level, isKeyPost`,
    )
    .all({ ids });

const keysOfGroup = ({ isLive, category, level, isKeyPost }: RiskGroup): string[] =>
  isLive === 0
    ? ['eliminatedRisks']
    : ['risks', `category:${category}`, `level:${level}`, ...(isKeyPost === 1 ? ['keyPostRisks'] : [])];

const fixedKeys = [
  'offices',
  'posts',
  'keyPosts',
  'persons',
  'powers',
  'majorPowers',
  'risks',
  'eliminatedRisks',
  'keyPostRisks',
  'measures',
  'regulations',
  'level:none',
  'category:none',
  ...measurePhases.map((phase) => `phase:${phase}`),
];

const zeros = ({ levels, vocabularies }: TaskSettings): Totals => {
  const named = [
    ...levels.names.map((_, index) => `level:${index + 1}`),
    ...vocabularies.categories.map(({ code }) => `category:${code}`),
  ];
  return Object.fromEntries([...fixedKeys, ...named].map((key) => [key, 0]));
};

/**
 * Totals per snapshot. Keys that need a day (holders, vacancies) and review counts are left out: not counted here.
 *
 * @returns every asked snapshot, zeros included; a level or category the task does not know stands in no column, so
 *   that the balance shows it
 */
export function countSnapshots(
  db: ReadDb,
  snapshotIds: readonly number[],
  settings: TaskSettings,
): Map<number, Totals> {
  const ids = JSON.stringify(snapshotIds);
  const totals = new Map(snapshotIds.map((id) => [id, zeros(settings)]));
  for (const sql of queries)
    for (const { snapshotId, key, n } of db.raw.prepare<{ ids: string }, Counted>(sql).all({ ids })) {
      const one = totals.get(snapshotId);
      if (one !== undefined && key in one) one[key] = n;
    }
  for (const group of riskGroups(db, ids)) {
    const one = totals.get(group.owner);
    for (const key of keysOfGroup(group)) if (one !== undefined && key in one) one[key] = (one[key] ?? 0) + group.n;
  }
  return totals;
}

const tagColumns: Record<TagName, string> = {
  powerKind: 'json_array(p.kind)',
  area: 'p.areas',
  system: 'p.systems',
  keySite: 'p.key_sites',
};

/** Live risks per tag of their power over all the snapshots; `*` counts each tagged risk once, `none` the untagged. */
export function countTag(db: ReadDb, snapshotIds: readonly number[], tag: TagName): Totals {
  const groups = db.raw
    .prepare<{ ids: string }, { codes: string | null; n: number }>(
      `SELECT codes, count(*) AS n
       FROM (${riskRows(`CASE WHEN p.id IS NOT NULL THEN ${tagColumns[tag]} END AS codes`, `r.${LIVE}`)}) GROUP BY codes`,
    )
    .all({ ids: JSON.stringify(snapshotIds) });
  const totals: Totals = { [`${tag}:*`]: 0, [`${tag}:none`]: 0 };
  for (const { codes, n } of groups) {
    const own = codes === null ? [] : (JSON.parse(codes) as string[]);
    for (const key of [...own, own.length === 0 ? 'none' : '*'].map((code) => `${tag}:${code}`))
      totals[key] = (totals[key] ?? 0) + n;
  }
  return totals;
}
