import { Button, Popconfirm } from 'antd';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import type { Tracked } from './tracking-rows.ts';

export type Decide = {
  accept(row: Tracked): void;
  takeBack(row: Tracked): void;
  sendBack(row: Tracked): void;
  receipt(row: Tracked): void;
  /** false while there is nowhere to write to */
  canWrite: boolean;
};

const isCombined = ({ type }: Tracked): boolean => type === 'combined';
const isOpen = ({ state }: Tracked): boolean => state === 'submitted' || state === 'to-confirm' || state === 'returned';

/** What can be done with the newest package of a unit. */
export const RowActions = ({ row, decide }: { row: Tracked; decide: Decide }) =>
  row.digest !== null &&
  row.reportedBy === null && (
    <div className="button-row">
      {isOpen(row) && (
        <Popconfirm
          title={texts.acceptQuestion(row.name, row.submissionNo ?? '')}
          description={isCombined(row) ? texts.withChildren : undefined}
          okText={texts.accept}
          cancelText={texts.cancel}
          onConfirm={() => decide.accept(row)}
        >
          <Button size="small" type="primary">
            {texts.accept}
          </Button>
        </Popconfirm>
      )}
      {row.state === 'accepted' && (
        <Button size="small" onClick={() => decide.takeBack(row)}>
          {texts.takeBack}
        </Button>
      )}
      {row.state === 'to-verify' && <span className="hint">{texts.sealFirst}</span>}
      <Button size="small" onClick={() => decide.sendBack(row)}>
        {texts.sendBack}
      </Button>
      <Button size="small" disabled={!decide.canWrite} onClick={() => decide.receipt(row)}>
        {texts.receipt}
      </Button>
    </div>
  );
