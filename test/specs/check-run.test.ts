/** 审核 as a long call: it says which check it is at, gives what the short one gives, and can be stopped. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkNames } from '../../src/text/labels/check-labels.ts';
import type { Ledger } from '../support/a-county.ts';
import { aJoinedCounty, factsOf, type JoinedCounty } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

describe('审核的进度和停止', () => {
  let joined: JoinedCounty;
  let unit: Ledger;
  beforeAll(async () => {
    joined = await aJoinedCounty();
    unit = await joined.join('QH-B1');
    await unit.api.entries.load({ facts: factsOf(joined.settings, 'QH-B1') });
  });
  afterAll(() => joined.close());

  it('逐项报进度，结果与一次做完的一样', async () => {
    const stages: string[] = [];
    const report = await unit.api.checks.run({}, { onProgress: ({ stage }) => void stages.push(stage) });
    expect(report).toEqual(await unit.api.checks.list({}));
    const on = joined.settings.checks.filter((check) => check.on);
    expect(stages).toHaveLength(on.length);
    expect(new Set(stages)).toEqual(new Set(on.map(({ id }) => checkNames[id])));
  });

  it('没有改动不重做；改一处就重新审核', async () => {
    const stages: string[] = [];
    const run = () => unit.api.checks.run({}, { onProgress: ({ stage }) => void stages.push(stage) });
    const before = await run();
    expect(stages).toEqual([]);
    const [post] = await unit.api.posts.list({});
    if (post === undefined) throw new Error('no posts');
    await unit.api.posts.save({ rows: [{ ...post, name: `${post.name}××` }] });
    const after = await run();
    expect(stages.length).toBeGreaterThan(0);
    expect(after.summary.warnings).toBeGreaterThan(before.summary.warnings);
    await unit.api.posts.save({ rows: [post] });
  });

  it('做到第三项时停下', async () => {
    const stop = new AbortController();
    let seen = 0;
    const call = unit.api.checks.run(
      {},
      {
        signal: stop.signal,
        onProgress: ({ done }) => {
          seen = done ?? 0;
          if (done === 2) stop.abort();
        },
      },
    );
    expect(await refusal(call)).toMatchObject({ code: 'CANCELLED' });
    expect(seen).toBe(2);
  });
});
