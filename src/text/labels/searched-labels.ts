/** Names of the fields that hold words, as hits and rows show them. */
import type { SearchedRegister } from '../../domain/search/searched-registers.ts';

const fields: Record<SearchedRegister, Readonly<Record<string, string>>> = {
  risks: {
    number: '编号',
    step: '环节',
    name: '风险点',
    manifestation: '表现形式',
    'selfLevel.by': '自评等级的定级人',
    'selfLevel.why': '自评等级的理由',
    'unitLevel.by': '单位审定等级的定级人',
    'unitLevel.why': '单位审定等级的理由',
    changeReason: '变化原因',
    remark: '备注',
  },
  measures: { text: '措施', supervisor: '监督部门', progress: '落实情况' },
  powers: { code: '编码', name: '职权', basis: '依据', limits: '界限', responsibility: '责任' },
  regulations: { title: '制度名称', number: '文号', note: '备注' },
  posts: { name: '岗位', duties: '岗位职责' },
  offices: { name: '科室' },
  persons: { name: '姓名', duty: '职务' },
  rounds: {
    place: '地点',
    attendees: '参加人员',
    minutesNumber: '记录编号',
    note: '备注',
    skippedWhy: '不适用的理由',
    backWhy: '退回的理由',
  },
  scores: { evidence: '佐证', remark: '备注' },
  explanations: { reason: '理由', approver: '批准人' },
  riskRevisions: { name: '风险点', manifestation: '表现形式', reason: '修订原因', changedBy: '修订人' },
  profiles: {
    unitName: '单位名称',
    leaderName: '主要负责人',
    contactName: '联系人',
    contactPhone: '联系电话',
    note: '备注',
  },
  attachments: { fileName: '文件名' },
};

/** What a field is called; a field that a later program added goes without a name. */
export const searchedField = (register: SearchedRegister, field: string): string => fields[register][field] ?? '';
