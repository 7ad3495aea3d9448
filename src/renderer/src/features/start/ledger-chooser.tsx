import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { chooserTexts } from '../../../../text/screens/start.ts';
import type { api } from '../../api/client.ts';
import { localTime } from '../../components/local-time.ts';
import { Field } from '../../components/field.tsx';

export type LedgerLine = Awaited<ReturnType<typeof api.ledgers.list>>[number];
type Props = { ledgers: LedgerLine[]; isBusy: boolean; onOpen(input: { file: string; operator: string }): void };

const wordsOf = ({ opened, changedAt }: LedgerLine): string =>
  opened === null
    ? chooserTexts.neverOpened(localTime(changedAt))
    : chooserTexts.lastOpened(opened.unitCode, chooserTexts.roles[opened.role], opened.operator, localTime(opened.at));

/** The ledgers of this machine, the last opened one chosen, with the name of who opens it now. */
export const LedgerChooser = ({ ledgers, isBusy, onOpen }: Props) => {
  const [name, setName] = useState(ledgers[0]?.name);
  const [typed, setTyped] = useState<string>();
  const chosen = ledgers.find((one) => one.name === name) ?? ledgers[0];
  if (chosen === undefined) return null;
  const operator = (typed ?? chosen.opened?.operator ?? '').trim();
  const open = () => operator !== '' && onOpen({ file: chosen.file, operator });
  return (
    <Form layout="vertical" onFinish={open}>
      <Radio.Group
        className="ledger-list"
        aria-label={chooserTexts.label}
        value={chosen.name}
        onChange={({ target }) => setName(String(target.value))}
      >
        {ledgers.map((one) => (
          <Radio key={`${one.folder ?? ''}/${one.name}`} value={one.name}>
            <strong>{one.opened?.unitName ?? one.name}</strong>
            <span className="hint">{wordsOf(one)}</span>
            {one.folder !== null && <span className="hint">{chooserTexts.folder(one.folder)}</span>}
          </Radio>
        ))}
      </Radio.Group>
      <div className="open-line">
        <Field label={chooserTexts.operator} hint={chooserTexts.operatorHint}>
          {(id) => (
            <Input
              id={id}
              value={typed ?? chosen.opened?.operator ?? ''}
              maxLength={50}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <Button type="primary" size="large" htmlType="submit" disabled={operator === ''} loading={isBusy}>
          {chooserTexts.open}
        </Button>
      </div>
    </Form>
  );
};
