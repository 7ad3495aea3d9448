import type { Term } from './term.ts';

/** 职权类别: towards the outside, inside the body, and in villages (domain: vocabularies). */
export const defaultPowerKinds: Term[] = [
  { code: 'licence', name: '行政许可', aliases: ['许可'] },
  { code: 'penalty', name: '行政处罚', aliases: ['处罚'] },
  { code: 'coercion', name: '行政强制', aliases: ['强制'] },
  { code: 'levy', name: '行政征收', aliases: ['征收'] },
  { code: 'benefit', name: '行政给付', aliases: ['给付'] },
  { code: 'inspection', name: '行政检查', aliases: ['检查'] },
  { code: 'confirmation', name: '行政确认', aliases: ['确认'] },
  { code: 'award', name: '行政奖励', aliases: ['奖励'] },
  { code: 'adjudication', name: '行政裁决', aliases: ['裁决'] },
  { code: 'outer-other', name: '其他行政职权', aliases: ['其他'] },
  { code: 'personnel', name: '人事管理', aliases: ['人事'] },
  { code: 'money', name: '财务管理', aliases: ['财务'] },
  { code: 'purchasing', name: '物资采购', aliases: ['采购'] },
  { code: 'works', name: '工程管理', aliases: ['工程'] },
  { code: 'assets', name: '资产管理', aliases: ['资产'] },
  { code: 'seals', name: '印章管理', aliases: ['印章'] },
  { code: 'inner-other', name: '其他内部管理' },
  { code: 'village-decision', name: '重大决策' },
  { code: 'village-personnel', name: '组织人事' },
  { code: 'village-assets', name: '三资管理' },
  { code: 'village-works', name: '工程采购' },
  { code: 'village-openness', name: '阳光村务' },
  { code: 'village-relief', name: '救助救济' },
  { code: 'village-services', name: '公共服务' },
];
