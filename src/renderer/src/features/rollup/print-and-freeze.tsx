import { Button } from 'antd';
import { useState } from 'react';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import { ReportPreview } from './report-preview.tsx';

/** 打印并存为报表快照: what goes onto paper is the frozen report itself, so that both can never differ. */
export const PrintAndFreeze = ({ withReceived }: { withReceived: boolean }) => {
  const [isAsking, setIsAsking] = useState(false);
  const [frozen, setFrozen] = useState<{ id: string; name: string }>();
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
            setFrozen(report);
          }}
        />
      )}
      {frozen !== undefined && <ReportPreview id={frozen.id} name={frozen.name} onClose={() => setFrozen(undefined)} />}
    </>
  );
};
