import { MenuOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Tag, Tooltip } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { errorSentence } from '../../../text/errors.ts';
import { asApiError } from '../api/as-api-error.ts';
import { api } from '../api/client.ts';
import { forgetHistory, redoNext, undoLast, useHistory } from '../api/history.ts';
import { useCommand } from '../api/use-command.ts';
import { OperatorDialog } from './operator-dialog.tsx';
import { useSession } from './session.tsx';
import { setView, useViewSettings } from './view-settings.ts';

/** Undo and redo across pages: buttons and Ctrl+Z / Ctrl+Y, which inside a text field stay the field's own. */
const HistoryButtons = () => {
  const { message } = App.useApp();
  const { done, undone } = useHistory();
  const step = (move: typeof undoLast, said: string) =>
    void move().then(
      (change) => change && message.info(`${said}：${change.label}`),
      (error: unknown) => message.error(errorSentence(asApiError(error))),
    );
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isField = event.target instanceof Element && event.target.matches('input, textarea, [contenteditable]');
    if (!(event.ctrlKey || event.metaKey) || isField) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) step(undoLast, '已撤销');
    else if (key === 'y' || (key === 'z' && event.shiftKey)) step(redoNext, '已重做');
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Tooltip title={done.length > 0 ? `撤销：${done.at(-1)?.label ?? ''}（Ctrl+Z）` : '没有可撤销的修改'}>
        <Button
          type="text"
          aria-label="撤销"
          icon={<UndoOutlined />}
          disabled={done.length === 0}
          onClick={() => step(undoLast, '已撤销')}
        />
      </Tooltip>
      <Tooltip title={undone.length > 0 ? `重做：${undone.at(-1)?.label ?? ''}（Ctrl+Y）` : '没有可重做的修改'}>
        <Button
          type="text"
          aria-label="重做"
          icon={<RedoOutlined />}
          disabled={undone.length === 0}
          onClick={() => step(redoNext, '已重做')}
        />
      </Tooltip>
    </>
  );
};

const LedgerMenu = ({ onOperator }: { onOperator: () => void }) => {
  const view = useViewSettings();
  const { ledger } = useSession();
  const close = useCommand(api.ledgers.close);
  const actions: Record<string, () => void> = {
    operator: onOperator,
    large: () => setView({ isLarge: !view.isLarge }),
    strong: () => setView({ isStrong: !view.isStrong }),
    close: () => {
      forgetHistory();
      void close.run({});
    },
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'operator', label: '更换经办人……' },
          { type: 'divider' },
          { key: 'large', label: view.isLarge ? '恢复标准字号' : '使用大字号' },
          { key: 'strong', label: view.isStrong ? '恢复标准对比度' : '使用高对比度' },
          { type: 'divider' },
          { key: 'close', label: '关闭台账，回到开始页' },
        ],
        onClick: ({ key }) => actions[key]?.(),
      }}
    >
      <Button icon={<MenuOutlined />}>{ledger.operator === '' ? '未登记经办人' : `经办人：${ledger.operator}`}</Button>
    </Dropdown>
  );
};

export const FrameHeader = () => {
  const { ledger, settings } = useSession();
  const [isAsking, setIsAsking] = useState(ledger.operator === '');
  return (
    <>
      <span className="product">廉防台账</span>
      <span className="unit">{ledger.unitName}</span>
      <Tag>{settings === null ? '还没有任务' : `${settings.cycle.code} 年度`}</Tag>
      {ledger.role === 'county' && <Tag color="blue">县级台账</Tag>}
      <span className="spacer" />
      <HistoryButtons />
      <LedgerMenu onOperator={() => setIsAsking(true)} />
      {isAsking && <OperatorDialog current={ledger.operator} onClose={() => setIsAsking(false)} />}
    </>
  );
};
