import { Checkbox } from 'antd';
import { measurePhaseNames } from '../../../../domain/measures/measure.ts';
import { reviewStepNames } from '../../../../domain/risks/review-step.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { riskChangeNames, riskOriginNames, riskSubjectNames } from '../../../../text/labels/risk-labels.ts';
import { riskColumnTexts as texts } from '../../../../text/screens/risks.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { LevelTag } from '../../components/level-tag.tsx';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { pickList, termList, wordList } from '../../components/pick-list.ts';
import {
  dayColumn,
  pickColumn,
  picksColumn,
  requiredPickColumn,
  shownColumn,
  textColumn,
} from '../../components/register-columns.ts';
import { isDecided, levelOf, phasesOf, type RiskBook } from './risk-line.ts';

const correctWhy = (risk: Risk): string | undefined => (isDecided(risk) ? texts.correctWhy : undefined);

export type Places = Pick<RiskBook['facts'], 'posts' | 'offices' | 'powers'>;

/** 科室 or 岗位 in one cell: the subject is what was chosen. */
function subjectColumn<Row extends Risk>({ posts, offices }: Places): EditableColumn<Row> {
  const office = (name: string) => texts.office(name, riskSubjectNames.office);
  const picks = pickList([
    ...posts.map(({ id, name }) => ({ id: `post ${id}`, name })),
    ...offices.map(({ id, name }) => ({ id: `office ${id}`, name: office(name) })),
  ]);
  return {
    key: 'subject',
    title: texts.subject,
    widthPx: 140,
    editor: 'choice',
    options: picks.labels,
    text: ({ subject, postId, officeId }) =>
      picks.labelOf(subject === 'post' ? `post ${postId}` : `office ${officeId}`),
    write: (row, text) => {
      const [subject, id] = (picks.idOf(text) ?? picks.idOf(office(text)) ?? '').split(' ');
      if (subject === 'post') return { ...row, subject, postId: id as PostId, officeId: null };
      if (subject === 'office') return { ...row, subject, officeId: id as OfficeId, postId: null };
      return undefined;
    },
  };
}

/** Words of a risk, in the order of 附件2. */
export function wordColumns<Row extends Risk>(places: Places, { vocabularies }: TaskSettings): EditableColumn<Row>[] {
  const posts = pickList(places.posts);
  const locked = { lockedWhy: correctWhy };
  return [
    { ...textColumn<'name', Row>('name', [texts.name, 190], { editor: 'area', isPinned: true }), ...locked },
    subjectColumn<Row>(places),
    pickColumn('powerId', [texts.power, 150], pickList(places.powers)),
    textColumn('step', [texts.step, 100]),
    { ...textColumn<'manifestation', Row>('manifestation', [texts.manifestation, 280], { editor: 'area' }), ...locked },
    { ...pickColumn<'category', Row>('category', [texts.category, 100], termList(vocabularies.categories)), ...locked },
    picksColumn('methods', [texts.methods, 150], termList(vocabularies.methods)),
    picksColumn('techniques', [texts.techniques, 130], termList(vocabularies.techniques)),
    picksColumn('channels', [texts.channels, 130], termList(vocabularies.channels)),
    pickColumn('responsiblePostId', [texts.responsible, 130], posts),
    pickColumn('leaderPostId', [texts.leader, 130], posts),
    requiredPickColumn('change', [texts.change, 84], wordList(riskChangeNames)),
    textColumn('changeReason', [texts.changeReason, 160], { editor: 'area' }),
    dayColumn('foundOn', [texts.foundOn, 120]),
    textColumn('remark', [texts.remark, 180], { editor: 'area' }),
  ];
}

/** What follows from other calls and is only shown. */
export function derivedColumns<Row extends Risk>(
  book: Pick<RiskBook, 'approved' | 'phases'>,
  { levels }: TaskSettings,
): EditableColumn<Row>[] {
  const level = (risk: Risk) => levelOf(book, risk);
  return [
    shownColumn('level', [texts.level, 84], (risk) => `${level(risk) ?? ''} ${levelName(levels, level(risk))}`.trim(), {
      render: (risk) => <LevelTag scheme={levels} level={level(risk)} />,
      onPaper: { kind: 'level', text: (risk) => levelName(levels, level(risk)) },
    }),
    shownColumn('reviewStep', [texts.reviewStep, 100], ({ reviewStep }) => reviewStepNames[reviewStep]),
    shownColumn('measures', [texts.measures, 112], (risk) => phasesOf(book, risk).join(' / '), {
      render: (risk) => <PhaseCounts counts={phasesOf(book, risk)} />,
    }),
    shownColumn('origin', [texts.origin, 84], ({ origin }) => riskOriginNames[origin], {
      render: ({ origin }) =>
        origin === 'catalogue' ? <NoticeTag>{texts.fromCatalogue}</NoticeTag> : riskOriginNames[origin],
    }),
  ];
}

const PhaseCounts = ({ counts }: { counts: readonly number[] }) => (
  <span className="phase-counts">
    {counts.map((count, at) => (
      <span key={at} className={count === 0 ? 'none' : ''} title={Object.values(measurePhaseNames)[at]}>
        {count}
      </span>
    ))}
  </span>
);

/** Ticked for a common action; Space or a click. */
export const chosenColumn = <Row extends Risk & { isChosen: boolean }>(
  onChoose: (row: Row) => void,
): EditableColumn<Row> => ({
  key: 'isChosen',
  title: texts.chosen,
  onPaper: null,
  widthPx: 40,
  isPinned: true,
  editor: 'flag',
  text: ({ isChosen }) => (isChosen ? texts.yes : ''),
  write: (row, text) => ({ ...row, isChosen: text !== '' }),
  render: (row) =>
    row.number === '' ? null : (
      // The press is the box's own; the cursor and the focus of the table stay where they are.
      <span onMouseDown={(event) => (event.stopPropagation(), event.preventDefault())}>
        <Checkbox
          tabIndex={-1}
          aria-label={texts.choose(row.number)}
          checked={row.isChosen}
          onChange={() => onChoose(row)}
        />
      </span>
    ),
});

export const numberColumn = <Row extends Risk>(): EditableColumn<Row> =>
  shownColumn('number', [texts.number, 132], ({ number }) => number, { isPinned: true, onPaper: { kind: 'code' } });
