import { keysStepTexts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** Makes the keys; the digits of the recovery sheet come back once. */
export const KeysStep = ({ onMade }: { onMade: (groups: string[]) => void }) => {
  const create = useTask(api.keys.create);
  const make = async (passphrase: string) => {
    const made = await create.run({ passphrase });
    if (made !== undefined) onMade(made.recoverySheet);
  };
  return (
    <>
      <p>{keysStepTexts.about}</p>
      <PassphraseForm isBusy={create.isRunning} onDone={(passphrase) => void make(passphrase)} />
      {create.isRunning && (
        <TaskProgress progress={create.progress} onCancel={create.cancel} what={keysStepTexts.making} />
      )}
      <ErrorBar error={create.error} onClose={create.clear} />
    </>
  );
};
