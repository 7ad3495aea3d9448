import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';

type Written = { where: string; names: string[] };

/** 空白填报表: for every office and person to fill in by hand (PDF) or on their own machine (Excel). */
export const BlankForms = () => {
  const { ledger } = useSession();
  const below = useTaskSettings().units.filter(({ submitTo }) => submitTo === ledger.unitCode);
  const [target, setTarget] = useState<Target>();
  const [isForBelow, setIsForBelow] = useState(false);
  const [done, setDone] = useState<Written>();
  const write = useTask(api.imports.writeTemplates);
  const make = async () => {
    if (target === undefined) return;
    setDone(undefined);
    const units = isForBelow ? below.map(({ code }) => code) : [];
    const written = await write.run({ folder: target.id, units });
    if (written !== undefined)
      setDone({ where: target.label, names: written.templates.map(({ who, fileName }) => `${who}：${fileName}`) });
  };
  return (
    <Sheet title="空白填报表">
      <p className="hint">每个科室、每个人一份：PDF 打印后手写，Excel 填好后从“导入表格”收回，行号能对上，不会重复。</p>
      {below.length > 0 && (
        <Checkbox checked={isForBelow} onChange={({ target: box }) => setIsForBelow(box.checked)}>
          改为给下级 {below.length} 个单位各一份代报表
        </Checkbox>
      )}
      <FolderChoice label="空白表保存到" value={target} onChange={setTarget} isDisabled={write.isRunning} />
      <Button disabled={target === undefined} loading={write.isRunning} onClick={() => void make()}>
        制作空白填报表
      </Button>
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={write.error} onClose={write.clear} />
      {done !== undefined && (
        <Alert
          type="success"
          showIcon
          title={`已在“${done.where}”中制作 ${done.names.length} 份空白填报表。`}
          description={done.names.join('；')}
        />
      )}
    </Sheet>
  );
};
