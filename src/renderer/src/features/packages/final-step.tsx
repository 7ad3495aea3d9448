import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { hrefOf } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';

type Props = { lockedAt: string | null; isBlocked: boolean };

/** 送审稿 → 定稿 and back: a final year does not change any more. */
export const FinalStep = ({ lockedAt, isBlocked }: Props) => {
  const [isReopening, setIsReopening] = useState(false);
  const [reason, setReason] = useState('');
  const lock = useCommand(api.finals.lock);
  const reopen = useCommand(api.finals.reopen);
  const takeBack = async () => {
    if (await reopen.run({ reason: reason.trim() })) setIsReopening(false);
  };
  return (
    <div>
      {lockedAt === null ? (
        <>
          <p className="hint">定稿后内容不能再改；还要改时可以退回修改，改完重新定稿。</p>
          <Button
            type={isBlocked ? 'default' : 'primary'}
            disabled={isBlocked}
            loading={lock.isRunning}
            onClick={() => void lock.run({})}
          >
            定稿
          </Button>
          {isBlocked && (
            <span className="hint">
              {' '}
              审核还有问题，处理后才能定稿。<a href={hrefOf('checks')}>去审核页处理</a>
            </span>
          )}
        </>
      ) : (
        <>
          <p className="hint">已于 {localTime(lockedAt)} 定稿。</p>
          <Button size="small" onClick={() => setIsReopening(true)}>
            退回修改……
          </Button>
        </>
      )}
      <ErrorBar error={lock.error} onClose={lock.clear} />
      <Modal
        open={isReopening}
        title="退回修改"
        okText="退回修改"
        cancelText="取消"
        okButtonProps={{ disabled: reason.trim() === '', loading: reopen.isRunning }}
        onOk={() => void takeBack()}
        onCancel={() => setIsReopening(false)}
      >
        <p>退回后可以继续修改。已经报送过的，改完要重新定稿、再报送一次。</p>
        <Input.TextArea
          aria-label="退回修改的原因"
          placeholder="为什么要改"
          maxLength={500}
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <ErrorBar error={reopen.error} onClose={reopen.clear} />
      </Modal>
    </div>
  );
};
