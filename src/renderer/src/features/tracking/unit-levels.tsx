import { Button, Input, Segmented, Select, Table } from 'antd';
import { useState } from 'react';
import { levelTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { Loading } from '../../components/loading.tsx';

type Row = Awaited<ReturnType<typeof api.approvals.list>>[number];
type Given = { level: number; why: string; by: string } | null;

/** 自评, 单位审定 and 核定 side by side; one or many points are decided with one reason. */
export const UnitLevels = ({ unit, isCopy }: { unit: string; isCopy: boolean }) => {
  const { levels } = useTaskSettings();
  const found = useQuery(() => api.approvals.list({ unit }), [unit]);
  const [isAll, setIsAll] = useState<boolean>();
  const [picked, setPicked] = useState<string[]>([]);
  const [level, setLevel] = useState(1);
  const [why, setWhy] = useState('');
  const [saved, setSaved] = useState<string>();
  const approve = useCommand(api.risks.approve);
  if (found.kind === 'refused') return <ErrorBar error={found.error} />;
  if (found.kind === 'loading') return <Loading />;
  const needed = found.data.filter(({ need }) => need !== null);
  const showsAll = isAll ?? needed.length === 0;
  const rows = showsAll ? found.data : needed;
  const chosen = rows.filter(({ riskId }) => picked.includes(riskId));
  const save = async () => {
    const given = chosen.map(({ riskId }) => ({ riskId, level, why: why.trim() }));
    const done = await approve.run({ unit, levels: given });
    if (done === undefined) return;
    setSaved(texts.saved(done.approved));
    setPicked([]);
  };
  const shown = (given: Given) =>
    given !== null && (
      <>
        <LevelTag scheme={levels} level={given.level} />
        {given.why !== '' && <div className="hint">{given.why}</div>}
      </>
    );
  return (
    <>
      {!isCopy && <p className="hint">{texts.hint}</p>}
      <Segmented<boolean>
        size="small"
        value={showsAll}
        options={[
          { value: false, label: texts.onlyNeeded(needed.length) },
          { value: true, label: texts.everyPoint(found.data.length) },
        ]}
        onChange={setIsAll}
      />
      {chosen.length > 0 && (
        <div className="button-row level-row" role="group" aria-label={texts.set(chosen.length)}>
          <span>{texts.set(chosen.length)}</span>
          <Select<number>
            aria-label={texts.level}
            popupMatchSelectWidth={false}
            value={level}
            options={levels.names.map((name, index) => ({ value: index + 1, label: name }))}
            onChange={setLevel}
          />
          <Input
            aria-label={texts.why}
            placeholder={texts.why}
            maxLength={300}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <Button type="primary" disabled={why.trim() === ''} loading={approve.isRunning} onClick={() => void save()}>
            {texts.save}
          </Button>
        </div>
      )}
      <ErrorBar error={approve.error} onClose={approve.clear} />
      {saved !== undefined && <p role="status">{saved}</p>}
      <Table<Row>
        size="small"
        rowKey="riskId"
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={rows}
        {...(isCopy
          ? {}
          : {
              rowSelection: {
                columnWidth: 36,
                selectedRowKeys: picked,
                getCheckboxProps: ({ number }: Row) => ({ 'aria-label': texts.pick(number) }),
                onChange: (keys: React.Key[]) => setPicked(keys.map(String)),
              },
            })}
        columns={[
          { title: texts.number, dataIndex: 'number', width: 136 },
          {
            title: texts.name,
            render: (_, { name, postName, need }) => (
              <>
                {name}
                <div className="hint">
                  {postName} {need !== null && texts.needs[need]}
                </div>
              </>
            ),
          },
          { title: texts.self, width: 170, render: (_, { self }) => shown(self) },
          { title: texts.unit, width: 130, render: (_, { unit: decided }) => shown(decided) },
          { title: texts.approved, width: 120, render: (_, { approved }) => shown(approved) },
        ]}
      />
    </>
  );
};
