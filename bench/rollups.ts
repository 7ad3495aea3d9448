/** The questions a county asks of all its units at once, each through the same call as the page. */
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CrossDefinition } from '../src/domain/rollup/cross-definition.ts';
import { openApi } from './bench-county.ts';

/** Milliseconds of a question, least of three. */
export type RollupTime = { what: string; clockMs: number; cpuMs: number };

const cross = (rows: CrossDefinition['rows'], columns: CrossDefinition['columns']): CrossDefinition => ({
  rows,
  columns,
  figure: 'risks',
  show: 'count',
  filters: {},
  zeros: false,
  sort: null,
});

async function least(what: string, ask: () => Promise<unknown>): Promise<RollupTime> {
  const best = { what, clockMs: Infinity, cpuMs: Infinity };
  for (let round = 0; round < 3; round++) {
    const startedAt = performance.now();
    const cpuAt = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(cpuAt);
    best.clockMs = Math.min(best.clockMs, performance.now() - startedAt);
    best.cpuMs = Math.min(best.cpuMs, (user + system) / 1000);
  }
  return best;
}

/** Asks a ledger that received its packages; nothing of it needs to be accepted. */
export async function timeRollups(ledgerFile: string): Promise<RollupTime[]> {
  const { api, close } = openApi(dirname(ledgerFile), ledgerFile);
  const withReceived = true;
  const { total } = await api.cross.listRisks({ withReceived, conditions: [], limit: 1 });
  const questions: Record<string, () => Promise<unknown>> = {
    'all figures by unit': () => api.rollup.get({ withReceived }),
    'risks by 领域': () => api.rollup.getTags({ withReceived, tag: 'area' }),
    'cross table 类别 × 等级': () => api.cross.get({ withReceived, definition: cross('category', 'level') }),
    'cross table 领域 × 等级': () => api.cross.get({ withReceived, definition: cross('area', 'level') }),
    'drill-down, first page': () => api.cross.listRisks({ withReceived, conditions: [] }),
    'drill-down, deep page': () =>
      api.cross.listRisks({ withReceived, conditions: [], offset: Math.floor(total * 0.9) }),
  };
  const times: RollupTime[] = [];
  for (const [what, ask] of Object.entries(questions)) times.push(await least(what, ask));
  await close();
  return times;
}
