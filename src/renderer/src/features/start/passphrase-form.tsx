import { Button, Form, Progress } from 'antd';
import { useState } from 'react';
import { passphraseTexts } from '../../../../text/screens/start.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { PassphraseField } from '../../components/passphrase-field.tsx';

type Props = { isBusy: boolean; onDone(passphrase: string): void };

/** A new passphrase, typed twice. */
export const PassphraseForm = ({ isBusy, onDone }: Props) => {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { score, word } = passphraseStrength(first);
  const isSame = first === second;
  const isReady = score > 0 && isSame;
  return (
    <Form layout="vertical" className="narrow-form" onFinish={() => isReady && onDone(first)}>
      <PassphraseField
        label={passphraseTexts.label}
        hint={passphraseTexts.hint}
        isNew
        value={first}
        onChange={setFirst}
      />
      {first !== '' && (
        <div className="strength" role="status">
          <Progress
            percent={((score + 1) / 4) * 100}
            steps={4}
            showInfo={false}
            strokeColor={score > 1 ? '#1d5c33' : '#a51c1c'}
            aria-label={passphraseTexts.strength}
          />
          <span>{word}</span>
        </div>
      )}
      <PassphraseField
        label={passphraseTexts.again}
        problem={second !== '' && !isSame ? passphraseTexts.different : undefined}
        isNew
        value={second}
        onChange={setSecond}
      />
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={isBusy}>
        {passphraseTexts.make}
      </Button>
    </Form>
  );
};
