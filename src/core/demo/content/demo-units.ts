/** The demonstration county 青禾县: 3 townships, 12 villages, 4 departments. All names are invented. */
import type { Unit, UnitKind } from '../../../domain/units/unit.ts';

export const demoCounty = { code: 'QH', name: '青禾县', officeName: '青禾县廉政风险防控工作领导小组办公室' } as const;

const townships = [
  { name: '栖砚镇', villages: ['墨池湾村', '砚耕村', '笔架垄村', '纸槽沟村'] },
  { name: '鹭汀镇', villages: ['白鹭浦村', '芦笙渡村', '苇间村', '汀兰村'] },
  { name: '麦垄乡', villages: ['麦浪坡村', '碾盘岭村', '谷雨塘村', '秋堃村'] },
] as const;

export const demoDepartments = [
  '青禾县财政和国有资产局',
  '青禾县卫生健康和医疗保障局',
  '青禾县城乡建设和交通运输局',
  '青禾县农业农村和水利局',
];

type Place = Pick<Unit, 'code' | 'name' | 'level' | 'parent'> & { kind: UnitKind };

const unitAt = (place: Place, position: number): Unit => ({
  ...place,
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: place.parent,
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position,
});

const serial = (index: number): string => String(index + 1).padStart(2, '0');

const townshipTree = (index: number): Place[] => {
  const township = townships[index];
  if (!township) return [];
  const code = `${demoCounty.code}-${serial(index)}`;
  const villages = township.villages.map((name, place): Place => {
    return { code: `${code}-${serial(place)}`, name, level: 'village', kind: 'village', parent: code };
  });
  return [{ code, name: township.name, level: 'township', kind: 'government', parent: demoCounty.code }, ...villages];
};

/** What sets single units apart: a 试点 with its theme, a vertical body, a village made of two. */
const peculiarities: Record<string, Partial<Unit>> = {
  'QH-01': { participation: 'pilot', exemplarTheme: '村级小微权力规范运行' },
  'QH-03-04': { predecessors: ['QH-03-05', 'QH-03-06'], changedOn: '2025-09-01' },
  'QH-54': { participation: 'pilot', exemplarTheme: '涉农项目资金监管' },
};

/** The county first, then each township with its villages, then the departments. */
export const demoUnits = (): Unit[] => {
  const { code, name } = demoCounty;
  const county: Place = { code, name, level: 'county', kind: 'government', parent: null };
  const departments = demoDepartments.map((title, index): Place => {
    return { code: `${code}-${51 + index}`, name: title, level: 'department', kind: 'government', parent: code };
  });
  const places = [county, ...townships.flatMap((_, index) => townshipTree(index)), ...departments];
  return places.map((place, index) => ({ ...unitAt(place, index + 1), ...peculiarities[place.code] }));
};
