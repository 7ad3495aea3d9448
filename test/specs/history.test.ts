import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { router } from '../../src/core/api/router.ts';
import { changeLabels } from '../../src/text/labels/change-labels.ts';
import { type Ledger, tempDir } from '../support/a-county.ts';
import { type Dump, dumpLedger, withRaw } from '../support/ledger-dump.ts';
import { refusal } from '../support/refusal.ts';
import { addRisk, aStaffedLedger, mild, newRisk, post, round, uuid } from '../support/risk-inputs.ts';

const folder = tempDir();
let ledger: Ledger;
let api: Ledger['api'];
beforeAll(async () => {
  ledger = await aStaffedLedger(folder.dir);
  api = ledger.api;
});
afterAll(async () => {
  await ledger.close();
  folder.release();
});

/** What a person entered: all but who did it when, what can be taken back, and serials, which are never given twice. */
const entered = (): Dump => dumpLedger(ledger.file, ['audit', 'changes', 'ledger_info']);
const measure = (n: number, text: string) => ({
  id: uuid<string>(n),
  phase: 'prevent' as const,
  text,
  means: null,
  responsiblePostId: null,
  leaderPostId: null,
  dueKind: 'long-term' as const,
  dueOn: null,
  supervisor: '',
  progress: '',
  position: 0,
});

describe('撤销和重做', () => {
  it('每次修改有一句中文；撤销最后一次，再重做', async () => {
    const riskId = await addRisk(ledger, '先支后批');
    await api.risks.edit({ riskId, edit: { name: '白条入账' } });
    const before = entered();
    await api.risks.remove({ ids: [riskId] });
    const listed = await api.history.list({});
    expect(listed.changes.slice(0, 3).map(({ text }) => text)).toEqual([
      '删除风险点“白条入账”',
      '修改风险点“白条入账”',
      '登记风险点“先支后批”',
    ]);
    expect(listed.undo).toMatchObject({ operator: '经办人', path: 'risks.remove' });
    expect(listed.redo).toBeNull();
    expect(await api.history.undo({})).toMatchObject({ text: '删除风险点“白条入账”', isUndone: true });
    expect(entered()).toEqual(before);
    await api.history.undo({});
    expect((await api.risks.list({})).find(({ id }) => id === riskId)?.name).toBe('先支后批');
    expect(await api.history.redo({})).toMatchObject({ text: '修改风险点“白条入账”' });
    expect(entered()).toEqual(before);
  });

  it('几条一起的说出几条；没有改变任何一行的不算一次修改', async () => {
    await api.risks.add({ rows: [newRisk('甲类'), newRisk('乙类'), newRisk('丙类')] });
    const { undo, changes } = await api.history.list({});
    expect(undo?.text).toBe('登记风险点“甲类”等 3 条');
    await api.posts.save({ rows: [post(1, '局长', true)] });
    expect((await api.history.list({})).changes).toEqual(changes);
  });

  it('撤销以后又作了修改，就不能重做', async () => {
    await addRisk(ledger, '子');
    await api.history.undo({});
    await addRisk(ledger, '丑');
    expect((await api.history.list({})).redo).toBeNull();
    expect(await refusal(api.history.redo({}))).toMatchObject({ code: 'HISTORY_NOTHING_TO_REDO' });
  });

  it('撤销登记不把编号再给别人', async () => {
    const [first] = (await api.risks.add({ rows: [newRisk('寅')] })).numbers;
    await api.history.undo({});
    const [second] = (await api.risks.add({ rows: [newRisk('卯')] })).numbers;
    expect(second).not.toBe(first);
  });

  it('只留最近五十次', async () => {
    for (let n = 0; n < 55; n += 1) await api.posts.save({ rows: [post(3, `会计${n}`, false)] });
    expect((await api.history.list({})).changes).toHaveLength(50);
    for (let n = 0; n < 50; n += 1) await api.history.undo({});
    expect((await api.posts.list({})).find(({ id }) => id === uuid(3))?.name).toBe('会计4');
    expect(await refusal(api.history.undo({}))).toMatchObject({ code: 'HISTORY_NOTHING_TO_UNDO' });
  });

  it('被拒绝的修改不留下记录', async () => {
    const { changes } = await api.history.list({});
    await refusal(api.posts.remove({ ids: [uuid(404)] }));
    expect((await api.history.list({})).changes).toEqual(changes);
  });
});

describe('任意一串修改', () => {
  type Step = (pick: () => string) => Promise<unknown>;
  /** Calls over all registers; some are refused, which changes nothing. */
  const steps: Record<string, Step> = {
    addRisk: () => api.risks.add({ rows: [newRisk('随机'), newRisk('随机二', 3)] }),
    editRisk: async (pick) => api.risks.edit({ riskId: pick(), edit: { manifestation: '改过' }, reason: '理由' }),
    gradeRisk: async (pick) => api.risks.grade({ riskId: pick(), input: mild }),
    decideRisk: async (pick) => api.risks.decide({ riskId: pick(), level: 3, by: '集体' }),
    removeRisk: async (pick) => api.risks.remove({ ids: [pick()] }),
    holdRound: async (pick) => api.rounds.hold({ round: round('self-found', { backWhy: '重来' }), riskIds: [pick()] }),
    saveMeasure: async (pick) => api.measures.save({ rows: [{ measure: measure(71, '复核'), riskIds: [pick()] }] }),
    otherMeasure: async (pick) =>
      api.measures.save({ rows: [{ measure: measure(72, '抽查'), riskIds: [...new Set([pick(), pick()])] }] }),
    removeMeasure: () => api.measures.remove({ ids: [uuid(71)] }),
    savePost: () => api.posts.save({ rows: [post(9, '新岗', false), post(2, '出纳二', false)] }),
    removePost: () => api.posts.remove({ ids: [uuid(9)] }),
    movePost: async (pick) => api.risks.edit({ riskId: pick(), edit: { postId: uuid(9) }, reason: '理由' }),
    explain: (): Promise<unknown> =>
      api.explanations.save({
        rows: [{ id: uuid(81), checkId: 'x', rowId: null, reason: '说明', approver: '甲', approvedOn: '2026-03-01' }],
      }),
  };
  const names = Object.keys(steps);

  it('全部撤销以后逐行如初，全部重做以后逐行如终', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(1000)), { minLength: 1, maxLength: 18 }),
        async (sequence) => {
          await api.finals.lock({});
          await api.finals.reopen({ reason: '从头' });
          const start = entered();
          for (const [name, seed] of sequence) {
            const ids = (await api.risks.list({})).map(({ id }) => id);
            const pick = (): string => ids[seed % Math.max(1, ids.length)] ?? uuid(404);
            await steps[name]?.(pick).catch(() => undefined);
          }
          const end = entered();
          const { changes } = await api.history.list({});
          for (const _ of changes) await api.history.undo({});
          expect(entered()).toEqual(start);
          for (const _ of changes) await api.history.redo({});
          expect(entered()).toEqual(end);
          withRaw(ledger.file, (raw) => expect(raw.pragma('foreign_key_check')).toEqual([]));
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('哪些不能撤销', () => {
  it('定稿以后没有可撤销的，撤回定稿也不回来', async () => {
    await addRisk(ledger, '定稿前');
    await api.finals.lock({});
    expect((await api.history.list({})).changes).toEqual([]);
    expect(await refusal(api.history.undo({}))).toMatchObject({ code: 'WORKING_LOCKED' });
    await api.finals.reopen({ reason: '更正' });
    expect(await refusal(api.history.undo({}))).toMatchObject({ code: 'HISTORY_NOTHING_TO_UNDO' });
  });

  it('台账里每一种写入，要么有中文名称可撤销，要么在这张清单上', () => {
    const listed = [
      'answers.dropDraft',
      'answers.enterSlip', // off paper, with who and when
      'answers.noteRemark',
      'answers.removeTemplate',
      'answers.saveDraft',
      'answers.saveTemplate',
      'attachments.remove', // its bytes go at once
      'finals.lock',
      'finals.reopen',
      'history.redo',
      'history.undo',
      'imports.saveMapping',
      'imports.undo', // takes back its own rows
      'packages.accept',
      'packages.choose',
      'packages.takeBack', // an acceptance, with a reason of its own
      'reports.void', // with a reason
      'reviews.assignDraw', // the receiver's own, beside the packages
      'reviews.draw',
      'reviews.dropDraft',
      'reviews.save',
      'reviews.saveDraft',
      'reviews.settle',
      'reviews.settleLevel',
      'risks.approve', // of a unit below
      'tasks.change', // of the county's draft, which is thrown away as a whole
      'tasks.discardDraft',
      'tasks.save',
      'tracking.assign',
      'tracking.assignEvenly',
      'tracking.saveNote',
      'views.remove',
      'views.save',
    ];
    const commands = Object.entries(router).flatMap(([group, procedures]) =>
      Object.entries(procedures as Record<string, { kind: string }>)
        .filter(([, { kind }]) => kind === 'command')
        .map(([name]) => `${group}.${name}`),
    );
    expect(commands.filter((path) => !Object.hasOwn(changeLabels, path)).toSorted()).toEqual(listed);
  });
});
