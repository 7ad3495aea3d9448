import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFactsTable } from '../../src/core/packages/snapshot-files.ts';
import { type HeldFacts, joinParts, takeAnswer } from '../../src/renderer/src/api/held-facts.ts';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { addRisk, aStaffedLedger, newRisk, round, uuid } from '../support/risk-inputs.ts';
import { noFacts } from '../support/some-facts.ts';

const folder = tempDir();
let api: Ledger['api'];
let ledger: Ledger;
beforeAll(async () => {
  ledger = await aStaffedLedger(folder.dir);
  api = ledger.api;
});
afterAll(async () => {
  await ledger.close();
  folder.release();
});

const measure = (n: number, text: string, phase: 'prevent' | 'monitor' | 'dispose' = 'prevent') => ({
  id: uuid<string>(n),
  phase,
  text,
  means: null,
  responsiblePostId: null,
  leaderPostId: null,
  dueKind: 'long-term' as const,
  dueOn: null,
  supervisor: '',
  progress: '',
  position: n,
});

describe('分批读', () => {
  it('每批几行都一样，拼起来与整读一样；读到一半改的，凭第一批的印记补上', async () => {
    const riskId = await addRisk(ledger, '分批读的');
    for (const [n, phase] of (['prevent', 'monitor', 'dispose'] as const).entries())
      await api.measures.save({ rows: [{ measure: measure(41 + n, `第${n}条`, phase), riskIds: [riskId] }] });
    const registers = ['posts', 'risks', 'measures', 'measureRisks'] as const;
    for (const limit of [1, 2, 3, 1000]) {
      const parts: Awaited<ReturnType<typeof api.entries.readPart>>[] = [];
      do {
        const after = parts.at(-1)?.next ?? undefined;
        parts.push(await api.entries.readPart({ registers: [...registers], limit, ...(after && { after }) }));
      } while (parts.at(-1)?.next != null);
      await api.risks.edit({ riskId, edit: { remark: `每批 ${limit} 行` } });
      const begun = joinParts(parts);
      const held = takeAnswer(begun, await api.entries.read({ registers: [...registers], since: begun.stamp }));
      const whole = await api.entries.get({});
      for (const register of registers) expect(held.facts[register]).toEqual(whole[register]);
      const total = parts[0]?.total;
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
  });
});

describe('只再读改过的行', () => {
  const registers = ['posts', 'risks', 'rounds', 'roundRisks', 'measures', 'measureRisks'] as const;
  let held: HeldFacts | undefined;
  const readOn = async () => {
    const since = held?.stamp;
    const answer = await api.entries.read({
      registers: [...registers],
      ...(since === undefined ? {} : { since }),
    });
    held = takeAnswer(held, answer);
    return answer;
  };
  const shownAndStored = async () => {
    const whole = await api.entries.get({});
    return registers.map((register) => [held?.facts[register], whole[register]] as const);
  };

  it('第一次读全部；以后改什么读什么，拼出来的与整读一样', async () => {
    await addRisk(ledger, '甲');
    expect(await readOn()).toHaveProperty('facts');
    const riskId = await addRisk(ledger, '乙');
    await api.risks.edit({ riskId, edit: { remark: '改' } });
    await api.measures.save({ rows: [{ measure: measure(31, '双人复核'), riskIds: [riskId] }] });
    await api.rounds.hold({ round: round('self-found'), riskIds: [riskId] });
    const answer = await readOn();
    expect('changed' in answer && answer.changed.map(({ register }) => register).toSorted()).toEqual([
      'measureRisks',
      'measures',
      'risks',
      'roundRisks',
      'rounds',
    ]);
    for (const [shown, stored] of await shownAndStored()) expect(shown).toEqual(stored);
    expect(await readOn()).toMatchObject({ changed: [] });
  });

  it('删除、移位、撤销、重做之后也一样', async () => {
    const { ids } = await api.risks.add({ rows: [newRisk('丙'), { ...newRisk('丁'), position: 7 }] });
    await api.risks.edit({ riskId: ids[0] ?? '', edit: { position: 9 } });
    await api.risks.remove({ ids: [ids[1] ?? ''] });
    await readOn();
    for (const [shown, stored] of await shownAndStored()) expect(shown).toEqual(stored);
    await api.history.undo({});
    await readOn();
    for (const [shown, stored] of await shownAndStored()) expect(shown).toEqual(stored);
    await api.history.undo({});
    await api.history.redo({});
    await readOn();
    for (const [shown, stored] of await shownAndStored()) expect(shown).toEqual(stored);
  });

  it('被拒绝的修改不留痕迹；没有改的行还是原来的对象', async () => {
    await readOn();
    await refusal(api.risks.remove({ ids: [held?.facts.risks[0]?.id ?? '', uuid(404)] }));
    await readOn();
    for (const [shown, stored] of await shownAndStored()) expect(shown).toEqual(stored);
    const before = held?.facts.risks;
    const posts = held?.facts.posts;
    await api.risks.edit({ riskId: before?.[1]?.id ?? '', edit: { remark: '只改这一行' } });
    await readOn();
    expect(held?.facts.posts).toBe(posts);
    expect(held?.facts.risks.filter((row, index) => row !== before?.[index])).toHaveLength(1);
  });

  it('不认识的凭据、改得太多，都整读', async () => {
    const read = (since: string) => api.entries.read({ registers: ['risks'], since });
    expect(await read('别的台账/1/0')).toHaveProperty('facts');
    const { stamp } = await api.entries.read({ registers: ['risks'] });
    await api.risks.add({ rows: Array.from({ length: 2000 }, (_, at) => newRisk(`第${at}个`)) });
    await addRisk(ledger, '再一个');
    expect(await read(stamp)).toHaveProperty('facts');
  });
});

describe('一个风险点的措施', () => {
  it('按阶段计数；没有改过就不再数', async () => {
    const [one, two] = [await addRisk(ledger, '子'), await addRisk(ledger, '丑')];
    await api.measures.save({
      rows: [
        { measure: measure(41, '公开'), riskIds: [one, two] },
        { measure: measure(42, '抽查', 'monitor'), riskIds: [one] },
      ],
    });
    const { stamp, counts } = await api.measures.countPhases({});
    expect([counts?.[one], counts?.[two]]).toEqual([
      [1, 1, 0],
      [1, 0, 0],
    ]);
    await api.risks.edit({ riskId: one, edit: { remark: '与措施无关' } });
    expect((await api.measures.countPhases({ since: stamp })).counts).toBeNull();
    await api.measures.remove({ ids: [uuid(42)] });
    expect((await api.measures.countPhases({ since: stamp })).counts?.[one]).toEqual([1, 0, 0]);
  });

  it('取用别处已有的；移去只移去这一处，最后一处不能移；可以撤销', async () => {
    const [one, two] = [await addRisk(ledger, '寅'), await addRisk(ledger, '卯')];
    await api.measures.save({
      rows: [
        { measure: measure(51, '大额支出 100% 公示'), riskIds: [one] },
        { measure: measure(52, '专人登记台账'), riskIds: [one] },
      ],
    });
    const find = (search: string) => api.measures.find({ riskId: two, phase: 'prevent', search });
    expect((await find('100% 公示')).map(({ measure: { id } }) => id)).toEqual([uuid(51)]);
    expect(await find('100_ 公示')).toEqual([]);
    await api.measures.link({ riskId: two, measureIds: [uuid(51)] });
    expect(await find('100%')).toEqual([]);
    expect((await api.measures.ofRisk({ riskId: two })).measures).toMatchObject([
      { measure: { id: uuid(51) }, riskIds: [one, two].toSorted(), regulationIds: [] },
    ]);
    expect((await api.history.list({})).undo?.text).toBe('取用已有措施');
    await api.measures.unlink({ riskId: one, measureId: uuid(51) });
    const left = (await api.measures.ofRisk({ riskId: one })).measures.map((row) => row.measure.id);
    expect(left).toEqual([uuid(52)]);
    const last = api.measures.unlink({ riskId: two, measureId: uuid(51) });
    expect(await refusal(last)).toMatchObject({ code: 'MEASURE_LAST_RISK' });
    await api.history.undo({});
    await api.history.undo({});
    expect((await api.measures.ofRisk({ riskId: two })).measures).toEqual([]);
    expect((await api.measures.ofRisk({ riskId: one })).measures).toHaveLength(2);
  });
});

it('以前写的包里，修订没有记是谁改的，照样读得进', () => {
  const { id, riskId } = { id: uuid<string>(71), riskId: uuid<string>(72) };
  const words = {
    name: '旧名',
    manifestation: '旧文字',
    category: null,
    level: null,
    reason: '改',
    changedOn: '2026-06-01',
  };
  const riskRevisions = [{ id, riskId, revision: 1, ...words }];
  expect(readFactsTable('facts', { ...noFacts(), riskRevisions }).riskRevisions).toMatchObject([
    { name: '旧名', changedBy: '' },
  ]);
});
