import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { errorSentence } from '../../../../text/errors.ts';
import { sendStepTexts as texts } from '../../../../text/screens/packages.ts';
import { localTime } from '../../components/local-time.ts';
import { AgainDialog } from './again-dialog.tsx';
import type { LastSent } from './last-sent.ts';
import type { Sent } from './send-step.tsx';

type Props = {
  last: LastSent;
  /** known while the program is open; the ledger does not keep where a file lies */
  sent: Sent | undefined;
  onAnew(): void;
};

/** What was written: its digest, and the same once more for another stick. */
export const SentStep = ({ last, sent, onAnew }: Props) => {
  const [isAgain, setIsAgain] = useState(false);
  return (
    <>
      <Alert
        className="sent"
        type="success"
        showIcon
        title={
          sent === undefined
            ? texts.before(last.submissionNo ?? 1, localTime(last.heldAt))
            : texts.written(sent.submissionNo ?? 1, sent.where)
        }
        description={
          <dl className="facts">
            {sent !== undefined && (
              <>
                <dt>{texts.file}</dt>
                <dd>{sent.fileName}</dd>
                <dt>{texts.protection}</dt>
                <dd>{sent.isEncrypted ? texts.encrypted : texts.clear}</dd>
              </>
            )}
            <dt>{texts.digest}</dt>
            <dd className="digest">{last.digest}</dd>
          </dl>
        }
      />
      {sent !== undefined && sent.paperRefused !== null && (
        <Alert type="warning" showIcon title={texts.paperRefused(errorSentence(sent.paperRefused))} />
      )}
      <div className="button-row send-row">
        <Button size="small" onClick={() => setIsAgain(true)}>
          {texts.again}
        </Button>
        <Popconfirm title={texts.anewHint} okText={texts.anew} showCancel={false} onConfirm={onAnew}>
          <Button size="small" type="text">
            {texts.anew}
          </Button>
        </Popconfirm>
      </div>
      {isAgain && (
        <AgainDialog digest={last.digest} submissionNo={last.submissionNo} onClose={() => setIsAgain(false)} />
      )}
    </>
  );
};
