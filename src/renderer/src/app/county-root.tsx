import { Button } from 'antd';
import { countyRootTexts as texts } from '../../../text/screens/paper-sheet.ts';
import { DigitGroups } from '../components/digit-groups.tsx';
import { PaperSheet } from '../components/paper-sheet.tsx';
import { goTo } from './location.ts';
import { useSession } from './session.tsx';

/** What units compare before they trust a task: the county's root code, on stamped paper. */
export const CountyRoot = ({ code }: { code: string }) => {
  const { ledger, settings } = useSession();
  return (
    <>
      <p>{texts.hint}</p>
      <PaperSheet title={texts.title}>
        <p>{texts.addressed}</p>
        <p>{texts.intro(ledger.unitName, ledger.unitCode)}</p>
        <DigitGroups code={code} />
        <p className="stamp-place">{texts.stamp}</p>
      </PaperSheet>
      {settings === null && (
        <>
          <p>{texts.next}</p>
          <Button type="primary" onClick={() => goTo('tasks')}>
            {texts.toTask}
          </Button>
        </>
      )}
    </>
  );
};
