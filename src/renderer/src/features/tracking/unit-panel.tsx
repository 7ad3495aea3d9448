import { Drawer, Tabs } from 'antd';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { trackingTexts, unitPanelTexts as texts } from '../../../../text/screens/tracking.ts';
import { hrefOf } from '../../app/location.ts';
import { PackageDifference } from '../../app/package-difference.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { type Decide, RowActions } from './row-actions.tsx';
import { stateTones } from './tracking-columns.tsx';
import type { Tracked } from './tracking-rows.ts';
import { UnitFindings } from './unit-findings.tsx';
import { UnitLevels } from './unit-levels.tsx';
import { UnitNote } from './unit-note.tsx';
import { UnitPackages } from './unit-packages.tsx';
import { UnitReviews } from './unit-reviews.tsx';

type Props = { row: Tracked | undefined; isCopy: boolean; decide: Decide; onClose(): void };

/** Everything about one unit, beside the table. */
export const UnitPanel = ({ row, isCopy, decide, onClose }: Props) => {
  if (row === undefined) return null;
  const { digest, unit } = row;
  return (
    <Drawer
      open
      destroyOnHidden
      size="min(860px, 92vw)"
      title={row.name}
      closable={{ 'aria-label': trackingTexts.close }}
      onClose={onClose}
    >
      <div className="unit-head">
        <StateTag tone={stateTones[row.state]}>{unitStateNames[row.state]}</StateTag>
        <span className="hint">{texts.due(row.dueOn)}</span>
        {row.reviewer !== null && <span className="hint">{texts.reviewer(row.reviewer)}</span>}
        {!isCopy && <RowActions row={row} decide={decide} />}
      </div>
      {!isCopy && <UnitNote unit={unit} note={row.note} />}
      {digest === null ? (
        <p className="hint">
          {texts.nothing} <a href={hrefOf('receive')}>{texts.goReceive}</a>
        </p>
      ) : (
        <Tabs
          size="small"
          destroyOnHidden
          defaultActiveKey={isCopy ? 'levels' : 'packages'}
          items={[
            {
              key: 'packages',
              label: texts.tabs.packages,
              children: <UnitPackages unit={row.reportedBy ?? unit} about={unit} isCopy={isCopy} />,
            },
            { key: 'findings', label: texts.tabs.findings, children: <UnitFindings digest={digest} unit={unit} /> },
            {
              key: 'difference',
              label: texts.tabs.difference,
              children: <PackageDifference digest={digest} unit={unit} />,
            },
            { key: 'levels', label: texts.tabs.levels, children: <UnitLevels unit={unit} isCopy={isCopy} /> },
            {
              key: 'reviews',
              label: texts.tabs.reviews,
              children: <UnitReviews digest={digest} unit={unit} isCopy={isCopy} />,
            },
          ]}
        />
      )}
    </Drawer>
  );
};
