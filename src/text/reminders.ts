/** Words of 催办单 on paper. */
import type { UnitState } from '../domain/units/unit-state.ts';

export const reminderTexts = {
  title: (cycle: string, word: string) => `关于报送${cycle}年度${word}防控资料的催办单`,
  to: (unit: string) => `${unit}：`,
  open: (dueOn: string) => `按照任务安排，你单位应于${dueOn}前报送本年度资料，至今尚未报齐，情况如下。`,
  openBelow: (count: number) => `你单位及所属单位中，还有 ${count} 个单位没有报齐，情况如下。`,
  ask: (day: string) => `请于${day}前补报；确有困难的，请在期限以前书面说明原因和补报日期。`,
  contact: (who: string) => `联系人：${who}`,
  number: '序号',
  unit: '单位',
  dueOn: '报送期限',
  late: '逾期天数',
  what: '缺什么',
  promisedOn: '承诺补报',
  note: '备注',
  listTitle: (cycle: string, word: string) => `${cycle}年度${word}防控资料未报、逾期单位一览表`,
  office: (name: string) => `制表单位：${name}`,
  cutoff: (day: string) => `统计截止：${day}`,
  all: (count: number, overdue: number) => `共 ${count} 个单位没有报齐，其中逾期 ${overdue} 个。`,
  empty: '各单位都已报齐',
  missing: (reason: string) => `缺报（${reason}）`,
};

/** What a unit still owes. */
export const owedTexts: Partial<Record<UnitState, string>> = {
  'not-submitted': '还没有报送',
  overdue: '还没有报送',
  returned: '已退回，改好后没有再报',
};
