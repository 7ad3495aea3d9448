import { maskIdentityNumbers } from '../imports/identity-number.ts';
import type { Facts, RegisterName, Registers } from '../registers/facts.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';

type Titles = { [K in RegisterName]: (row: Registers[K], settings: TaskSettings) => string };

const named = (kind: string) => (row: { name: string }) => `${kind}“${short(row.name)}”`;

const titles: Titles = {
  profiles: () => '单位基本信息',
  offices: named('科室'),
  persons: named('人员'),
  posts: named('岗位'),
  assignments: () => '任职记录',
  powers: named('职权'),
  risks: ({ number }) => `风险点 ${number}`,
  riskRevisions: ({ name, revision }) => `风险点“${short(name)}”第 ${revision} 次修订前的内容`,
  rounds: ({ heldOn }) => `${heldOn} 的查找轮次`,
  roundRisks: () => '查找轮次的风险点',
  regulations: ({ title }) => `配套制度“${short(title)}”`,
  measures: ({ text }) => `防控措施“${short(text)}”`,
  measureRisks: () => '措施与风险点的对应',
  measureRegulations: () => '措施与制度的对应',
  scores: ({ setId, itemId }, settings) => `自我评估“${itemTitle(settings, setId, itemId)}”`,
  explanations: () => '审核说明',
  attachments: ({ fileName }) => `附件“${short(fileName)}”`,
};

/** A row as the clerk knows it, for sentences; long texts are cut. */
export const rowTitle = (facts: Facts, settings: TaskSettings, register: RegisterName, rowId: string): string =>
  titleIn(facts, settings, register, rowId);

const titleIn = <K extends RegisterName>(facts: Facts, settings: TaskSettings, register: K, rowId: string): string => {
  const rows: Registers[K][] = facts[register];
  const row = rows.find((candidate) => 'id' in candidate && candidate.id === rowId);
  return row === undefined ? '本单位记录' : titles[register](row, settings);
};

const itemTitle = (settings: TaskSettings, setId: string, itemId: string): string => {
  const groups = settings.indicatorSets.find(({ id }) => id === setId)?.groups ?? [];
  return groups.flatMap(({ items }) => items).find(({ id }) => id === itemId)?.title ?? itemId;
};

/** The first 20 characters, whole ones; identity numbers are masked before the cut could hide that they are one. */
export const short = (text: string): string => {
  const masked = maskIdentityNumbers(text).text;
  const characters = Array.from(masked);
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : masked;
};
