/** What a change is called in 撤销 and 重做. A call that is not named here cannot be taken back. */
import type { RegisterName } from '../../domain/registers/facts.ts';

/** `register`: whose rows are counted and named. */
type ChangeLabel = { label: string; register: RegisterName };

const rowsOf = (register: RegisterName, title: string): Record<string, ChangeLabel> => ({
  [`${register}.save`]: { label: `填写${title}`, register },
  [`${register}.remove`]: { label: `删除${title}`, register },
});

export const changeLabels: Readonly<Record<string, ChangeLabel>> = {
  'profiles.save': { label: '填写单位信息', register: 'profiles' },
  ...rowsOf('offices', '科室'),
  ...rowsOf('persons', '人员'),
  ...rowsOf('posts', '岗位'),
  ...rowsOf('assignments', '任职'),
  ...rowsOf('powers', '职权'),
  'risks.add': { label: '登记风险点', register: 'risks' },
  'risks.edit': { label: '修改风险点', register: 'risks' },
  'risks.remove': { label: '删除风险点', register: 'risks' },
  'risks.grade': { label: '自评等级', register: 'risks' },
  'risks.decide': { label: '审定等级', register: 'risks' },
  'rounds.hold': { label: '登记查找轮次', register: 'risks' },
  ...rowsOf('measures', '防控措施'),
  'measures.link': { label: '取用已有措施', register: 'measureRisks' },
  'measures.unlink': { label: '从风险点移去措施', register: 'measureRisks' },
  'measures.assign': { label: '批量分派措施', register: 'measures' },
  ...rowsOf('regulations', '配套制度'),
  'assessments.save': { label: '填写自评得分', register: 'scores' },
  'assessments.remove': { label: '删除自评得分', register: 'scores' },
  ...rowsOf('explanations', '情况说明'),
  'catalogue.take': { label: '从目录选取风险点', register: 'risks' },
  'guidance.answer': { label: '引导查找登记风险点', register: 'risks' },
};

/**
 * One line for the list of changes, e.g. 「修改风险点“先支后批”」.
 *
 * @param path  call that made the change
 * @param title name of the first row; empty where rows have none
 * @param count rows of the register the change is about
 */
export function changeSentence(path: string, title: string, count: number): string {
  const label = changeLabels[path]?.label ?? path;
  const named = title === '' ? '' : `“${title}”`;
  if (count > 1) return `${label}${named}${named === '' ? ` ${count} 条` : `等 ${count} 条`}`;
  return `${label}${named}`;
}
