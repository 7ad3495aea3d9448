import { Button } from 'antd';
import { useState } from 'react';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { type Frozen, FreezeDialog } from './freeze-dialog.tsx';
import { ReportPreview } from './report-preview.tsx';

type Props = { withReceived: boolean; frozen?: Frozen };

/** 打印并存为报表快照: what goes onto paper is the frozen report itself, so that both can never differ. */
export const PrintAndFreeze = ({ withReceived, frozen }: Props) => {
  const [isAsking, setIsAsking] = useState(false);
  const [kept, setKept] = useState<{ id: string; name: string }>();
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{texts.printAndFreeze}</Button>
      {isAsking && (
        <FreezeDialog
          title={texts.printAndFreeze}
          confirm={texts.confirmPrint}
          isReceivedCounted={withReceived}
          onClose={() => setIsAsking(false)}
          onFrozen={(report) => {
            setIsAsking(false);
            setKept(report);
          }}
          {...(frozen === undefined ? {} : { frozen })}
        />
      )}
      {kept !== undefined && <ReportPreview id={kept.id} name={kept.name} onClose={() => setKept(undefined)} />}
    </>
  );
};
