/** What a machine without any ledger can be asked: which ledgers there are, and whose a task package is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Router } from '../../src/core/api/router.ts';
import { type App, startApp } from '../../src/core/app.ts';
import { type Client, createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { fixedClock, RESOURCES, tempDir } from '../support/a-county.ts';
import { aJoinedCounty, type JoinedCounty } from '../support/joined-county.ts';
import { withRaw } from '../support/ledger-dump.ts';
import { refusal } from '../support/refusal.ts';

const openDesk = (dataDir: string, instant?: string): { app: App; api: Client<Router> } => {
  const app = startApp({ dataDir, resourcesDir: RESOURCES, clock: fixedClock(instant) });
  return { app, api: createClient<Router>(inProcessTransport(app.serve)) };
};

describe('还没有台账时看任务包', () => {
  let joined: JoinedCounty;
  let rootCode: string;
  beforeAll(async () => {
    joined = await aJoinedCounty();
    rootCode = (await joined.county.api.keys.get({})).rootCode ?? '';
  });
  afterAll(() => joined.close());

  const preview = async (file: string, code: string) => {
    const { app, api } = openDesk(joined.box('empty'));
    try {
      return await api.packages.previewTask({ file: app.files.admit(file), rootCode: code });
    } finally {
      await app.close();
    }
  };

  it('纸质通知上的根密钥编码对得上，才列出县、年度和单位', async () => {
    const { county, cycle, units } = await preview(joined.task, rootCode);
    expect(county).toEqual({ code: 'QH', name: '青禾县', officeName: '青禾县廉防办' });
    expect(cycle).toMatchObject({ code: '2026', dueOn: '2026-11-30' });
    expect(units.map(({ name }) => name)).toEqual(['青禾县', '柳溪镇', '上湾村', '下湾村', '县水务局']);
    expect(units.find(({ code }) => code === 'QH-01-01')).toMatchObject({ parent: 'QH-01', submitTo: 'QH-01' });
  });

  it('输错一组，说出是第几组', async () => {
    const wrong = `${rootCode.slice(0, 10)}${rootCode.slice(10, 15) === '00000' ? '11111' : '00000'}${rootCode.slice(15)}`;
    expect(await refusal(preview(joined.task, wrong))).toMatchObject({ code: 'E_KEY_CODE', params: { groups: '3' } });
  });

  it('位数不够，说出有几位', async () => {
    expect(await refusal(preview(joined.task, '12345'))).toMatchObject({
      code: 'E_KEY_CODE_FORM',
      params: { digits: 5 },
    });
  });

  it('不是任务包的文件不列单位', async () => {
    const folder = joined.box('not-a-task');
    const enrol = join(folder, 'x.lfa');
    mkdirSync(folder, { recursive: true });
    writeFileSync(enrol, 'not a package');
    expect((await refusal(preview(enrol, rootCode))).code).toMatch(/^E_/);
  });
});

describe('建立到一半', () => {
  const folder = tempDir();
  let joined: JoinedCounty;
  beforeAll(async () => {
    joined = await aJoinedCounty();
  });
  afterAll(async () => {
    await joined.close();
    folder.release();
  });

  it('台账建好而任务没有接收成：再来一次接着用它；已有任务的不动', async () => {
    const { app, api } = openDesk(folder.dir);
    const unit = { role: 'unit', unitCode: 'QH-B1', unitName: '县水务局', operator: '吴德岭', resume: true } as const;
    const file = app.files.admit(joined.task);
    const { rootCode } = await joined.county.api.keys.get({});
    const { file: made } = await api.ledgers.create(unit);
    expect((await refusal(api.packages.join({ file, rootCode: '1'.repeat(30) }))).code).toBe('E_KEY_CODE');

    // Also after the program was closed in between, and by somebody else.
    await api.ledgers.close({});
    const again = await api.ledgers.create({ ...unit, operator: '郑玉军' });
    expect(again).toMatchObject({ file: made, operator: '郑玉军' });
    expect((await refusal(api.ledgers.create({ ...unit, role: 'county' }))).code).toBe('LEDGER_EXISTS');
    await api.ledgers.create(unit);
    const report = await api.packages.join({ file, rootCode: rootCode ?? '' });
    expect(report.files[0]?.result).toBe('taken-over');

    expect(await refusal(api.ledgers.create(unit))).toMatchObject({ code: 'LEDGER_EXISTS' });
    await app.close();
  });
});

describe('台账列表', () => {
  const folder = tempDir();
  afterAll(() => folder.release());
  const create = async (code: string, instant: string) => {
    const { app, api } = openDesk(folder.dir, instant);
    await api.ledgers.create({ role: 'unit', unitCode: code, unitName: `${code} 单位`, operator: '甲' });
    await app.close();
  };

  it('最近打开的在前，写明单位和经办人', async () => {
    await create('QH-01', '2026-03-01T08:00:00.000Z');
    await create('QH-02', '2026-03-02T08:00:00.000Z');
    const again = openDesk(folder.dir, '2026-03-03T08:00:00.000Z');
    const first = (await again.api.ledgers.list({})).find(({ name }) => name === 'QH-01');
    await again.api.ledgers.open({ file: first?.file ?? '', operator: '乙' });
    const listed = await again.api.ledgers.list({});
    await again.app.close();
    expect(listed.map(({ name }) => name)).toEqual(['QH-01', 'QH-02']);
    expect(listed[0]?.opened).toEqual({
      role: 'unit',
      unitCode: 'QH-01',
      unitName: 'QH-01 单位',
      operator: '乙',
      at: '2026-03-03T08:00:00.000Z',
    });
  });

  it('记录坏了，台账照样列出', async () => {
    writeFileSync(join(folder.dir, 'recent-ledgers.json'), '[{"file":');
    const { app, api } = openDesk(folder.dir);
    const listed = await api.ledgers.list({});
    await app.close();
    const inOrder = listed.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(inOrder.map(({ name, opened }) => [name, opened])).toEqual([
      ['QH-01', null],
      ['QH-02', null],
    ]);
  });

  it('更换经办人记在交班人的名下', async () => {
    const { app, api } = openDesk(folder.dir);
    const [one] = await api.ledgers.list({});
    await api.ledgers.open({ file: one?.file ?? '', operator: '甲' });
    await api.ledgers.changeOperator({ operator: '丙' });
    const { operator, file } = await api.ledgers.current({});
    await app.close();
    const lines = withRaw(file, (raw) =>
      raw.prepare('SELECT operator, change FROM audit ORDER BY seq DESC LIMIT 1').all(),
    );
    expect(operator).toBe('丙');
    expect(lines).toEqual([{ operator: '甲', change: '{"operator":"丙"}' }]);
  });
});

describe('看示例', () => {
  const folder = tempDir();
  afterAll(() => folder.release());

  it('打开就有一个村填好的一年，再打开还是上次的样子', async () => {
    const first = openDesk(folder.dir);
    const { unitName, unitCode } = await first.api.ledgers.openSample({ operator: '示例' });
    expect({ unitName, unitCode }).toEqual({ unitName: '墨池湾村（示例）', unitCode: 'QH-01-01' });
    const { totals } = await first.api.checks.count({});
    expect(totals['risks']).toBeGreaterThan(5);
    const [post] = await first.api.posts.list({});
    if (post === undefined) throw new Error('no posts');
    await first.api.posts.save({ rows: [{ ...post, duties: '改过的职责' }] });
    await first.app.close();

    const again = openDesk(folder.dir);
    await again.api.ledgers.openSample({ operator: '示例' });
    expect((await again.api.posts.list({})).find(({ id }) => id === post.id)?.duties).toBe('改过的职责');
    await again.app.close();
  });
});
