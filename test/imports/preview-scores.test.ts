import { describe, expect, it } from 'vitest';
import { codesAt, previewOf, scoresAt, verdicts } from './preview-file.ts';

describe('评分表（csv）', () => {
  it('每个非空行都有结论；小标题、总分、小计不是指标', async () => {
    const preview = await previewOf('scores.csv');

    expect([preview.kind, ...verdicts(preview)]).toEqual([
      'scores',
      '1 title',
      '2 heading',
      '3 total',
      '4 section',
      '5 ok',
      '6 ok',
      '7 warning',
      '8 section',
      '9 ok',
      '10 ok',
      '11 ok',
      '12 total',
    ]);
  });

  it('「评估项目」占两列：前一列是类别，后一列是指标；只有前一列时它就是指标', async () => {
    const preview = await previewOf('scores.csv');

    expect(preview.mapping?.columns).toEqual([
      'number',
      'group',
      'item',
      'points',
      'criteria',
      'selfScore',
      'evidence',
    ]);
    expect(scoresAt(preview, 5)).toMatchObject([
      { section: '组织领导', group: '', item: '领导机构', points: 10, selfScore: 10, evidence: '文件' },
    ]);
    expect(scoresAt(preview, 7)).toMatchObject([
      { section: '组织领导', group: '部署推动', item: '宣传发动', points: 5 },
    ]);
  });

  it('全角数字和「（17分）」是数字；「五分」不是，原文留下', async () => {
    const preview = await previewOf('scores.csv');

    expect(scoresAt(preview, 9)).toMatchObject([{ selfScore: 12 }]);
    expect(scoresAt(preview, 10)).toMatchObject([{ points: 17, pointsText: '（１７分）' }]);
    expect(scoresAt(preview, 7)).toMatchObject([{ selfScore: null, remark: '自评分：五分' }]);
    expect(codesAt(preview, 7)).toContain('self-score-not-a-number');
  });

  it('小标题下没有指标、自己有评分标准的，就是指标，不属于上一个小标题', async () => {
    const preview = await previewOf('scores.csv');

    expect(scoresAt(preview, 11)).toMatchObject([
      { section: '', item: '奖扣分项目', points: 5, criteria: '受表扬加5分' },
    ]);
  });

  it('分值对不上时提醒：排查防控写 30，其下 29；总分不含奖扣分', async () => {
    const preview = await previewOf('scores.csv');
    const balance = preview.rows.flatMap((row) =>
      row.findings.filter((one) => one.code === 'points-balance').map((one) => [row.line, one.params]),
    );

    expect(balance).toEqual([[8, { stated: 30, sum: 29 }]]);
  });

  it('同一指标分几行给分：后面的行接着前面的行', async () => {
    const preview = await previewOf(
      Buffer.from('序号,考核项目,,分值,考核内容\n1,重点部门,示例局,30,甲事\n,,,15,乙事\n2,,另一局,60,丙事\n'),
    );

    expect([2, 3, 4].map((line) => scoresAt(preview, line)[0])).toMatchObject([
      { group: '重点部门', item: '示例局', points: 30, content: '甲事', continuesLine: null },
      { group: '重点部门', item: '示例局', points: 15, content: '乙事', continuesLine: 2 },
      { group: '重点部门', item: '另一局', points: 60, content: '丙事', continuesLine: null },
    ]);
  });

  it('没有分值列的工作任务自查表也能读', async () => {
    const preview = await previewOf(
      Buffer.from(
        '是否完成,自评分,详细说明,工作任务,任务分解/时序进度,考核要点\n已完成,,,健全制度,3月 修订办法,印发文件\n,,,,5月 检查,通报\n',
      ),
    );

    expect(scoresAt(preview, 3)).toMatchObject([
      { item: '健全制度', content: '5月 检查', criteria: '通报', continuesLine: 2 },
    ]);
    expect(scoresAt(preview, 2)).toMatchObject([{ remark: '是否完成：已完成' }]);
  });

  it('各项直接用「一」「二」编号、没有小项时，每项都是指标', async () => {
    const preview = await previewOf(Buffer.from('序号,考核项目,分值,自评分\n一,组织领导,10,9\n二,排查防控,20,18\n'));

    expect(verdicts(preview)).toEqual(['1 heading', '2 ok', '3 ok']);
  });

  it('「一、」下面是「（一）」时，「一、」仍是小标题', async () => {
    const csv = '序号,考核项目,分值,评分标准\n一、,组织领导,10,总体要求\n（一）,机构,10,\n1,成立机构,10,未成立扣10分\n';
    const preview = await previewOf(Buffer.from(csv));

    expect(verdicts(preview)).toEqual(['1 heading', '2 section', '3 section', '4 ok']);
  });
});
