import { defaultUnitKind } from '../../../../domain/units/default-unit-kind.ts';
import type { Unit } from '../../../../domain/units/unit.ts';
import { participationNames, unitKindNames, unitLevelNames } from '../../../../text/labels/unit-labels.ts';
import { LIST_MARK } from '../../../../text/screens/fields.ts';
import { unitListTexts as texts } from '../../../../text/screens/tasks.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { pickList, wordList } from '../../components/pick-list.ts';
import {
  dayColumn,
  linesColumn,
  pickColumn,
  requiredPickColumn,
  textColumn,
} from '../../components/register-columns.ts';
import type { UnitRow } from './unit-rows.ts';

const isCounty = ({ level, isNew }: UnitRow): boolean => level === 'county' && !isNew;
const countyLocked = (row: UnitRow): string | undefined => (isCounty(row) ? texts.countyLocked : undefined);

const codeColumn: EditableColumn<UnitRow> = {
  ...textColumn<'code', UnitRow>('code', [texts.code, 120], { isPinned: true }),
  write: (row, text) => ({ ...row, code: text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase() }),
  lockedWhy: ({ isNew }) => (isNew ? undefined : texts.codeLocked),
};

const listed = linesColumn<'predecessors', UnitRow>('predecessors', [texts.predecessors, 190], 'words');
/** Units that are gone have only their codes left, so these are typed and not picked. */
const predecessorsColumn: EditableColumn<UnitRow> = {
  ...listed,
  write: (row, text) =>
    listed.write?.(
      row,
      text
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/[\s,;]+/gu, LIST_MARK),
    ),
};

/** The kind follows the level and the name as long as it is the one they give. */
const withKind = (before: UnitRow, after: UnitRow): UnitRow =>
  before.kind === defaultUnitKind(before.level, before.name)
    ? { ...after, kind: defaultUnitKind(after.level, after.name) }
    : after;

/** Columns of the list of units; a superior is understood by its name and its code. */
export const unitListColumns = (units: readonly Unit[], county: string): EditableColumn<UnitRow>[] => {
  const above = pickList(
    units.filter(({ level }) => level !== 'village').map(({ code, name }) => ({ id: code, name, aliases: [code] })),
  );
  const name = textColumn<'name', UnitRow>('name', [texts.name, 200], { isPinned: true });
  const level = requiredPickColumn<'level', UnitRow>('level', [texts.level, 120], wordList(unitLevelNames));
  const parent = pickColumn<'parent', UnitRow>('parent', [texts.parent, 150], above);
  return [
    codeColumn,
    { ...name, write: follow(name, withKind) },
    {
      ...level,
      lockedWhy: countyLocked,
      write: follow(level, (before, after) =>
        withKind(before, after.level === 'village' ? after : { ...after, submitTo: county }),
      ),
    },
    {
      ...parent,
      lockedWhy: countyLocked,
      write: follow(parent, (_, after) => (after.level === 'village' ? { ...after, submitTo: after.parent } : after)),
    },
    { ...pickColumn<'submitTo', UnitRow>('submitTo', [texts.submitTo, 150], above), lockedWhy: countyLocked },
    requiredPickColumn('kind', [texts.kind, 110], wordList(unitKindNames)),
    requiredPickColumn('participation', [texts.participation, 90], wordList(participationNames)),
    dayColumn('dueOn', [texts.dueOn, 124]),
    {
      key: 'exemplarTheme',
      title: texts.exemplarTheme,
      widthPx: 260,
      text: ({ exemplarTheme }) => exemplarTheme ?? '',
      write: (row, text) => ({ ...row, exemplarTheme: text.trim() === '' ? null : text.trim() }),
    },
    predecessorsColumn,
    dayColumn('changedOn', [texts.changedOn, 124]),
  ];
};

/** What a column writes, with what follows from it. */
const follow =
  (column: EditableColumn<UnitRow>, then: (before: UnitRow, after: UnitRow) => UnitRow) =>
  (row: UnitRow, text: string): UnitRow | undefined => {
    const written = column.write?.(row, text);
    return written && then(row, written);
  };
