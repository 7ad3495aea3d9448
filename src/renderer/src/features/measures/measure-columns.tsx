import { Checkbox } from 'antd';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { Measure, Regulation } from '../../../../domain/measures/measure.ts';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { effectiveLevel } from '../../../../domain/risks/effective-level.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { dueKindNames, regulationKindNames } from '../../../../text/labels/measure-labels.ts';
import { measureColumnTexts as texts, regulationTexts } from '../../../../text/screens/measures.ts';
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
import type { MeasureFacts } from './measure-facts.ts';

/** A box to tick; Space or a click. */
export const tickColumn = <Row extends { id: string; isChosen: boolean }>(
  onTick: (row: Row) => void,
  nameOf: (row: Row) => string,
): EditableColumn<Row> => ({
  key: 'isChosen',
  onPaper: null,
  title: texts.chosen,
  widthPx: 40,
  isPinned: true,
  editor: 'flag',
  text: ({ isChosen }) => (isChosen ? texts.yes : ''),
  write: (row, text) => ({ ...row, isChosen: text !== '' }),
  render: (row) => (
    // The press is the box's own; the cursor and the focus of the table stay where they are.
    <span onMouseDown={(event) => (event.stopPropagation(), event.preventDefault())}>
      <Checkbox
        tabIndex={-1}
        aria-label={texts.choose(nameOf(row))}
        checked={row.isChosen}
        onChange={() => onTick(row)}
      />
    </span>
  ),
});

export const measureColumns = (
  { risks, posts, regulations }: MeasureFacts,
  { vocabularies }: TaskSettings,
): EditableColumn<MeasureLine>[] => {
  const holders = pickList(posts);
  const numbers = pickList(
    risks.map(({ id, number, name }) => ({ id, name: texts.risk(number, name), aliases: [number] })),
  );
  const means = {
    prevent: termList(vocabularies.preventMeans),
    monitor: termList(vocabularies.monitorMeans),
    dispose: termList(vocabularies.disposeMeans),
  };
  return [
    picksColumn('riskIds', [texts.risks, 200], numbers, { isPinned: true }),
    requiredPickColumn('phase', [texts.phase, 90], wordList(measurePhaseNames)),
    textColumn('text', [texts.text, 300], { editor: 'area' }),
    {
      key: 'means',
      title: texts.means,
      widthPx: 110,
      editor: 'choice',
      options: ({ phase }) => means[phase].labels,
      text: (row) => means[row.phase].labelOf(row.means),
      write: (row, text) => {
        const id = text === '' ? null : means[row.phase].idOf(text);
        return id === undefined ? undefined : { ...row, means: id };
      },
    },
    pickColumn('responsiblePostId', [texts.responsible, 130], holders),
    pickColumn('leaderPostId', [texts.leader, 130], holders),
    requiredPickColumn('dueKind', [texts.dueKind, 94], wordList(dueKindNames)),
    dueOnColumn,
    textColumn('supervisor', [texts.supervisor, 120]),
    picksColumn(
      'regulationIds',
      [texts.regulations, 180],
      pickList(regulations.map(({ id, title }) => ({ id, name: title }))),
    ),
    textColumn('progress', [texts.progress, 180], { editor: 'area' }),
    shownColumn('fileCount', [texts.files, 70], ({ fileCount }) => (fileCount === 0 ? '' : texts.filesOf(fileCount)), {
      render: ({ riskIds, fileCount, text }) =>
        text !== '' &&
        riskIds[0] !== undefined && (
          <a href={hrefOf('risks', { row: riskIds[0], tab: 'measures' })} tabIndex={-1}>
            {fileCount === 0 ? texts.addFiles : texts.filesOf(fileCount)}
          </a>
        ),
    }),
  ];
};

/** A day makes it 限期完成. */
const dueOnColumn: EditableColumn<MeasureLine> = {
  ...dayColumn<'dueOn', MeasureLine>('dueOn', [texts.dueOn, 120]),
  write: (row, text) => {
    const written = dayColumn<'dueOn', MeasureLine>('dueOn', ['', 0]).write?.(row, text);
    return written?.dueOn ? { ...written, dueKind: 'date' } : written;
  },
};

export type RiskRow = Risk & { isChosen: boolean };

/** A line per risk with its three phases, as in 附件3. */
export const riskColumns = (facts: MeasureFacts, { levels }: TaskSettings): EditableColumn<RiskRow>[] => {
  const measures = new Map(facts.measures.map((measure) => [measure.id, measure]));
  const held = new Map<string, Measure[]>();
  for (const { riskId, measureId } of facts.measureRisks) {
    const measure = measures.get(measureId);
    if (measure !== undefined) held.set(riskId, [...(held.get(riskId) ?? []), measure]);
  }
  const wordsOf = (risk: Risk, phase: Measure['phase']) => {
    const own = (held.get(risk.id) ?? []).filter((measure) => measure.phase === phase).map(({ text }) => text);
    return own.length < 2 ? own.join('') : own.map((text, index) => `${index + 1}. ${text}`).join('\n');
  };
  const posts = pickList(facts.posts);
  const responsible = (risk: Risk) =>
    [...new Set((held.get(risk.id) ?? []).map((measure) => posts.labelOf(measure.responsiblePostId)))].filter(Boolean);
  return [
    shownColumn('name', [texts.risks, 220], ({ number, name }) => texts.risk(number, name), {
      isPinned: true,
      render: ({ id, number, name }) => (
        <a href={hrefOf('risks', { row: id, tab: 'measures' })} tabIndex={-1}>
          {texts.risk(number, name)}
        </a>
      ),
    }),
    shownColumn(
      'level',
      [texts.level, 80],
      (risk) => `${effectiveLevel(risk) ?? ''} ${levelName(levels, effectiveLevel(risk))}`,
      {
        render: (risk) => <LevelTag scheme={levels} level={effectiveLevel(risk)} />,
        onPaper: { kind: 'level', text: (risk) => levelName(levels, effectiveLevel(risk)) },
      },
    ),
    ...measurePhases.map((phase) =>
      shownColumn<RiskRow>(phase, [measurePhaseNames[phase], 205], (risk) => wordsOf(risk, phase), {
        render: (risk) => wordsOf(risk, phase) || <span className="missing">{texts.nothing}</span>,
      }),
    ),
    shownColumn('responsible', [texts.responsible, 150], (risk) => texts.join(responsible(risk)) || texts.unassigned),
  ];
};

/** 六个层次 (Hubei); shown by number, the form prints the same. */
const layers = pickList(
  [1, 2, 3, 4, 5, 6].map((layer) => ({ id: String(layer), name: regulationTexts.layerOf(layer) })),
);

export const regulationColumns = (usedBy: (regulation: Regulation) => number): EditableColumn<Regulation>[] => [
  textColumn('title', [regulationTexts.title, 290], { isPinned: true }),
  textColumn('number', [regulationTexts.number, 160]),
  dayColumn('issuedOn', [regulationTexts.issuedOn, 124]),
  requiredPickColumn('kind', [regulationTexts.kind, 110], wordList(regulationKindNames)),
  {
    key: 'layer',
    title: regulationTexts.layer,
    widthPx: 90,
    editor: 'choice',
    options: layers.labels,
    text: ({ layer }) => layers.labelOf(layer === null ? null : String(layer)),
    write: (row, text) => {
      const id = text === '' ? null : (layers.idOf(text) ?? layers.idOf(regulationTexts.layerOf(text)));
      return id === undefined ? undefined : { ...row, layer: id === null ? null : Number(id) };
    },
  },
  shownColumn('used', [regulationTexts.used, 110], (row) => regulationTexts.usedBy(usedBy(row))),
  textColumn('note', [regulationTexts.note, 170], { editor: 'area' }),
];
