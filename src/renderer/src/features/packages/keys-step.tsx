import { Button } from 'antd';
import { keysStepTexts as texts } from '../../../../text/screens/packages.ts';
import { askUnlock } from '../../api/unlock.ts';
import { hrefOf } from '../../app/location.ts';
import { KeyCode } from '../../components/key-code.tsx';

type Props = { keys: { signCode: string | null; isCertified: boolean; isUnlocked: boolean }; isDone: boolean };

/** The passphrase, and whether the county has compared the key with the stamped sheet. */
export const KeysStep = ({ keys, isDone }: Props) => {
  if (keys.signCode === null)
    return (
      <p className="hint">
        {texts.noneBefore}
        <a href={hrefOf('setup')}>{texts.noneLink}</a>
        {texts.noneAfter}
      </p>
    );
  return (
    <div>
      <p className="hint">
        {texts.code} <KeyCode code={keys.signCode} />
        {keys.isCertified ? texts.certified : texts.uncertified} <a href={hrefOf('setup')}>{texts.renew}</a>
      </p>
      {keys.isUnlocked ? (
        <p className="hint">{texts.unlocked}</p>
      ) : isDone ? null : (
        <Button type="primary" onClick={() => void askUnlock()}>
          {texts.enter}
        </Button>
      )}
    </div>
  );
};
