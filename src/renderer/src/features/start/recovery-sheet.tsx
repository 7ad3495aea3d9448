import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { paperTexts, recoverySheetTexts } from '../../../../text/screens/start.ts';
import { PaperSheet } from '../../components/paper-sheet.tsx';

type Props = { unitName: string; unitCode: string; groups: string[]; onDone(): void };

/** 密钥恢复单: shown once, kept on paper only. */
export const RecoverySheet = ({ unitName, unitCode, groups, onDone }: Props) => {
  const [isKept, setIsKept] = useState(false);
  return (
    <>
      <p>
        {recoverySheetTexts.lead}
        <strong>{recoverySheetTexts.warning}</strong>
      </p>
      <PaperSheet title={recoverySheetTexts.title}>
        <p>{paperTexts.unit(unitName, unitCode)}</p>
        <ol className="digit-groups">
          {groups.map((group, index) => (
            <li key={`${index}-${group}`}>{group}</li>
          ))}
        </ol>
        <p>{recoverySheetTexts.keep}</p>
        <p>{recoverySheetTexts.signatures}</p>
      </PaperSheet>
      <p>
        <Checkbox checked={isKept} onChange={({ target }) => setIsKept(target.checked)}>
          {recoverySheetTexts.isKept}
        </Checkbox>
      </p>
      <Button type="primary" disabled={!isKept} onClick={onDone}>
        {recoverySheetTexts.goOn}
      </Button>
    </>
  );
};
