import type { TableColumnsType } from 'antd';
import { Button } from 'antd';
import type { UnitState } from '../../../../domain/units/unit-state.ts';
import type { CellValue } from '../../../../domain/forms/form-spec.ts';
import type { ListColumn } from '../../../../domain/forms/printed-list.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { verdictNames } from '../../../../text/screens/reviews.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { type Decide, RowActions } from './row-actions.tsx';
import { subtotal, type Tracked, type TrackedRow } from './tracking-rows.ts';

export const stateTones: Record<UnitState, Tone> = {
  'not-submitted': 'plain',
  submitted: 'info',
  'to-verify': 'attention',
  'to-confirm': 'attention',
  returned: 'bad',
  accepted: 'good',
  overdue: 'bad',
  exempt: 'plain',
};

type Means = { nameOf(code: string): string; decide: Decide; onShow(row: Tracked): void };

const reviewWords = ({ reviews }: Tracked): string =>
  reviews.map(({ reviewer, verdict }) => texts.verdictBy(reviewer, verdictNames[verdict])).join(texts.between);

const unitName = ({ name, reportedBy }: Tracked, nameOf: Means['nameOf']): string =>
  reportedBy === null ? name : texts.reportedBy(name, nameOf(reportedBy));

/** What the table shows; a unit's name opens everything about it. */
export const trackingColumns = ({ nameOf, decide, onShow }: Means): TableColumnsType<TrackedRow> => [
  {
    title: texts.unit,
    width: 200,
    fixed: 'left',
    render: (_, row) => (
      <>
        <Button
          type="link"
          size="small"
          className="unit-link"
          aria-label={texts.details(row.name)}
          onClick={() => onShow(row)}
        >
          {unitName(row, nameOf)}
        </Button>
        {row.isReportedHere && <StateTag tone="info">{texts.onBehalf}</StateTag>}
        {row.children !== undefined && (
          <span className="hint">{texts.subtotal(subtotal(row).accepted, subtotal(row).all)}</span>
        )}
      </>
    ),
  },
  {
    title: texts.state,
    width: 120,
    render: (_, { state, missing, isDisputed }) => (
      <>
        <StateTag tone={stateTones[state]}>{unitStateNames[state]}</StateTag>
        {isDisputed && <StateTag tone="attention">{texts.disputed}</StateTag>}
        {missing !== null && <div className="hint">{texts.missing(missing.reason, missing.promisedOn)}</div>}
      </>
    ),
  },
  { title: texts.dueOn, width: 96, render: (_, { dueOn, state }) => (state === 'exempt' ? '' : dueOn) },
  { title: texts.receivedOn, width: 96, render: (_, { receivedOn }) => receivedOn ?? '' },
  { title: texts.townshipOn, width: 96, render: (_, { acceptedOn }) => acceptedOn.township ?? '' },
  { title: texts.countyOn, width: 96, render: (_, { acceptedOn }) => acceptedOn.county ?? '' },
  { title: texts.lateDays, width: 60, align: 'right', render: (_, { lateDays }) => (lateDays > 0 ? lateDays : '') },
  {
    title: texts.findings,
    width: 52,
    align: 'right',
    render: (_, { content }) => (content === null || content.errors === 0 ? '' : content.errors),
  },
  {
    title: texts.reviewer,
    width: 100,
    render: (_, row) => (
      <>
        {row.reviewer ?? ''}
        {row.reviews.length > 0 && <div className="hint">{reviewWords(row)}</div>}
      </>
    ),
  },
  {
    title: texts.actions,
    fixed: 'right',
    width: 216,
    render: (_, row) => (
      <>
        <RowActions row={row} decide={decide} />
        {row.note !== '' && <div className="hint">{row.note}</div>}
      </>
    ),
  },
];

/** The same, and what the table has no room for, on paper. */
export const listColumns: ListColumn[] = [
  { key: 'unit', label: texts.unit },
  { key: 'state', label: texts.state },
  { key: 'due', label: texts.dueOn, kind: 'day' },
  { key: 'received', label: texts.receivedOn, kind: 'day' },
  { key: 'township', label: texts.townshipOn, kind: 'day' },
  { key: 'county', label: texts.countyOn, kind: 'day' },
  { key: 'promised', label: texts.promisedOn, kind: 'day' },
  { key: 'late', label: texts.lateDays, kind: 'number' },
  { key: 'seq', label: texts.seq, kind: 'number' },
  { key: 'risks', label: texts.risks, kind: 'number' },
  { key: 'measures', label: texts.measures, kind: 'number' },
  { key: 'reviewer', label: texts.reviewer },
  { key: 'reviews', label: texts.reviews },
  { key: 'note', label: texts.note },
];

export const listCells = (row: Tracked, nameOf: Means['nameOf']): CellValue[] => [
  unitName(row, nameOf),
  unitStateNames[row.state],
  row.dueOn,
  row.receivedOn ?? '',
  row.acceptedOn.township ?? '',
  row.acceptedOn.county ?? '',
  row.missing?.promisedOn ?? '',
  row.lateDays > 0 ? row.lateDays : '',
  row.seq ?? '',
  row.totals?.['risks'] ?? '',
  row.totals?.['measures'] ?? '',
  row.reviewer ?? '',
  reviewWords(row),
  row.note,
];
