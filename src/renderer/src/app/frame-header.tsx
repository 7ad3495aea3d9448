import { Tag } from 'antd';
import { useState } from 'react';
import { frameTexts } from '../../../text/screens/frame.ts';
import { HelpButton } from './help-button.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { LedgerMenu } from './ledger-menu.tsx';
import { usePlace } from './location.ts';
import { OperatorDialog } from './operator-dialog.tsx';
import { useSession } from './session.tsx';

export const FrameHeader = () => {
  const { ledger, settings } = useSession();
  const { path } = usePlace();
  const [isAsking, setIsAsking] = useState(ledger.operator === '');
  return (
    <>
      <span className="product">{frameTexts.product}</span>
      <span className="unit" title={ledger.unitName}>
        {ledger.unitName}
      </span>
      <Tag>{settings === null ? frameTexts.noTask : frameTexts.cycle(settings.cycle.code)}</Tag>
      {ledger.role === 'county' && <Tag>{frameTexts.county}</Tag>}
      <span className="spacer" />
      <HistoryButtons />
      <HelpButton chapter={path} />
      <LedgerMenu onOperator={() => setIsAsking(true)} />
      {isAsking && <OperatorDialog current={ledger.operator} onClose={() => setIsAsking(false)} />}
    </>
  );
};
