import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { host } from '../../host/this-host.ts';
import { RollupTable } from './rollup-table.tsx';
import './rollup.css';

/** 汇总: figures of the units below, counted from their rows; printed with the same basis. */
export const RollupPage = () => {
  const [withReceived, setWithReceived] = useState(false);
  const [depth, setDepth] = useState<'children' | 'all'>('children');
  const rollup = useQuery(() => api.rollup.get({ withReceived, depth }), [withReceived, depth]);
  const print = useTask(api.documents.printRollup);
  const open = useCommand((id: string) => host.openFile(id));
  const show = async (ending: '.pdf' | '.xlsx') => {
    const { folder } = await api.files.createScratch({});
    const done = await print.run({ folder, withReceived });
    const file = done?.files.find(({ name }) => name.endsWith(ending));
    if (file !== undefined) await open.run(file.id);
  };
  return (
    <>
      <PageHead
        title="汇总"
        actions={
          <>
            <Button type="primary" loading={print.isRunning} onClick={() => void show('.pdf')}>
              打开汇总表打印
            </Button>
            <Button loading={print.isRunning} onClick={() => void show('.xlsx')}>
              Excel
            </Button>
          </>
        }
      >
        只数已接受的报送；没有报送的单位留空，不算作 0。
      </PageHead>
      <ErrorBar error={print.error} onClose={print.clear} />
      <ErrorBar error={open.error} onClose={open.clear} />
      <Sheet label="汇总表">
        <div className="rollup-basis">
          <Segmented<'children' | 'all'>
            aria-label="层级"
            value={depth}
            options={[
              { value: 'children', label: '只列直接下级' },
              { value: 'all', label: '列出全部单位' },
            ]}
            onChange={setDepth}
          />
          <Checkbox checked={withReceived} onChange={({ target }) => setWithReceived(target.checked)}>
            收到但还没有接受的也计入
          </Checkbox>
        </div>
        {rollup.kind === 'loading' && <Loading />}
        {rollup.kind === 'refused' && <ErrorBar error={rollup.error} />}
        {rollup.kind === 'ready' && (
          <>
            <RollupTable rows={rollup.data.rows} />
            <ul className="rollup-balance">
              {rollup.data.balance.lines.map(({ sentence, ok }) => (
                <li key={sentence} className={ok ? '' : 'bad'}>
                  {ok ? '平' : '不平'}：{sentence}
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
    </>
  );
};
