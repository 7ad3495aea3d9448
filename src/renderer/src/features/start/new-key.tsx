import { Checkbox, Collapse } from 'antd';
import { useState } from 'react';
import { newKeyTexts as texts } from '../../../../text/screens/answers.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { EnrolStep } from './enrol-step.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';

/** 换新密钥: new keys, a new recovery sheet, then the sheet to be stamped; and that sheet once more. */
export const NewKey = ({ signCode, countyCode }: { signCode: string; countyCode: string }) => {
  const { ledger } = useSession();
  const replace = useTask(api.keys.replace);
  const [isMeant, setIsMeant] = useState(false);
  const [groups, setGroups] = useState<string[]>();
  const [isNew, setIsNew] = useState(false);
  const run = async (passphrase: string) => {
    const made = await replace.run({ passphrase });
    if (made !== undefined) setGroups(made.recoverySheet);
  };
  if (groups !== undefined)
    return (
      <RecoverySheet
        unitName={ledger.unitName}
        unitCode={ledger.unitCode}
        groups={groups}
        onDone={() => {
          setGroups(undefined);
          setIsNew(true);
        }}
      />
    );
  if (isNew)
    return (
      <>
        <p role="status">{texts.next}</p>
        <EnrolStep signCode={signCode} countyCode={countyCode} />
      </>
    );
  return (
    <Collapse
      ghost
      items={[
        {
          key: 'replace',
          label: texts.replace,
          children: (
            <>
              <p>{texts.why}</p>
              <p>
                <Checkbox checked={isMeant} onChange={({ target }) => setIsMeant(target.checked)}>
                  {texts.understood}
                </Checkbox>
              </p>
              {isMeant && <PassphraseForm isBusy={replace.isRunning} onDone={(passphrase) => void run(passphrase)} />}
              {replace.isRunning && <TaskProgress progress={replace.progress} />}
              <ErrorBar error={replace.error} onClose={replace.clear} />
            </>
          ),
        },
        { key: 'enrol', label: texts.enrol, children: <EnrolStep signCode={signCode} countyCode={countyCode} /> },
      ]}
    />
  );
};
