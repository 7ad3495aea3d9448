import { Button, Form, Input, Progress } from 'antd';
import { useState } from 'react';
import { passphraseStrength } from './passphrase-strength.ts';
import { Field } from '../../components/field.tsx';

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
      <Field label="密钥口令" hint="签名、报送时要输入。建议用一句自己记得住的话，12 个字符以上；不要写在贴纸上。">
        {(id) => (
          <Input.Password
            id={id}
            value={first}
            autoComplete="new-password"
            maxLength={200}
            onChange={({ target }) => setFirst(target.value)}
          />
        )}
      </Field>
      {first !== '' && (
        <div className="strength" role="status">
          <Progress
            percent={((score + 1) / 4) * 100}
            steps={4}
            showInfo={false}
            strokeColor={score > 1 ? '#1d5c33' : '#a51c1c'}
            aria-label="口令强度"
          />
          <span>{word}</span>
        </div>
      )}
      <Field label="再输一遍口令" problem={second !== '' && !isSame ? '两次输入不一样' : undefined}>
        {(id) => (
          <Input.Password
            id={id}
            value={second}
            autoComplete="new-password"
            maxLength={200}
            onChange={({ target }) => setSecond(target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={isBusy}>
        生成密钥
      </Button>
    </Form>
  );
};
