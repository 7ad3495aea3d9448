import { MenuOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { goTo } from './location.ts';
import { useSession } from './session.tsx';
import { setView, useViewSettings } from './view-settings.ts';

/** Who is at the keyboard, how the page is shown, and the way out of the ledger. */
export const LedgerMenu = ({ onOperator }: { onOperator: () => void }) => {
  const view = useViewSettings();
  const { ledger } = useSession();
  const close = useCommand(api.ledgers.close);
  const actions: Record<string, () => void> = {
    operator: onOperator,
    large: () => setView({ isLarge: !view.isLarge }),
    strong: () => setView({ isStrong: !view.isStrong }),
    close: () => {
      goTo('');
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
