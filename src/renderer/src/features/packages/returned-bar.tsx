import { Alert, Button } from 'antd';
import { useState } from 'react';
import { returnedTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { Remarks } from './remarks.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

/** The newest submission came back: why, what about which row, and the way to change it. */
export const ReturnedBar = ({ isFinal }: { isFinal: boolean }) => {
  const state = useQuery(() => api.workbench.get({}));
  const [isReopening, setIsReopening] = useState(false);
  const submission = state.kind === 'ready' ? state.data.submission : null;
  if (submission?.state !== 'returned') return null;
  const { seq, reason, digest } = submission;
  return (
    <>
      <Alert
        className="verdict"
        type="error"
        showIcon
        title={texts.title(seq)}
        description={
          <>
            <p>{texts.reason(reason)}</p>
            <Remarks digest={digest} isOwn />
            <p>{texts.next}</p>
            {isFinal && (
              <Button type="primary" onClick={() => setIsReopening(true)}>
                {texts.reopen}
              </Button>
            )}
          </>
        }
      />
      {isReopening && <ReopenDialog reason={reason.slice(0, 500)} onClose={() => setIsReopening(false)} />}
    </>
  );
};
