import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { api } from '../../api/client.ts';
import { localTime } from '../../components/local-time.ts';
import { Field } from '../../components/field.tsx';

export type LedgerLine = Awaited<ReturnType<typeof api.ledgers.list>>[number];
type Props = { ledgers: LedgerLine[]; isBusy: boolean; onOpen(input: { file: string; operator: string }): void };

const roleWords = { county: '县级台账', unit: '单位台账' } as const;

const wordsOf = ({ opened, changedAt }: LedgerLine): string =>
  opened === null
    ? `没有在本机打开过，最后修改 ${localTime(changedAt)}`
    : `${opened.unitCode} · ${roleWords[opened.role]} · 上次由${opened.operator}打开，${localTime(opened.at)}`;

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
        aria-label="台账"
        value={chosen.name}
        onChange={({ target }) => setName(String(target.value))}
      >
        {ledgers.map((one) => (
          <Radio key={`${one.folder ?? ''}/${one.name}`} value={one.name}>
            <strong>{one.opened?.unitName ?? one.name}</strong>
            <span className="hint">{wordsOf(one)}</span>
            {one.folder !== null && <span className="hint">位置：{one.folder}</span>}
          </Radio>
        ))}
      </Radio.Group>
      <div className="open-line">
        <Field label="经办人姓名" hint="打开后的修改都记在这个人名下。">
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
          打开台账
        </Button>
      </div>
    </Form>
  );
};
