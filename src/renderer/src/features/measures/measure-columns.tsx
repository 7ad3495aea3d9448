import { Checkbox } from 'antd';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { Measure, Regulation } from '../../../../domain/measures/measure.ts';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { effectiveLevel } from '../../../../domain/risks/effective-level.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { dueKindNames, regulationKindNames } from '../../../../text/labels/measure-labels.ts';
import { hrefOf } from '../../app/location.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { LevelTag } from '../../components/level-tag.tsx';
import { pickList, termList, wordList } from '../../components/pick-list.ts';
import {
  dayColumn,
  pickColumn,
  picksColumn,
  requiredPickColumn,
  shownColumn,
  textColumn,
} from '../../components/register-columns.ts';
import type { MeasureLine } from './measure-lines.ts';

/** A box to tick; Space or a click. */
export const tickColumn = <Row extends { id: string; isChosen: boolean }>(
  onTick: (row: Row) => void,
  nameOf: (row: Row) => string,
): EditableColumn<Row> => ({
  key: 'isChosen',
  title: '选',
  widthPx: 40,
  isPinned: true,
  editor: 'flag',
  text: ({ isChosen }) => (isChosen ? '是' : ''),
  write: (row, text) => ({ ...row, isChosen: text !== '' }),
  render: (row) => (
    // The press is the box's own; the cursor and the focus of the table stay where they are.
    <span onMouseDown={(event) => (event.stopPropagation(), event.preventDefault())}>
      <Checkbox tabIndex={-1} aria-label={`选择 ${nameOf(row)}`} checked={row.isChosen} onChange={() => onTick(row)} />
    </span>
  ),
});

export const measureColumns = (
  { risks, posts, regulations }: Facts,
  { vocabularies }: TaskSettings,
): EditableColumn<MeasureLine>[] => {
  const holders = pickList(posts);
  const numbers = pickList(risks.map(({ id, number, name }) => ({ id, name: `${number} ${name}`, aliases: [number] })));
  const means = {
    prevent: termList(vocabularies.preventMeans),
    monitor: termList(vocabularies.monitorMeans),
    dispose: termList(vocabularies.disposeMeans),
  };
  return [
    picksColumn('riskIds', ['风险点', 200], numbers, { isPinned: true }),
    requiredPickColumn('phase', ['阶段', 90], wordList(measurePhaseNames)),
    textColumn('text', ['措施', 300], { editor: 'area' }),
    {
      key: 'means',
      title: '手段',
      widthPx: 110,
      editor: 'choice',
      options: ({ phase }) => means[phase].labels,
      text: (row) => means[row.phase].labelOf(row.means),
      write: (row, text) => {
        const id = text === '' ? null : means[row.phase].idOf(text);
        return id === undefined ? undefined : { ...row, means: id };
      },
    },
    pickColumn('responsiblePostId', ['责任人岗位', 130], holders),
    pickColumn('leaderPostId', ['责任领导岗位', 130], holders),
    requiredPickColumn('dueKind', ['完成时限', 94], wordList(dueKindNames)),
    dueOnColumn,
    textColumn('supervisor', ['监督部门', 120]),
    picksColumn(
      'regulationIds',
      ['制度依据', 180],
      pickList(regulations.map(({ id, title }) => ({ id, name: title }))),
    ),
    textColumn('progress', ['落实情况', 180], { editor: 'area' }),
  ];
};

/** A day makes it 限期完成. */
const dueOnColumn: EditableColumn<MeasureLine> = {
  ...dayColumn<'dueOn', MeasureLine>('dueOn', ['期限', 120]),
  write: (row, text) => {
    const written = dayColumn<'dueOn', MeasureLine>('dueOn', ['', 0]).write?.(row, text);
    return written?.dueOn ? { ...written, dueKind: 'date' } : written;
  },
};

export type RiskRow = Risk & { isChosen: boolean };

/** A line per risk with its three phases, as in 附件3. */
export const riskColumns = (facts: Facts, { levels }: TaskSettings): EditableColumn<RiskRow>[] => {
  const measures = new Map(facts.measures.map((measure) => [measure.id, measure]));
  const held = new Map<string, Measure[]>();
  for (const { riskId, measureId } of facts.measureRisks) {
    const measure = measures.get(measureId);
    if (measure !== undefined) held.set(riskId, [...(held.get(riskId) ?? []), measure]);
  }
  const texts = (risk: Risk, phase: Measure['phase']) => {
    const own = (held.get(risk.id) ?? []).filter((measure) => measure.phase === phase).map(({ text }) => text);
    return own.length < 2 ? own.join('') : own.map((text, index) => `${index + 1}. ${text}`).join('\n');
  };
  const posts = pickList(facts.posts);
  const responsible = (risk: Risk) =>
    [...new Set((held.get(risk.id) ?? []).map((measure) => posts.labelOf(measure.responsiblePostId)))].filter(Boolean);
  return [
    shownColumn('name', ['风险点', 220], ({ number, name }) => `${number} ${name}`, {
      isPinned: true,
      render: ({ id, number, name }) => (
        <a href={hrefOf('risks', { row: id, tab: 'measures' })} tabIndex={-1}>
          {number} {name}
        </a>
      ),
    }),
    shownColumn(
      'level',
      ['等级', 80],
      (risk) => `${effectiveLevel(risk) ?? ''} ${levelName(levels, effectiveLevel(risk))}`,
      {
        render: (risk) => <LevelTag scheme={levels} level={effectiveLevel(risk)} />,
      },
    ),
    ...measurePhases.map((phase) =>
      shownColumn<RiskRow>(phase, [measurePhaseNames[phase], 250], (risk) => texts(risk, phase), {
        render: (risk) => texts(risk, phase) || <span className="missing">还没有</span>,
      }),
    ),
    shownColumn('responsible', ['责任人岗位', 150], (risk) => responsible(risk).join('、') || '未分派'),
  ];
};

/** 六个层次 (Hubei); shown by number, the form prints the same. */
const layers = pickList([1, 2, 3, 4, 5, 6].map((layer) => ({ id: String(layer), name: `第 ${layer} 层` })));

export const regulationColumns: EditableColumn<Regulation>[] = [
  textColumn('title', ['制度名称', 320], { isPinned: true }),
  textColumn('number', ['文号', 170]),
  dayColumn('issuedOn', ['印发日期', 124]),
  requiredPickColumn('kind', ['新建或修订', 110], wordList(regulationKindNames)),
  {
    key: 'layer',
    title: '层次',
    widthPx: 90,
    editor: 'choice',
    options: layers.labels,
    text: ({ layer }) => layers.labelOf(layer === null ? null : String(layer)),
    write: (row, text) => {
      const id = text === '' ? null : (layers.idOf(text) ?? layers.idOf(`第 ${text} 层`));
      return id === undefined ? undefined : { ...row, layer: id === null ? null : Number(id) };
    },
  },
  textColumn('note', ['备注', 240], { editor: 'area' }),
];
