import { describe, expect, it } from 'vitest';
import { measures } from '../../src/core/documents/forms/measures.ts';
import { measuresByRow } from '../../src/core/documents/forms/measures-by-row.ts';
import { personalRisks } from '../../src/core/documents/forms/personal-risks.ts';
import { powerList } from '../../src/core/documents/forms/power-list.ts';
import { riskIdentification } from '../../src/core/documents/forms/risk-identification.ts';
import { riskLedger } from '../../src/core/documents/forms/risk-ledger.ts';
import { selfAssessment } from '../../src/core/documents/forms/self-assessment.ts';
import { unitForms } from '../../src/core/documents/forms/unit-forms.ts';
import { workChart } from '../../src/core/documents/forms/work-chart.ts';
import { scoreSet } from '../../src/domain/assessments/score-set.ts';
import { noFacts } from '../support/some-facts.ts';
import { reportedByTownship, sampleFacts, sampleForm, sampleSettings, withSetting } from '../support/sample-facts.ts';
import { columnOf, formText, tableOf } from './form-text.ts';

const identification = sampleForm('risk-identification');
const { setting: _setting, ...facts } = identification;

describe('县级设定的栏目、用词和标记', () => {
  it('只打印选用的栏目，按选用的顺序；不认识的栏目跳过', () => {
    const form = riskIdentification(
      withSetting(identification, { columns: ['risk', 'level', 'no-such', 'no', 'number'] }),
    );
    expect(tableOf(form).columns.map(({ key }) => key)).toEqual(['risk', 'level', 'no', 'number']);
    expect(Object.keys(tableOf(form).rows[0]?.cells ?? {})).toEqual(['risk', 'level', 'no', 'number']);
  });

  it('上面的合并表头只盖住相邻的栏目', () => {
    const apart = riskIdentification(withSetting(identification, { columns: ['risk', 'no', 'level'] }));
    const together = riskIdentification(withSetting(identification, { columns: ['no', 'risk', 'level'] }));
    expect(tableOf(apart).columnGroups).toEqual([]);
    expect(tableOf(together).columnGroups).toEqual([{ title: '廉政风险点识别', from: 'risk', to: 'level' }]);
  });

  it('统一用语换成廉洁风险：标题、表头、注都换', () => {
    const settings = { ...sampleSettings, riskWord: '廉洁风险', officeName: '县防控办' } as const;
    const lines = unitForms({ ...facts, settings }).flatMap(({ name, forms }) => [name, ...forms.map(formText)]);
    const text = lines.join('\n').split('\n');
    expect(text).toContain('部门廉洁风险点识别表');
    expect(text.filter((line) => line.includes('廉政风险'))).toEqual([]);
  });

  it('代报的单位在每张表上都标明由谁代报', () => {
    const forms = unitForms({ ...facts, facts: reportedByTownship() }).flatMap((bundle) => bundle.forms);
    const unmarked = forms.filter((form) => !form.heading.left?.includes('柳河镇青龙村（青石县柳河镇人民政府代报）'));
    expect(unmarked.map(({ id }) => id)).toEqual(['work-chart']); // 县级的图，不是本单位填的
  });

  it('送审稿有水印、没有骑缝线；定稿相反；都标内部资料', () => {
    const [draft, final] = [true, false].map((isDraft) => riskIdentification({ ...identification, draft: isDraft }));
    expect(draft).toMatchObject({ watermark: '送审稿', seamLine: false, handling: '内部资料 注意保管' });
    expect(final).toMatchObject({ seamLine: true, handling: '内部资料 注意保管' });
    expect(final).not.toHaveProperty('watermark');
  });

  it('签字人和印章按县级设定的次序：第一个印章盖在单位名上，其余在签字后面', () => {
    const own = { signers: ['填表人', '村监委主任'], seals: ['村委会（盖章）', '村监委（盖章）'] };
    const form = riskIdentification(withSetting(identification, own));
    expect(form.heading.left).toBe('村委会（盖章）：柳河镇青龙村');
    expect(form.tail?.signers).toEqual([
      { label: '填表人：', name: '王㛃' },
      { label: '村监委主任（签字）：' },
      { label: '村监委（盖章）：' },
    ]);
  });

  it('村和社区没有科室负责人、分管领导：换成当地签字的人，县里自己写的词照印', () => {
    const signersAt = (unit: Partial<typeof identification.unit>, signers?: string[]): string[] => {
      const form = { ...identification, unit: { ...identification.unit, ...unit } };
      const { tail } = riskIdentification(signers ? withSetting(form, { signers }) : form);
      return (tail?.signers ?? []).map(({ label }) => label.replace(/（签字）：|：/u, ''));
    };
    expect(signersAt({})).toEqual(['填表人', '村务监督委员会主任', '村党组织书记']);
    expect(signersAt({ kind: 'community' })).toEqual(['填表人', '居务监督委员会主任', '社区党组织书记']);
    expect(signersAt({ level: 'township', kind: 'government' })).toEqual([
      '填表人',
      '科室负责人',
      '分管领导',
      '单位负责人',
    ]);
    expect(signersAt({}, ['村委会主任', '包村领导'])).toEqual(['村委会主任', '包村领导']);
  });

  it('每张表都写明统计截止', () => {
    const forms = unitForms(facts).flatMap((bundle) => bundle.forms);
    const without = forms.filter((form) => form.heading.cutoff !== '统计截止：2026年5月31日');
    expect(without.map(({ id }) => id)).toEqual(['work-chart']); // 流程图没有统计数
  });

  it('停用的表不打印；附件3 在 A4 上只打印一次', () => {
    const forms = sampleSettings.forms.map((form) => ({
      ...form,
      on: form.id !== 'power-list',
      paper: 'A4' as const,
    }));
    const ids = unitForms({ ...facts, settings: { ...sampleSettings, forms } }).map(({ id }) => id);
    expect(ids).not.toContain('power-list');
    expect(ids.filter((id) => id.startsWith('measures'))).toEqual(['measures-by-row']);
  });
});

describe('人员与等级', () => {
  it('责任人写任职的人：几人用顿号，没人写空缺，离任的不写', () => {
    const form = riskIdentification(identification);
    expect(columnOf(form, 'responsible')).toContain('赵𠅤、阿依努尔·艾斯卡尔');
    expect(columnOf(form, 'responsible')).toContain('空缺');
    expect(formText(form)).not.toContain('周喆');
  });

  it('等级写名称：上级核定优先于自评，没有评的写未定级', () => {
    const [head] = columnOf(riskIdentification(identification), 'level');
    const [own] = columnOf(riskIdentification({ ...identification, approved: [] }), 'level');
    expect([head, own]).toEqual(['较高', '一般']);
    expect(columnOf(riskIdentification(identification), 'level').at(-1)).toBe('未定级');
  });

  it('一肩挑的人只有一张个人表，列出全部岗位', () => {
    const forms = personalRisks(sampleForm('personal-risks'));
    expect(forms.map(({ name }) => name)).toEqual([
      '附件2-2 李䶮',
      '附件2-2 王㛃',
      '附件2-2 赵𠅤',
      '附件2-2 阿依努尔·艾斯卡尔',
    ]);
    expect(formText(forms[0] ?? workChart(sampleForm('work-chart')))).toContain('村党支部书记、村委会主任（兼任）');
  });
});

describe('风险点与措施一个不少', () => {
  const ids = sampleFacts.risks.map(({ id }) => id).toSorted();

  it('附件2 和台账列出全部风险点，消除的标明', () => {
    for (const form of [riskIdentification(identification), riskLedger(sampleForm('risk-ledger'))]) {
      expect(
        tableOf(form)
          .rows.map((row) => row.id)
          .toSorted(),
      ).toEqual(ids);
      expect(columnOf(form, 'risk').filter((text) => String(text).includes('本期已消除'))).toHaveLength(1);
    }
  });

  it('附件3 两种栏目都列出全部措施，没有对应风险点的也列出', () => {
    for (const form of [measures(sampleForm('measures')), measuresByRow(sampleForm('measures-by-row'))]) {
      const missing = sampleFacts.measures.filter(({ text }) => !formText(form).includes(text));
      expect(missing).toEqual([]);
      expect(columnOf(form, 'risk')).toContain('（未对应风险点）');
    }
  });

  it('附件3 用 A4 时一行一条措施，用 A3 时前期、中期、后期各一栏', () => {
    const a4 = measures(withSetting(sampleForm('measures'), { paper: 'A4' }));
    expect([a4.paper.size, tableOf(a4).columns.some(({ key }) => key === 'phase')]).toEqual(['A4', true]);
    const keys = tableOf(measures(sampleForm('measures'))).columns.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['prevent', 'monitor', 'dispose']));
  });

  it('表下的合计与单位数字一致', () => {
    expect(riskIdentification(identification).tail?.balance).toEqual([
      '平衡关系：较高 2 + 一般 2 + 较低 1 + 未定级 1 = 风险点合计 6。',
    ]);
    expect(measures(sampleForm('measures')).tail?.balance?.[0]).toContain(
      `= 防控措施合计 ${sampleFacts.measures.length}`,
    );
  });

  it('没有内容的表写明本期没有，不写 0', () => {
    const empty = { ...identification, facts: noFacts() };
    expect(tableOf(riskIdentification(empty))).toMatchObject({ rows: [], emptyText: '本期未查找到廉政风险点' });
    expect(tableOf(powerList({ ...sampleForm('power-list'), facts: noFacts() }))).toMatchObject({ rows: [] });
    expect(personalRisks({ ...sampleForm('personal-risks'), facts: noFacts() })).toEqual([]);
    expect(
      [riskIdentification(empty), riskIdentification(identification)].map(({ tail }) => tail?.balance?.length),
    ).toEqual([0, 1]);
  });
});

describe('台账一项职权一行', () => {
  const byPower = (names: string[]) =>
    riskLedger({
      ...withSetting(sampleForm('risk-ledger'), { columnSet: 'by-power' }),
      settings: { ...sampleSettings, levels: { id: 'x', names } },
    });

  it('等级写成 1高1中，消除的不计', () => {
    const form = byPower(['高', '中', '低']);
    expect(columnOf(form, 'count')).toEqual([1, 2, 2, 1]);
    expect(columnOf(form, 'level')).toEqual(['1高', '1高1中', '1中1低', '未定级1']);
  });

  it('等级名称不止一个字时写成 较高1', () => {
    expect(columnOf(byPower(['较高', '一般', '较低']), 'level')[1]).toBe('较高1\n一般1');
  });
});

describe('自我评估表', () => {
  const set = sampleSettings.indicatorSets[0];

  it('合计与计分规则算出的一致，未评的写明', () => {
    const form = selfAssessment(sampleForm('self-assessment'));
    const total = tableOf(form).rows.at(-1);
    expect(total?.cells['self']).toBe(set ? scoreSet(set, sampleFacts.scores).total : NaN);
    expect(columnOf(form, 'self')).toContain('未评');
    expect(form.tail?.notes?.join('')).toContain('还有 1 项指标未评');
  });

  it('还没有评分时留空待填，不写 0', () => {
    const form = selfAssessment({ ...sampleForm('self-assessment'), facts: { ...sampleFacts, scores: [] } });
    expect(new Set(columnOf(form, 'self'))).toEqual(new Set(['']));
  });
});

describe('附件1 试点工作流程图', () => {
  it('画出周期的每个阶段、时间、主体和成果，排查分为绘图、找点、评级', () => {
    const text = formText(workChart(sampleForm('work-chart')));
    for (const phase of sampleSettings.cycle.phases) {
      for (const part of [phase.title, phase.actors, phase.product]) expect(text).toContain(part);
    }
    expect(text).toMatch(/绘图\n绘制工作流程图\n找点\n查找廉政风险点\n评级\n评估廉政风险等级/u);
    expect(text).toContain('3月1日—5月31日');
  });

  it('阶段改了名就不分绘图、找点、评级，步骤照样列出', () => {
    const phases = sampleSettings.cycle.phases.map((phase) => ({
      ...phase,
      title: phase.title.replace('排查', '查找'),
    }));
    const settings = { ...sampleSettings, cycle: { ...sampleSettings.cycle, phases } };
    const text = formText(workChart({ ...sampleForm('work-chart'), settings }));
    expect(text).not.toContain('找点\n');
    expect(text).toContain('· 查找廉政风险点');
  });
});
