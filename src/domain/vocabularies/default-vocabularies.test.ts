import { expect, it } from 'vitest';
import { defaultLevelSchemes } from '../levels/default-level-schemes.ts';
import { levelName } from '../levels/level-scheme.ts';
import { defaultVocabularies, hubeiCategories } from './default-vocabularies.ts';

const names = (terms: { name: string }[]) => terms.map(({ name }) => name);

it.each([
  ['categories', ['思想道德', '岗位职责', '业务流程', '制度机制', '外部环境']], // 昆明意见四(一)二
  ['methods', ['自己找', '大家提', '组织点', '群众议', '集体定']],
  ['channels', ['群众举报', '财务审计', '执法检查', '问卷调查']],
  ['techniques', ['流程分析', '情景模拟', '环境分析', '案例分析']], // 湖北五大机制一
  ['changeReasons', ['经济社会发展', '行政职能转变', '预防腐败新要求', '机构或人员变动']],
] as const)('默认词表 %s 与文件一致', (vocabulary, expected) => {
  expect(names(defaultVocabularies()[vocabulary])).toEqual(expected);
});

it('十个领域、十五个系统、八个重点部位齐全，领域以“其他”收尾', () => {
  const { areas, systems, keySites } = defaultVocabularies();
  const ten = '工程建设 医疗卫生 政府采购 土地出让 教育文化 涉农 司法 干部人事 执法执纪监督 经济适用房建设与分配';
  const fifteen = '发展改革 财政 土地 交通 城建 司法 组织 人社 环保 农业 水利 教育 文化 卫生 旅游';
  const eight = '招商引资 项目建设 资金运用 资源交易 行政审批 行政许可 行政处罚 人财物管理和使用权';
  expect(names(areas).slice(0, 10).join(' ')).toBe(ten);
  expect(names(areas).at(-1)).toBe('其他');
  expect(names(systems).join(' ')).toBe(fifteen);
  expect(names(keySites).join(' ')).toBe(eight);
});

it('机构改革后的名称可认出：文旅同属文化和旅游', () => {
  const known = (alias: string) =>
    defaultVocabularies().systems.flatMap(({ name, aliases }) => (aliases?.includes(alias) ? name : []));
  expect(known('自然资源')).toEqual(['土地']);
  expect(known('文旅')).toEqual(['文化', '旅游']);
});

it('每个词表内代码不重复', () => {
  for (const terms of Object.values(defaultVocabularies())) {
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
  }
});

it('改动一份任务的词表不影响另一份', () => {
  defaultVocabularies().categories.pop();
  expect(defaultVocabularies().categories).toHaveLength(5);
});

it('湖北四类预设与文件一致，与默认五类同义的代码相同', () => {
  expect(names(hubeiCategories)).toEqual(['体制制度', '岗位职责', '外部环境', '作风']);
  const known = new Set(defaultVocabularies().categories.map(({ code }) => code));
  expect(hubeiCategories.filter(({ code }) => !known.has(code)).map(({ name }) => name)).toEqual(['作风']);
});

it('常用等级名称都由重到轻', () => {
  const shown = defaultLevelSchemes.map((scheme) => [1, 2, 3].map((level) => levelName(scheme, level)).join('/'));
  expect(shown).toEqual(['较高/一般/较低', '高/中/低', '一级/二级/三级', 'Ⅰ级/Ⅱ级/Ⅲ级', 'A级/B级/C级']);
});

it.each([
  [null, ''],
  [3, '较低'],
  [4, '4'],
])('等级 %s 显示为 %j', (level, name) => {
  expect(levelName({ id: 'x', names: ['较高', '一般', '较低'] }, level)).toBe(name);
});
