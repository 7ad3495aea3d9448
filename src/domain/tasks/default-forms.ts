/**
 * The annexed forms as a new task sets them (docs/FORMS.md). Labels follow the Kunming opinion's list of annexes;
 * everything here is task data, because no national standard form exists.
 */
import type { FormId, FormSetting } from './form-setting.ts';

const defaults: Omit<FormSetting, 'id' | 'title'> = {
  on: true,
  label: '',
  paper: 'A4',
  columns: null,
  columnSet: null,
  signers: ['填表人', '审核人', '单位负责人'],
  seals: ['填报单位（盖章）'],
  copies: 2,
  duplex: false,
  medium: 'both',
  notes: [],
};

const form = (id: FormId, title: string, own: Partial<FormSetting> = {}): FormSetting => {
  const base = { ...defaults, ...own, id, title };
  return { ...base, signers: [...base.signers], seals: [...base.seals], notes: [...base.notes] };
};

/** @param riskWord the county's word, e.g. 廉政风险: it stands in the titles */
export const defaultForms = (riskWord: string): FormSetting[] => [
  form('work-chart', '试点工作流程图', { label: '附件1', signers: [], seals: [], medium: 'paper' }),
  form('risk-identification', `部门${riskWord}点识别表`, {
    label: '附件2',
    signers: ['填表人', '科室负责人', '分管领导', '单位负责人'],
    notes: ['风险等级以单位审定为准；主要负责人岗位的等级由上级核定。'],
  }),
  form('personal-risks', `个人${riskWord}点识别表`, {
    label: '附件2-2',
    signers: ['本人', '股室负责人', '分管领导', '领导小组意见'],
    seals: [],
    medium: 'paper',
  }),
  form('measures', `${riskWord}防控措施登记表`, {
    label: '附件3',
    paper: 'A3',
    signers: ['填表人', '科室负责人', '分管领导', '单位负责人'],
  }),
  form('measures-by-row', `${riskWord}防控措施登记表`, {
    label: '附件3',
    columnSet: 'by-row',
    signers: ['填表人', '科室负责人', '分管领导', '单位负责人'],
  }),
  form('power-list', '权力清单目录', { signers: ['填表人', '单位负责人'] }),
  form('risk-ledger', `${riskWord}点台账`, { signers: ['填表人', '单位负责人'], seals: [] }),
  form('self-assessment', `${riskWord}防控工作自我评估表`),
  form('rollup', `${riskWord}防控工作汇总表`),
  form('cover', '报送封面', { signers: ['填报人', '单位负责人'], copies: 2, medium: 'paper' }),
  form('handover', '移动介质交接登记表', { signers: ['移交人', '接收人'], seals: [], copies: 1, medium: 'paper' }),
];
