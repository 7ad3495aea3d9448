import { Button } from 'antd';
import { useState } from 'react';
import { finalStepTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { goTo } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { ReopenDialog } from './reopen-dialog.tsx';

type Props = { lockedAt: string | null; isBlocked: boolean };

/** 送审稿 → 定稿 and back: a final year does not change any more. */
export const FinalStep = ({ lockedAt, isBlocked }: Props) => {
  const [isReopening, setIsReopening] = useState(false);
  const lock = useCommand(api.finals.lock);
  return (
    <div>
      {lockedAt === null ? (
        <>
          <p className="hint">{isBlocked ? texts.blocked : texts.hint}</p>
          <div className="button-row">
            {isBlocked && (
              <Button type="primary" onClick={() => goTo('checks')}>
                {texts.toChecks}
              </Button>
            )}
            <Button
              type={isBlocked ? 'default' : 'primary'}
              disabled={isBlocked}
              loading={lock.isRunning}
              onClick={() => void lock.run({})}
            >
              {texts.lock}
            </Button>
          </div>
        </>
      ) : (
        <div className="button-row step-line">
          <span className="hint">{texts.lockedAt(localTime(lockedAt))}</span>
          <Button size="small" onClick={() => setIsReopening(true)}>
            {texts.reopen}
          </Button>
        </div>
      )}
      <ErrorBar error={lock.error} onClose={lock.clear} />
      {isReopening && <ReopenDialog onClose={() => setIsReopening(false)} />}
    </div>
  );
};
