import type { TableColumnsType } from 'antd';
import { Button } from 'antd';
import type { UnitState } from '../../../../domain/units/unit-state.ts';
import { keyRevokedWords } from '../../../../text/key-revoked.ts';
import { onBehalfWords } from '../../../../text/on-behalf-words.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import { type Decide, RowActions } from './row-actions.tsx';
import { reviewWords, unitName } from './tracking-list.ts';
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
  'on-behalf': 'info',
};

type Means = { nameOf(code: string): string; decide: Decide; onShow(row: Tracked): void };

/** Named as missing and nothing came yet: its words have the room of the three days. */
const isBlank = ({ missing, receivedOn, acceptedOn }: TrackedRow): boolean =>
  missing !== null && receivedOn === null && acceptedOn.township === null && acceptedOn.county === null;
const hiddenUnderWords = (row: TrackedRow) => ({ colSpan: isBlank(row) ? 0 : 1 });
const MissingWords = ({ row: { missing } }: { row: TrackedRow }) =>
  missing !== null && <div className="hint">{texts.missing(missing.reason, missing.promisedOn)}</div>;

/** Widths of the columns together, with the boxes to tick; in em, as the letters may be large. */
export const tableWidth = '72.2em';

/** What the table shows; a unit's name opens everything about it. */
export const trackingColumns = ({ nameOf, decide, onShow }: Means): TableColumnsType<TrackedRow> => [
  {
    title: texts.unit,
    width: '12.4em',
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
        {row.children !== undefined && (
          <span className="hint">{texts.subtotal(subtotal(row).accepted, subtotal(row).all)}</span>
        )}
      </>
    ),
  },
  {
    title: texts.state,
    width: '7.3em',
    render: (_, row) => {
      const { state, isDisputed, onBehalf, revocation } = row;
      return (
        <>
          <StateTag tone={stateTones[state]}>{unitStateNames[state]}</StateTag>
          {isDisputed && <StateTag tone="attention">{texts.disputed}</StateTag>}
          {onBehalf !== null && <div className="hint">{onBehalfWords(onBehalf)}</div>}
          {revocation !== null && (
            <StateTag tone="attention">
              <span title={keyRevokedWords(revocation)}>{texts.marks['key-revoked']}</span>
            </StateTag>
          )}
          {!isBlank(row) && <MissingWords row={row} />}
        </>
      );
    },
  },
  {
    title: texts.dueOn,
    width: '6.4em',
    render: (_, { dueOn, state, lateDays }) => (
      <>
        {state === 'exempt' ? '' : dueOn}
        {lateDays > 0 && <div className="late-days">{texts.late(lateDays)}</div>}
      </>
    ),
  },
  {
    title: texts.receivedOn,
    width: '6.4em',
    onCell: (row) => ({ colSpan: isBlank(row) ? 3 : 1 }),
    render: (_, row) => (isBlank(row) ? <MissingWords row={row} /> : row.receivedOn),
  },
  {
    title: texts.townshipOn,
    width: '6.4em',
    onCell: hiddenUnderWords,
    render: (_, { acceptedOn }) => acceptedOn.township ?? '',
  },
  {
    title: texts.countyOn,
    width: '6.4em',
    onCell: hiddenUnderWords,
    render: (_, { acceptedOn }) => acceptedOn.county ?? '',
  },
  {
    title: texts.findings,
    width: '3.5em',
    align: 'right',
    render: (_, { content }) => (content === null || content.errors === 0 ? '' : content.errors),
  },
  {
    title: texts.reviewer,
    width: '6.4em',
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
    width: '14.7em',
    render: (_, row) => (
      <>
        <RowActions row={row} decide={decide} />
        {row.note !== '' && <div className="hint">{row.note}</div>}
      </>
    ),
  },
];
