/** The list of units for a new county ledger: JSON, csv or xlsx, with sensible values for what is left out. */
import { basename } from 'node:path';
import { DomainError } from '../domain/errors.ts';
import type { Participation, Unit, UnitKind, UnitLevel } from '../domain/units/unit.ts';
import { participationNames, unitKindNames } from '../text/labels/unit-labels.ts';
import { readUserFile } from './paths.ts';

type County = { code: string; name: string };
type Line = Partial<Record<keyof Unit, unknown>>;

const headings: Record<string, keyof Unit> = {
  单位代码: 'code',
  代码: 'code',
  单位名称: 'name',
  名称: 'name',
  层级: 'level',
  性质: 'kind',
  单位性质: 'kind',
  上级代码: 'parent',
  上级单位代码: 'parent',
  参加情况: 'participation',
  报送对象: 'submitTo',
  报送期限: 'dueOn',
  示范主题: 'exemplarTheme',
};

/** Beginnings of the words people write for a level. */
const levelWords: [string, UnitLevel][] = [
  ['县', 'county'],
  ['乡', 'township'],
  ['镇', 'township'],
  ['街道', 'township'],
  ['村', 'village'],
  ['社区', 'village'],
  ['部门', 'department'],
];

/** @throws DomainError FILE_NOT_FOUND · SHEET_… as the sheet reader says · TASK_INVALID { problem } with line and reason */
export async function readUnits(path: string | undefined, county: County): Promise<Unit[]> {
  const lines = path === undefined ? [] : await readLines(path);
  const units = lines.map((line, index) => unitOf(line, index, county));
  const own = units.some(({ code }) => code === county.code);
  return own ? units : [unitOf({ ...county, level: 'county', kind: 'government' }, -1, county), ...units];
}

const invalid = (problem: string): DomainError => new DomainError('TASK_INVALID', { problem });

async function readLines(path: string): Promise<Line[]> {
  const bytes = readUserFile(path);
  if (!path.toLowerCase().endsWith('.json')) return readTable(bytes, basename(path));
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new DomainError('TASK_INVALID', { problem: `名录“${basename(path)}”不是 JSON。` }, { cause: error });
  }
  const list = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (list.length === 0 || list.some((one) => typeof one !== 'object' || one === null))
    throw invalid(`名录“${basename(path)}”应为单位的数组。`);
  return list as Line[];
}

async function readTable(bytes: Buffer, name: string): Promise<Line[]> {
  const { readSheet } = await import('../core/imports/read/read-sheet.ts');
  const [sheet] = (await readSheet(bytes, name)).sheets;
  const rows = sheet?.rows ?? [];
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => fieldOf(cell) !== undefined).length >= 2);
  const fields = (rows[at]?.cells ?? []).map(fieldOf);
  if (!fields.includes('code') || !fields.includes('name'))
    throw invalid(`名录“${name}”没有“单位代码”“单位名称”两列。`);
  return rows.slice(at + 1).map(({ cells }) => {
    const pairs = fields.flatMap((field, column) => {
      const cell = cells[column]?.normalize('NFKC').trim() ?? '';
      return field === undefined || cell === '' ? [] : [[field, cell] as const];
    });
    return Object.fromEntries(pairs) as Line;
  });
}

const fieldOf = (heading: string): keyof Unit | undefined => headings[heading.normalize('NFKC').replaceAll(/\s/gu, '')];

const codeOfName = <Code extends string>(names: Record<Code, string>, given: unknown): unknown =>
  Object.entries(names).find(([, name]) => name === given)?.[0] ?? given;

const wordOf = (given: unknown): string => (typeof given === 'string' ? given : '');

function levelOf(given: unknown, index: number): UnitLevel {
  const word = wordOf(given);
  if (word.startsWith('县直')) return 'department';
  const found = levelWords.find(([part, level]) => word === level || word.includes(part));
  if (found === undefined) throw invalid(`名录第 ${index + 1} 个单位的层级“${word}”认不出来。`);
  return found[1];
}

const defaultKinds: Record<UnitLevel, UnitKind> = {
  county: 'government',
  township: 'government',
  village: 'village',
  department: 'government',
};

/** What is not said follows from the level: villages submit to the unit above, the others to the county. */
function unitOf(line: Line, index: number, county: County): Unit {
  const level = levelOf(line.level, index);
  const isCounty = level === 'county';
  const above = line.parent ?? county.code;
  if (level === 'village' && line.parent === undefined)
    throw invalid(`名录第 ${index + 1} 个单位（${wordOf(line.name ?? line.code)}）没有写上级代码。`);
  // What is still wrong in here the core refuses: it checks every field of a task.
  return {
    ...line,
    level,
    kind: codeOfName(unitKindNames, line.kind ?? defaultKinds[level]) as UnitKind,
    parent: isCounty ? null : above,
    participation: codeOfName(participationNames, line.participation ?? 'takes-part') as Participation,
    exemplarTheme: line.exemplarTheme ?? null,
    submitTo: isCounty ? null : (line.submitTo ?? (level === 'village' ? above : county.code)),
    dueOn: line.dueOn ?? null,
    predecessors: line.predecessors ?? [],
    changedOn: line.changedOn ?? null,
    position: line.position ?? index + 1,
  } as Unit;
}
