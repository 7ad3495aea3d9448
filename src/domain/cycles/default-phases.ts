/** The chart of the work's phases (附件1; Kunming 四, 时间安排) spread over a calendar year. */
import type { Phase } from './cycle.ts';

type PhasePlan = Omit<Phase, 'startsOn' | 'endsOn'> & { from: string; to: string };

const plans: PhasePlan[] = [
  {
    id: 'mobilise',
    title: '动员部署',
    steps: ['成立领导小组和办公室', '制定实施细则', '召开动员会，传达学习'],
    from: '01-05',
    to: '02-28',
    actors: '领导小组、办公室',
    product: '实施细则、组织机构表',
  },
  {
    id: 'find',
    title: '排查',
    steps: ['绘制工作流程图', '查找廉政风险点', '评估廉政风险等级', '归纳梳理、审查评估后公示'],
    from: '03-01',
    to: '05-31',
    actors: '全体岗位人员、各科室',
    product: '流程图、附件2、风险点台账',
  },
  {
    id: 'educate',
    title: '教育培训',
    steps: ['专题培训', '重点辅导', '交流研讨', '廉政示范和警示教育'],
    from: '06-01',
    to: '06-30',
    actors: '办公室、各科室',
    product: '廉政教育登记表',
  },
  {
    id: 'measures',
    title: '制定措施',
    steps: ['前期预防', '中期监控', '后期处置', '建立健全配套制度'],
    from: '07-01',
    to: '09-30',
    actors: '各科室、分管领导',
    product: '附件3、配套制度',
  },
  {
    id: 'assess',
    title: '自我评估、修正完善',
    steps: ['收集群众意见', '对照指标自我评估', '修正风险点和防控措施'],
    from: '10-01',
    to: '11-30',
    actors: '各单位',
    product: '自我评估表',
  },
  {
    id: 'accept',
    title: '总结验收',
    steps: ['报送材料', '核对验收', '汇总通报，转入下一循环'],
    from: '12-01',
    to: '12-31',
    actors: '领导小组办公室',
    product: '汇总表、年度总结',
  },
];

/** Six phases inside one calendar year, in order, without gaps a holiday would not explain. */
export const defaultPhases = (year: number): Phase[] =>
  plans.map(({ from, to, ...plan }) => ({
    ...plan,
    steps: [...plan.steps],
    startsOn: `${year}-${from}`,
    endsOn: `${year}-${to}`,
  }));
