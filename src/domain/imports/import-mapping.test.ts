import { describe, expect, it } from 'vitest';
import { headingSetKey, suggestMapping } from './import-mapping.ts';

const columns = (headings: string) => suggestMapping(headings.split('｜')).mapping.columns.join(' ');

describe('按表头对应各列', () => {
  it.each([
    [
      '序号｜责任主体｜职权内容｜风险点｜风险等级｜防控措施｜责任人',
      'number office power riskName level measure responsible',
    ],
    [
      '序号｜权力事项｜风险点数量｜表现形式｜等级｜防控措施｜责任人',
      'number power remark manifestation level measure responsible',
    ],
    [
      '序号｜单位/科室｜风险类别｜风险点｜廉政风险主要内容及表现形式｜风险等级｜防控措施｜部门负责人｜责任领导',
      'number office category riskName manifestation level measure responsible leader',
    ],
    [
      '序号｜科室(部门)｜职权事项｜环节｜风险点｜表现形式｜风险类别｜风险等级｜查找方式｜责任人｜责任领导',
      'number office power step riskName manifestation category level methods responsible leader',
    ],
    [
      '序号｜岗位（科室）｜风险点｜风险等级｜前期预防｜中期监控｜后期处置｜完成时限｜责任人｜责任领导',
      'number post riskName level prevent monitor dispose due responsible leader',
    ],
    ['序号｜风险名称｜风险级次｜防范措施｜防控主体', 'number riskName level measure responsible'],
    ['编号｜权力名称｜廉政风险｜风险级别｜预防和控制措施', 'number power riskName level measure'],
    ['岗位｜重要环节｜风险点｜等级｜预防措施｜监控措施｜处置措施', 'post step riskName level prevent monitor dispose'],
    ['岗位｜风险点｜等级｜预防措施｜责任人/姓名｜责任人/职务', 'post riskName level measure responsible remark'],
    [
      '序号｜阶段｜措施｜制度依据｜责任人｜监督部门｜落实情况｜风险点',
      'number phase measure regulation responsible supervisor remark riskName',
    ],
    ['序号｜考核项目｜｜各项分值｜考核内容｜评分标准｜说明', 'number group item points content criteria remark'],
    [
      '序号｜一级指标｜二级指标｜分值｜评分标准｜自评分｜佐证材料｜牵头部门',
      'number group item points criteria selfScore evidence department',
    ],
  ])('%s', (headings, expected) => {
    expect(columns(headings)).toBe(expected);
  });

  it('每个项目只用一列，多出来的列进备注', () => {
    expect(columns('序号｜风险点｜廉政风险点｜风险等级｜责任人｜责任人')).toBe(
      'number riskName remark level responsible remark',
    );
  });
});

describe('表头组合的键', () => {
  it('空格、换行、全角和右侧空列不影响', () => {
    expect(headingSetKey(['序 号', '风险点\n（廉政）', ''])).toBe(headingSetKey(['序号', '风险点(廉政)']));
  });

  it('列的次序不同就是另一个键', () => {
    expect(headingSetKey(['序号', '风险点'])).not.toBe(headingSetKey(['风险点', '序号']));
  });

  it('形状固定，跨版本不变', () => {
    expect(headingSetKey(['序号', '风险点', '风险等级'])).toMatch(/^h1-[0-9a-f]{16}$/);
    expect(headingSetKey(['序号', '风险点', '风险等级'])).toBe('h1-f0d71f2e4347adaa');
  });
});
