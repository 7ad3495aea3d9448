import { z } from 'zod';
import { balance } from '../../domain/registers/balance.ts';
import { tagNames } from '../../domain/registers/count-tags.ts';
import { rollupRows } from '../../domain/rollup/rollup-rows.ts';
import { scoreSpread } from '../../domain/rollup/score-spread.ts';
import { tagTable } from '../../domain/rollup/tag-table.ts';
import { query } from '../api/procedure.ts';
import { cycleCode, level, unitCode } from '../registers/fields.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { countedSnapshots, totalsOfUnits } from './counted-snapshots.ts';
import { listRiskLines } from './risk-lines.repo.ts';
import { countTag } from './rollup-counts.repo.ts';

const basis = {
  cycle: cycleCode.optional(),
  /** also candidates that were received but not decided */
  withReceived: z.boolean().default(false),
};

const vocabularyOf = { powerKind: 'powerKinds', keySite: 'keySites', area: 'areas', system: 'systems' } as const;

/** 汇总: figures of the units below, counted from their rows. */
export const rollup = {
  /** Own entry and units below with subtotals and 合计, the balance of the sums, and the spread of self-scores. */
  get: query(
    z.strictObject({ ...basis, depth: z.enum(['children', 'all']).default('all') }),
    ({ db, session }, input) => {
      const task = getTask(db, input.cycle);
      const totals = totalsOfUnits(db, task, countedSnapshots(db, session, task, input.withReceived));
      const { units } = task.settings;
      const rows = rollupRows({ root: session.identity.unitCode, units, totals, depth: input.depth });
      const sum = rows.find(({ kind }) => kind === 'total')?.totals ?? {};
      return { rows, balance: balance(sum, task.settings), scores: scoreSpread(totals.values()) ?? null };
    },
  ),

  /** 点线面: risks per power kind, 重点部位, 领域 or 系统, with 去重合计. */
  getTags: query(z.strictObject({ ...basis, tag: z.enum(tagNames) }), ({ db, session }, input) => {
    const task = getTask(db, input.cycle);
    const ids = [...countedSnapshots(db, session, task, input.withReceived).values()].map((one) => one.snapshotId);
    return tagTable(countTag(db, ids, input.tag), input.tag, task.settings.vocabularies[vocabularyOf[input.tag]]);
  }),

  /** The risk points behind a figure, with the package each came in. */
  listRisks: query(
    z.strictObject({
      ...basis,
      units: z.array(unitCode).max(2000).optional(),
      level: level.nullable().optional(),
      category: z.string().max(40).nullable().optional(),
      powerKind: z.string().max(40).optional(),
      area: z.string().max(40).optional(),
      system: z.string().max(40).optional(),
      isKeyPost: z.boolean().optional(),
      isHeadPost: z.boolean().optional(),
      limit: z.int().min(1).max(50_000).default(1000),
    }),
    ({ db, session }, { units, cycle, withReceived, ...filter }) => {
      const task = getTask(db, cycle);
      const asked = [...countedSnapshots(db, session, task, withReceived).values()].filter(
        ({ unit }) => units === undefined || units.includes(unit),
      );
      return listRiskLines(
        db,
        asked.map(({ snapshotId }) => snapshotId),
        filter,
      );
    },
  ),
};
