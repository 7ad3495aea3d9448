import { Tag } from 'antd';
import { useState } from 'react';
import { HistoryButtons } from './history-buttons.tsx';
import { LedgerMenu } from './ledger-menu.tsx';
import { OperatorDialog } from './operator-dialog.tsx';
import { useSession } from './session.tsx';

export const FrameHeader = () => {
  const { ledger, settings } = useSession();
  const [isAsking, setIsAsking] = useState(ledger.operator === '');
  return (
    <>
      <span className="product">廉防台账</span>
      <span className="unit" title={ledger.unitName}>
        {ledger.unitName}
      </span>
      <Tag>{settings === null ? '还没有任务' : `${settings.cycle.code} 年度`}</Tag>
      {ledger.role === 'county' && <Tag>县级台账</Tag>}
      <span className="spacer" />
      <HistoryButtons />
      <LedgerMenu onOperator={() => setIsAsking(true)} />
      {isAsking && <OperatorDialog current={ledger.operator} onClose={() => setIsAsking(false)} />}
    </>
  );
};
