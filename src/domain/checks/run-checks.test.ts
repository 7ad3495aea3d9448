import { describe, expect, it } from 'vitest';
import {
  aMeasure,
  anAssignment,
  anOffice,
  aPerson,
  aPost,
  aProfile,
  aRegulation,
  aRisk,
  aRound,
  id,
  someFacts,
} from '../../../test/support/some-facts.ts';
import type { Facts } from '../registers/facts.ts';
import { reviewSteps } from '../risks/review-step.ts';
import { defaultTaskSettings } from '../tasks/default-settings.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import { comparableText } from '../text-findings/comparable-text.ts';
import type { CheckId } from './check.ts';
import type { Explanation } from './explanation.ts';
import { checkIds } from './check.ts';
import type { CheckContext } from './check-input.ts';
import { checkParams, defaultChecks } from './default-checks.ts';
import { sentenceNames } from './fill-sentence.ts';
import { runChecks } from './run-checks.ts';

const settings = defaultTaskSettings({
  countyCode: 'C',
  countyName: '某县',
  officeName: '某县廉防办',
  cycleCode: '2026',
  dueOn: '2026-11-30',
  units: [],
});

const rounds = reviewSteps.slice(1, -1).map((step) => aRound({ id: id(step), step }));
const high = { level: 1, by: '乙某', why: '' };

/** A unit with nothing to find: a key post with one high risk, three measures, a regulation and all rounds. */
const sound = (own: Partial<Facts> = {}): Facts =>
  someFacts({
    profiles: [aProfile()],
    offices: [anOffice()],
    persons: [aPerson(), aPerson({ id: id('person-2'), name: '乙某' })],
    posts: [aPost({ isKey: true }), aPost({ id: id('post-2'), name: '局长', isHead: false })],
    assignments: [anAssignment(), anAssignment({ id: id('a2'), personId: id('person-2'), postId: id('post-2') })],
    risks: [aRisk({ selfLevel: high, unitLevel: high })],
    measures: [
      aMeasure(),
      aMeasure({ id: id('m2'), phase: 'monitor', text: '每季度抽查已经办结的审批档案' }),
      aMeasure({ id: id('m3'), phase: 'dispose', text: '发现违规审批的暂停其审批权限' }),
    ],
    measureRisks: ['measure-1', 'm2', 'm3'].map((word) => ({ measureId: id(word), riskId: id('risk-1') })),
    regulations: [aRegulation()],
    measureRegulations: [{ measureId: id('m2'), regulationId: id('regulation-1') }],
    rounds,
    roundRisks: rounds.map((round) => ({ roundId: round.id, fromStep: 'draft', riskIds: [id('risk-1')] })),
    ...own,
  });

const at = (facts: Facts, checkId: CheckId, context: CheckContext = {}, task: TaskSettings = settings) =>
  runChecks(facts, task, context).findings.filter((finding) => finding.checkId === checkId);

const score = (itemId: string, given: number) => ({
  id: `s-${itemId}`,
  setId: 'unit-self-assessment',
  itemId,
  occurrences: 0,
  percent: 100,
  given,
  evidence: '',
  remark: '',
});
const identity = '11010519491231002X'; // the example number of GB 11643
const [first] = sound().risks;
const risk = first ?? aRisk();
const measures = sound().measures;

describe('审核公式', () => {
  it('没有问题的单位一条也不报', () => {
    expect(runChecks(sound(), settings).findings).toEqual([]);
  });

  it.each<[CheckId, Partial<Facts>, number, string]>([
    [
      'key-post-without-risk',
      { posts: [...sound().posts, aPost({ id: id('p3'), name: '站长', isHead: true })] },
      1,
      '站长',
    ],
    ['level-missing', { risks: [{ ...risk, selfLevel: null, unitLevel: null }] }, 1, 'U-2026-001'],
    ['level-missing', { risks: [{ ...risk, unitLevel: { ...high, level: 4 } }] }, 1, '违规审批项目'],
    ['high-risk-phases', { measureRisks: sound().measureRisks.slice(0, 1) }, 1, '缺少中期监控、后期处置措施'],
    ['measure-without-responsible', { measures: [aMeasure({ responsiblePostId: null })] }, 1, '公开审批条件'],
    ['identity-number', { profiles: [aProfile({ note: `联系人 ${identity}` })] }, 1, '单位基本信息中有身份证号码（110'],
    ['identity-number', { persons: [aPerson({ duty: '１１０１０５ 19491231 002Ｘ' })] }, 1, '人员“甲某”'],
    ['identity-number', { risks: [{ ...risk, unitLevel: { ...high, why: identity } }] }, 1, '风险点 U-2026-001'],
    ['review-chain', { risks: [{ ...risk, reviewStep: 'publicised' }] }, 1, '缺定级、公示、登记'],
    ['review-chain', { roundRisks: sound().roundRisks.slice(1) }, 1, '缺自己找'],
    ['balance', { risks: [{ ...risk, category: 'gone' }] }, 1, '未分类 0 = 0 ≠ 风险点合计 1。请核对'],
    ['own-point', { risks: [{ ...risk, unitLevel: { ...high, by: '甲某' } }] }, 1, '（甲某）'],
    ['own-point', { posts: [aPost({ isHead: true })] }, 1, '主要负责人的由上级核定'],
    ['key-post-without-high', { risks: [{ ...risk, unitLevel: { ...high, level: 2 } }] }, 1, '没有“较高”等级'],
    ['high-risk-regulation', { measureRegulations: [] }, 1, '没有配套制度'],
    ['bank-account', { profiles: [aProfile({ note: '户名某某 6222 0000 0000 0000 02' })] }, 0, ''],
    ['bank-account', { profiles: [aProfile({ note: '户名某某 4111 1111 1111 1111' })] }, 1, '4111…1111'],
    ['incompatible-posts', incompatible(), 1, '甲某同时担任“出纳”和“会计”'],
    ['placeholder', { risks: [{ ...risk, name: '××项目审批' }] }, 1, '“××”'],
    ['short-text', { risks: [{ ...risk, manifestation: '收受 好处' }] }, 1, '“收受 好处”不足 10 个字'],
    ['short-text', { risks: [{ ...risk, manifestation: '' }] }, 1, '不足 10 个字'],
    ['short-text', { risks: [{ ...risk, name: '受贿' }] }, 0, ''],
    ['copied-rows', { measures: [...measures, aMeasure({ id: id('m4') })] }, 1, '与防控措施“公开审批条件'],
    ['copied-rows', { measures: [...measures, aMeasure({ id: id('m4'), phase: 'dispose' })] }, 0, ''],
    ['flow-missing', {}, 0, ''],
  ])('%s', (checkId, own, count, words) => {
    const findings = at(sound(own), checkId);
    expect(findings).toHaveLength(count);
    expect(findings[0]?.sentence ?? '').toContain(words);
  });

  it('比上年减少一半及以上才报', () => {
    const now = sound({ risks: [risk, { ...risk, id: id('r2'), number: 'U-2026-002' }] });
    expect(at(now, 'fewer-risks', { previousTotals: { risks: 3 } })).toHaveLength(0);
    expect(at(now, 'fewer-risks', { previousTotals: { risks: 0 } })).toHaveLength(0);
    expect(at(now, 'fewer-risks')).toHaveLength(0);
    expect(at(now, 'fewer-risks', { previousTotals: { risks: 4 } })[0]?.sentence).toContain('减少 50%');
  });

  it('与参考库一字不差的报，标点不同也算', () => {
    const catalogueTexts = new Set([comparableText('公开审批条件和流程；接受群众监督')]);
    expect(at(sound(), 'catalogue-text', { catalogueTexts })).toMatchObject([
      { rowId: 'measure-1', severity: 'warning' },
    ]);
    expect(at(sound(), 'catalogue-text')).toEqual([]);
  });

  it('没有字体的字报出来', () => {
    const unprintable = (text: string) => (text.includes('乙') ? ['乙'] : []);
    const facts = sound({ persons: [aPerson({ name: '乙某' })] });
    expect(at(facts, 'unprintable-name', { unprintable }).map(({ sentence }) => sentence)).toContain(
      '人员“乙某”中的“乙”没有字体可以打印，请核对用字。',
    );
  });

  it('自评很高而问题很多的要说明', () => {
    const items = settings.indicatorSets.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    const scores = items.filter(({ points }) => points > 0).map((item) => score(item.id, item.points));
    const many = measures.concat(
      Array.from({ length: 10 }, (_, index) => aMeasure({ id: id(`x${index}`), text: `短${index}` })),
    );
    expect(at(sound({ scores, measures: many }), 'score-findings')[0]?.sentence).toContain(
      '自评 100 分，但审核发现 10 处',
    );
    expect(at(sound({ scores, measures: many.slice(1) }), 'score-findings')).toHaveLength(1);
    expect(at(sound({ scores }), 'score-findings')).toHaveLength(0);
    expect(at(sound({ scores: scores.slice(3), measures: many }), 'score-findings')).toHaveLength(0);
  });

  it('已消除的风险点不再审核', () => {
    const gone = aRisk({
      id: id('r2'),
      change: 'eliminated',
      selfLevel: null,
      manifestation: '短',
      reviewStep: 'draft',
    });
    expect(runChecks(sound({ risks: [risk, gone] }), settings).findings).toEqual([]);
  });
});

function incompatible(): Partial<Facts> {
  return {
    posts: [...sound().posts, aPost({ id: id('p3'), name: '出纳' }), aPost({ id: id('p4'), name: '会计' })],
    assignments: [
      anAssignment(),
      anAssignment({ id: id('a3'), postId: id('p3') }),
      anAssignment({ id: id('a4'), postId: id('p4') }),
    ],
  };
}

describe('说明和阻止', () => {
  const explanation = (own: Partial<Explanation> = {}): Explanation => ({
    id: 'e1',
    checkId: 'high-risk-regulation',
    rowId: 'risk-1',
    reason: '制度正在修订',
    approver: '乙某',
    approvedOn: '2026-11-01',
    ...own,
  });
  const report = (explanations: Explanation[], own: Partial<Facts> = {}) =>
    runChecks(sound({ measureRegulations: [], explanations, ...own }), settings);

  it.each<[string, Explanation[], boolean]>([
    ['没有说明', [], true],
    ['有理由、有批准人', [explanation()], false],
    ['对整项审核作的说明', [explanation({ rowId: null })], false],
    ['没有理由', [explanation({ reason: ' ' })], true],
    ['没有批准人', [explanation({ approver: '' })], true],
    ['说明的是别的记录', [explanation({ rowId: 'risk-2' })], true],
    ['说明的是别的审核', [explanation({ checkId: 'bank-account' })], true],
  ])('%s → 是否阻止：%s', (_, explanations, blocked) => {
    const { summary, blocked: isBlocked } = report(explanations);
    expect(isBlocked).toBe(blocked);
    expect(summary).toEqual({ errors: 0, explained: blocked ? 0 : 1, unexplained: blocked ? 1 : 0, warnings: 0 });
  });

  it('错误不能靠说明通过', () => {
    const own = { risks: [{ ...risk, reviewStep: 'draft' as const }] };
    const { blocked, summary } = report([explanation(), explanation({ checkId: 'review-chain' })], own);
    expect([blocked, summary.errors]).toEqual([true, 1]);
  });

  it('提示不阻止', () => {
    const { blocked, summary } = runChecks(sound({ risks: [{ ...risk, name: '××审批' }] }), settings);
    expect([blocked, summary.warnings]).toEqual([false, 1]);
  });

  it('县里可以关闭、改变轻重和措辞', () => {
    const change = (own: object): TaskSettings => ({
      ...settings,
      checks: defaultChecks().map((check) => (check.id === 'placeholder' ? { ...check, ...own } : check)),
    });
    const facts = sound({ risks: [{ ...risk, name: '××审批' }] });
    expect(at(facts, 'placeholder', {}, change({ on: false }))).toEqual([]);
    expect(
      at(facts, 'placeholder', {}, change({ severity: 'error', sentence: '{row}：{found}{nothing}' })),
    ).toMatchObject([{ severity: 'error', sentence: '风险点 U-2026-001：××{nothing}' }]);
  });

  it('错误在前，需说明的其次，提示在后', () => {
    const facts = sound({ risks: [{ ...risk, name: '××', reviewStep: 'draft' }], measureRegulations: [] });
    const order = runChecks(facts, settings).findings.map(({ severity }) => severity);
    expect(order).toEqual(['error', 'explainable', 'warning']);
  });

  it('任何句子里都没有完整的身份证号码', () => {
    const facts = sound({
      risks: [{ ...risk, name: `某人${identity}`, reviewStep: 'draft' }],
      measures: [aMeasure({ text: `联系${identity}办理`, responsiblePostId: null })],
    });
    const { findings } = runChecks(facts, settings);
    expect(findings.length).toBeGreaterThan(3);
    expect(JSON.stringify(findings)).not.toMatch(/\d{15}/);
  });
});

describe('默认审核公式', () => {
  it('每一项都有，轻重与设计一致', () => {
    const of = (severity: string) => defaultChecks().flatMap((check) => (check.severity === severity ? check.id : []));
    expect(defaultChecks().map((check) => check.id)).toEqual([...checkIds]);
    expect([of('error').length, of('explainable').length, of('warning').length]).toEqual([8, 6, 6]);
  });

  it('句子只用到该项审核给出的名称', () => {
    for (const { id: checkId, sentence } of defaultChecks()) {
      expect(checkParams[checkId]).toEqual(expect.arrayContaining(sentenceNames(sentence)));
    }
  });
});
