import { Input } from 'antd';
import { Field } from './field.tsx';

/** More than anybody types; what is too short or too long is the core's matter. */
const MOST_CHARACTERS = 200;

type Props = {
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  onChange(value: string): void;
  /** one that is being made: a browser may propose it, never fill in an old one */
  isNew?: boolean;
};

/** A labelled passphrase, hidden while it is typed. */
export const PassphraseField = ({ value, onChange, isNew = false, ...about }: Props) => (
  <Field {...about}>
    {(id) => (
      <Input.Password
        id={id}
        autoComplete={isNew ? 'new-password' : 'off'}
        maxLength={MOST_CHARACTERS}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);
