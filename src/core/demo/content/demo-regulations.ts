import type { Regulation } from '../../../domain/measures/measure.ts';
import type { DemoUnit } from './demo-unit.ts';

const villageTitles = [
  '“四议两公开”议事规则',
  '集体资产资源台账和合同管理办法',
  '村级财务报账规定',
  '村级工程和采购比价办法',
  '印章使用登记办法',
  '村务监督日工作制度',
];
const officeTitles = [
  '“三重一大”事项集体决策制度',
  '资金支付分级审批办法',
  '政府采购和零星采购管理办法',
  '业务受理和限时办结规定',
  '重点岗位定期交流办法',
  '公务接待和车辆管理办法',
  '打招呼过问事项登记办法',
];

/** 配套制度 the unit made or revised for its measures. */
export const demoRegulations = (demo: DemoUnit): Regulation[] => {
  const random = demo.random('regulations');
  const titles = demo.unit.level === 'village' ? villageTitles : officeTitles;
  return random.some(titles, random.between(4, titles.length)).map((title, index) => ({
    id: demo.id<'regulation'>('regulation', title),
    title: `${demo.shortName}${title}`,
    number: `${demo.shortName.slice(0, 2)}发〔${demo.year}〕${index + 3}号`,
    issuedOn: `${demo.year}-07-${String(random.between(1, 28)).padStart(2, '0')}`,
    kind: random.chance(0.6) ? 'made' : 'revised',
    layer: random.chance(0.85) ? random.between(1, 6) : null,
    note: '',
    position: index + 1,
  }));
};
