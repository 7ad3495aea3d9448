/** The county's list of units as a file: JSON, csv or xlsx, with sensible values for what is left out. */
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { SettingsProblem } from '../../domain/tasks/settings-problem.ts';
import { defaultUnitKind } from '../../domain/units/default-unit-kind.ts';
import type { Participation, Unit, UnitKind, UnitLevel } from '../../domain/units/unit.ts';
import { participationNames, unitKindNames } from '../../text/labels/unit-labels.ts';
import { problemSentence } from '../../text/settings-problems.ts';
import { readForeignBytes } from '../imports/preview/read-file.ts';
import { readSheet } from '../imports/read/read-sheet.ts';
import { unitSchema } from './units.schema.ts';

type County = { code: UnitCode; name: string };
/** What one line says; values of a spreadsheet are text, those of JSON may be anything. */
type Said = Partial<Record<keyof Unit, unknown>>;
type Line = { at: number; said: Said };

const headings: Record<string, keyof Unit> = {
  单位代码: 'code',
  代码: 'code',
  单位名称: 'name',
  名称: 'name',
  单位: 'name',
  层级: 'level',
  单位层级: 'level',
  性质: 'kind',
  单位性质: 'kind',
  上级代码: 'parent',
  上级单位代码: 'parent',
  上级: 'parent',
  上级单位: 'parent',
  参加情况: 'participation',
  报送对象: 'submitTo',
  报送期限: 'dueOn',
  示范主题: 'exemplarTheme',
};

/** Parts of the words people write for a level; the first that fits counts, so 县直 stands before 县. */
const levelWords: readonly (readonly [string, UnitLevel])[] = [
  ['县直', 'department'],
  ['部门', 'department'],
  ['县', 'county'],
  ['乡', 'township'],
  ['镇', 'township'],
  ['街道', 'township'],
  ['村', 'village'],
  ['社区', 'village'],
];

/** Problems named at most; the rest is most likely the same mistake again. */
const NAMED_PROBLEMS = 5;

/**
 * Units of a list, the county first; whether they form a tree `validateTaskSettings` says.
 *
 * @param held units of the task, which a superior's name may mean as well
 * @throws DomainError FILE_NOT_FOUND · UNIT_LIST_JSON · UNIT_LIST_HEADINGS { file } · TASK_INVALID { problem } with the
 *   first lines that are not understood · SHEET_… as readSheet refuses
 */
export async function readUnitList(path: string, county: County, held: readonly Unit[] = []): Promise<Unit[]> {
  const { name, bytes } = readForeignBytes(path);
  const isJson = name.toLowerCase().endsWith('.json');
  const lines = isJson ? linesOfJson(bytes, name) : await linesOfSheet(bytes, name);
  const codes = codesByName(lines, held);
  const read = lines.map((line) => unitOf(line, county, codes));
  const problems = read.flatMap((result) => ('problem' in result ? [result.problem] : []));
  if (problems.length > 0)
    throw new DomainError('TASK_INVALID', {
      problem: problems.slice(0, NAMED_PROBLEMS).map(problemSentence).join(''),
    });
  const units = read.flatMap((result) => ('unit' in result ? [result.unit] : []));
  return units.some(({ code }) => code === county.code) ? units : [countyUnit(county), ...units];
}

/** A list that names nobody but the county itself. */
export const countyUnit = ({ code, name }: County): Unit => ({
  code,
  name,
  level: 'county',
  kind: 'government',
  parent: null,
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: null,
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: 0,
});

function linesOfJson(bytes: Buffer, file: string): Line[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new DomainError('UNIT_LIST_JSON', { file }, { cause: error });
  }
  const list = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (list.length === 0 || list.some((one) => typeof one !== 'object' || one === null))
    throw new DomainError('UNIT_LIST_JSON', { file });
  return list.map((said, index) => ({ at: index + 1, said: said as Said }));
}

async function linesOfSheet(bytes: Buffer, file: string): Promise<Line[]> {
  const { sheets } = await readSheet(bytes, file);
  for (const { rows } of sheets) {
    const head = rows.findIndex(({ cells }) => cells.filter((cell) => fieldOf(cell) !== undefined).length >= 2);
    const fields = (rows[head]?.cells ?? []).map(fieldOf);
    if (!fields.includes('code') || !fields.includes('name')) continue;
    return rows.slice(head + 1).flatMap(({ line, cells }) => {
      const pairs = fields.flatMap((field, column) => {
        const cell = cells[column]?.normalize('NFKC').trim() ?? '';
        return field === undefined || cell === '' ? [] : [[field, cell] as const];
      });
      return pairs.length === 0 ? [] : [{ at: line, said: Object.fromEntries(pairs) as Said }];
    });
  }
  throw new DomainError('UNIT_LIST_HEADINGS', { file });
}

const fieldOf = (heading: string): keyof Unit | undefined => headings[heading.normalize('NFKC').replaceAll(/\s/gu, '')];

/** A superior may be written by its name, as in most lists people keep. */
const codesByName = (lines: readonly Line[], held: readonly Unit[]): Map<string, unknown> =>
  new Map<string, unknown>([
    ...held.map(({ name, code }) => [name, code] as const),
    ...lines.flatMap(({ said }) => (typeof said.name === 'string' ? [[said.name, said.code] as const] : [])),
  ]);

const wordOf = (given: unknown): string => (typeof given === 'string' ? given : '');

const levelOf = (given: unknown): UnitLevel | undefined => {
  const word = wordOf(given);
  return levelWords.find(([part, level]) => word === level || word.includes(part))?.[1];
};

const codeOfName = <Code extends string>(names: Record<Code, string>, given: unknown): unknown =>
  Object.entries(names).find(([, name]) => name === given)?.[0] ?? given;

/** 2026/9/3, 2026.9.3 and 2026年9月3日 as people write a day. */
const dayOf = (given: unknown): unknown => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(wordOf(given).replace(/[ T]00:00.*$/u, '')) ?? [];
  return year === undefined ? (given ?? null) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** What is not said follows from the level: villages submit to the unit above, the others to the county. */
function unitOf(
  { at, said }: Line,
  county: County,
  codes: ReadonlyMap<string, unknown>,
): { unit: Unit } | { problem: SettingsProblem } {
  const level = levelOf(said.level);
  const name = wordOf(said.name);
  if (level === undefined)
    return { problem: { code: 'UNIT_LEVEL_UNKNOWN', params: { line: at, word: wordOf(said.level) } } };
  const parent = codes.get(wordOf(said.parent)) ?? (said.parent === county.name ? county.code : said.parent);
  if (level === 'village' && parent === undefined)
    return { problem: { code: 'UNIT_PARENT_MISSING', params: { line: at, name } } };
  const isCounty = level === 'county';
  const above = parent ?? county.code;
  const submitTo = codes.get(wordOf(said.submitTo)) ?? said.submitTo ?? (level === 'village' ? above : county.code);
  const result = unitSchema.safeParse({
    ...said,
    level,
    kind: codeOfName(unitKindNames, said.kind ?? defaultUnitKind(level, name)) as UnitKind,
    parent: isCounty ? null : above,
    participation: codeOfName(participationNames, said.participation ?? 'takes-part') as Participation,
    exemplarTheme: said.exemplarTheme ?? null,
    submitTo: isCounty ? null : submitTo,
    dueOn: dayOf(said.dueOn),
    predecessors: said.predecessors ?? [],
    changedOn: said.changedOn ?? null,
    position: said.position ?? at,
  });
  if (result.success) return { unit: result.data };
  const field = String(result.error.issues[0]?.path[0] ?? '');
  const word = said[field as keyof Unit];
  return {
    problem: {
      code: field === 'parent' || field === 'submitTo' ? 'UNIT_ABOVE_UNKNOWN' : 'UNIT_WORD_UNKNOWN',
      params: { line: at, field, word: typeof word === 'string' || typeof word === 'number' ? word : '' },
    },
  };
}
