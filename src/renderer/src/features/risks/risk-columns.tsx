import { Checkbox } from 'antd';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { reviewStepNames } from '../../../../domain/risks/review-step.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { riskChangeNames, riskOriginNames, riskSubjectNames } from '../../../../text/labels/risk-labels.ts';
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
import { isDecided, levelOf, type RiskBook } from './risk-line.ts';

const correctWhy = (risk: Risk): string | undefined =>
  isDecided(risk) ? '已经集体定，改文字要写明理由：请在右侧详情中点“更正”。' : undefined;

/** 科室 or 岗位 in one cell: the subject is what was chosen. */
function subjectColumn<Row extends Risk>({ facts }: RiskBook): EditableColumn<Row> {
  const picks = pickList([
    ...facts.posts.map(({ id, name }) => ({ id: `post ${id}`, name })),
    ...facts.offices.map(({ id, name }) => ({ id: `office ${id}`, name: `${name}（${riskSubjectNames.office}）` })),
  ]);
  return {
    key: 'subject',
    title: '岗位或科室',
    widthPx: 140,
    editor: 'choice',
    options: picks.labels,
    text: ({ subject, postId, officeId }) =>
      picks.labelOf(subject === 'post' ? `post ${postId}` : `office ${officeId}`),
    write: (row, text) => {
      const [subject, id] = (picks.idOf(text) ?? picks.idOf(`${text}（${riskSubjectNames.office}）`) ?? '').split(' ');
      if (subject === 'post') return { ...row, subject, postId: id as PostId, officeId: null };
      if (subject === 'office') return { ...row, subject, officeId: id as OfficeId, postId: null };
      return undefined;
    },
  };
}

/** Measures per phase of every risk that has one; a missing phase is seen at once. */
function countPhases({ facts }: RiskBook): Map<string, number[]> {
  const phaseAt = new Map(facts.measures.map(({ id, phase }) => [id, measurePhases.indexOf(phase)]));
  const counts = new Map<string, number[]>();
  for (const { measureId, riskId } of facts.measureRisks) {
    const held = counts.get(riskId) ?? measurePhases.map(() => 0);
    const at = phaseAt.get(measureId) ?? 0;
    counts.set(riskId, held.with(at, (held[at] ?? 0) + 1));
  }
  return counts;
}

/** Words of a risk, in the order of 附件2. */
export function wordColumns<Row extends Risk>(book: RiskBook, { vocabularies }: TaskSettings): EditableColumn<Row>[] {
  const posts = pickList(book.facts.posts);
  const locked = { lockedWhy: correctWhy };
  return [
    { ...textColumn<'name', Row>('name', ['风险点', 190], { editor: 'area', isPinned: true }), ...locked },
    subjectColumn<Row>(book),
    pickColumn('powerId', ['职权事项', 150], pickList(book.facts.powers)),
    textColumn('step', ['环节', 100]),
    { ...textColumn<'manifestation', Row>('manifestation', ['表现形式', 280], { editor: 'area' }), ...locked },
    { ...pickColumn<'category', Row>('category', ['风险类别', 100], termList(vocabularies.categories)), ...locked },
    picksColumn('methods', ['查找方式', 150], termList(vocabularies.methods)),
    picksColumn('techniques', ['查找方法', 130], termList(vocabularies.techniques)),
    picksColumn('channels', ['查找渠道', 130], termList(vocabularies.channels)),
    pickColumn('responsiblePostId', ['责任人岗位', 130], posts),
    pickColumn('leaderPostId', ['责任领导岗位', 130], posts),
    requiredPickColumn('change', ['与上年比', 84], wordList(riskChangeNames)),
    textColumn('changeReason', ['变化原因', 160], { editor: 'area' }),
    dayColumn('foundOn', ['查找日期', 120]),
    textColumn('remark', ['备注', 180], { editor: 'area' }),
  ];
}

/** What follows from other calls and is only shown. */
export function derivedColumns<Row extends Risk>(book: RiskBook, { levels }: TaskSettings): EditableColumn<Row>[] {
  const level = (risk: Risk) => levelOf(book, risk);
  const counts = countPhases(book);
  const countsOf = ({ id }: Risk) => counts.get(id) ?? measurePhases.map(() => 0);
  return [
    shownColumn('level', ['等级', 84], (risk) => `${level(risk) ?? ''} ${levelName(levels, level(risk))}`.trim(), {
      render: (risk) => <LevelTag scheme={levels} level={level(risk)} />,
    }),
    shownColumn('reviewStep', ['进度', 100], ({ reviewStep }) => reviewStepNames[reviewStep]),
    shownColumn('measures', ['措施 前/中/后', 112], (risk) => countsOf(risk).join(' / '), {
      render: (risk) => <PhaseCounts counts={countsOf(risk)} />,
    }),
    shownColumn('origin', ['来源', 84], ({ origin }) => riskOriginNames[origin], {
      render: ({ origin }) => (origin === 'catalogue' ? <NoticeTag>参考库原文</NoticeTag> : riskOriginNames[origin]),
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
  title: '选',
  widthPx: 40,
  isPinned: true,
  editor: 'flag',
  text: ({ isChosen }) => (isChosen ? '是' : ''),
  write: (row, text) => ({ ...row, isChosen: text !== '' }),
  render: (row) =>
    row.number === '' ? null : (
      // The press is the box's own; the cursor and the focus of the table stay where they are.
      <span onMouseDown={(event) => (event.stopPropagation(), event.preventDefault())}>
        <Checkbox
          tabIndex={-1}
          aria-label={`选择 ${row.number}`}
          checked={row.isChosen}
          onChange={() => onChoose(row)}
        />
      </span>
    ),
});

export const numberColumn = <Row extends Risk>(): EditableColumn<Row> =>
  shownColumn('number', ['编号', 132], ({ number }) => number, { isPinned: true });
