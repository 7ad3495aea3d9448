/** What a county looks for in the texts of all its units, each through the same call as the page. */
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openApi } from './bench-county.ts';

/** Milliseconds of a search; `longestPauseMs` is how long nothing else got its turn. */
export type SearchTime = { what: string; clockMs: number; cpuMs: number; longestPauseMs: number; hits: number };

/** Words a clerk types: from one character on, what stands everywhere, what stands nowhere. */
const words: Record<string, string> = {
  'one character, everywhere (的)': '的',
  'one character, in some (招)': '招',
  'two characters (资金)': '资金',
  'two words (集体 资产)': '集体 资产',
  'rare characters (䶮㛃𠅤)': '䶮㛃𠅤',
  'in no text (不会有的字串)': '不会有的字串',
};

async function timed(what: string, ask: () => Promise<{ total?: number }>): Promise<SearchTime> {
  let [last, longestPauseMs] = [performance.now(), 0];
  const watch = setInterval(() => {
    const now = performance.now();
    longestPauseMs = Math.max(longestPauseMs, now - last);
    last = now;
  }, 5);
  const [startedAt, cpuAt] = [performance.now(), process.cpuUsage()];
  const { total = 0 } = await ask();
  const clockMs = performance.now() - startedAt;
  longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
  const { user, system } = process.cpuUsage(cpuAt);
  clearInterval(watch);
  return { what, clockMs, cpuMs: (user + system) / 1000, longestPauseMs, hits: total };
}

/** Asks a ledger that received its packages: first the texts are taken in, then every search is made twice. */
export async function timeSearches(ledgerFile: string): Promise<SearchTime[]> {
  const { api, close } = openApi(dirname(ledgerFile), ledgerFile);
  const times = [await timed('texts taken in by the first search', () => api.search.prepare({}).then(() => ({})))];
  for (const [what, typed] of Object.entries(words)) {
    times.push(await timed(`${what}, first`, () => api.search.find({ words: typed, limit: 6 })));
    times.push(await timed(`${what}, again`, () => api.search.find({ words: typed, limit: 6 })));
  }
  const { byRegister } = await api.search.find({ words: '的', limit: 1 });
  const deep = Math.floor((byRegister.find(({ register }) => register === 'risks')?.count ?? 0) * 0.9);
  const page = { words: '的', register: 'risks' as const, limit: 50 };
  times.push(await timed('a page of risks from 90 % on (的)', () => api.search.find({ ...page, offset: deep })));
  await close();
  return times;
}
