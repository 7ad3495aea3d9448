import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
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
      <p>
        报送的文件要用本单位的密钥签名，如同盖电子章。密钥只存在这台电脑的台账里，由口令保护；县里凭盖章的纸质编码认它。
      </p>
      <PassphraseForm isBusy={create.isRunning} onDone={(passphrase) => void make(passphrase)} />
      <ErrorBar error={create.error} onClose={create.clear} />
    </>
  );
};
