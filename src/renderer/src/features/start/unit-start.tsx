import { Button, Descriptions, Form, Input, TreeSelect } from 'antd';
import { useState } from 'react';
import { unitStartTexts } from '../../../../text/screens/start.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { Field } from '../../components/field.tsx';
import { joinTask } from './join-task.ts';
import { TaskFileForm } from './task-file-form.tsx';
import { type TaskPreview, unitTree } from './unit-choice.ts';

type TaskFile = { file: string; rootCode: string };

/** A filling-in unit: the task names the county and all units, the clerk picks one, and the ledger is there. */
export const UnitStart = ({ onStarted }: { onStarted: () => void }) => {
  const preview = useTask(api.packages.previewTask);
  const [found, setFound] = useState<TaskFile & { task: TaskPreview }>();
  const look = async (input: TaskFile) => {
    const task = await preview.run(input);
    if (task !== undefined) setFound({ ...input, task });
  };
  if (found !== undefined) return <PickUnit {...found} onBack={() => setFound(undefined)} onStarted={onStarted} />;
  return (
    <>
      <TaskFileForm
        submitLabel={unitStartTexts.check}
        isBusy={preview.isRunning}
        onDone={(input) => void look(input)}
      />
      {preview.isRunning && (
        <TaskProgress progress={preview.progress} onCancel={preview.cancel} what={unitStartTexts.checking} />
      )}
      <ErrorBar error={preview.error} onClose={preview.clear} />
    </>
  );
};

type PickProps = TaskFile & { task: TaskPreview; onBack(): void; onStarted(): void };

const PickUnit = ({ task, file, rootCode, onBack, onStarted }: PickProps) => {
  const [code, setCode] = useState<string>();
  const [operator, setOperator] = useState('');
  const make = useTask(async (identity: { unitCode: string; unitName: string; operator: string }, options) => {
    // Where taking the task over failed before, the ledger is there already.
    await api.ledgers.create({ role: 'unit', resume: true, ...identity });
    return joinTask({ file, rootCode }, options);
  });
  const unit = task.units.find((one) => one.code === code);
  const start = async () => {
    if (unit === undefined) return;
    const done = await make.run({ unitCode: unit.code, unitName: unit.name, operator: operator.trim() });
    if (done !== undefined) onStarted();
  };
  return (
    <Form layout="vertical" className="narrow-form" onFinish={() => void start()}>
      <p role="status" className="good">
        {unitStartTexts.isGenuine(task.county.name)}
      </p>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'cycle', label: unitStartTexts.task, children: task.cycle.title },
          { key: 'due', label: unitStartTexts.due, children: task.cycle.dueOn },
          { key: 'office', label: unitStartTexts.office, children: task.county.officeName },
        ]}
      />
      <Field label={unitStartTexts.unit} hint={unitStartTexts.unitHint}>
        {(id) => (
          <TreeSelect<string>
            id={id}
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeDefaultExpandAll
            treeData={unitTree(task.units)}
            placeholder={unitStartTexts.unitPlaceholder}
            {...(code === undefined ? {} : { value: code })}
            onChange={setCode}
          />
        )}
      </Field>
      <Field label={unitStartTexts.operator}>
        {(id) => <Input id={id} value={operator} maxLength={50} onChange={({ target }) => setOperator(target.value)} />}
      </Field>
      <div className="button-row">
        <Button
          type="primary"
          htmlType="submit"
          disabled={unit === undefined || operator.trim() === ''}
          loading={make.isRunning}
        >
          {unitStartTexts.make}
        </Button>
        <Button onClick={onBack}>{unitStartTexts.otherTask}</Button>
      </div>
      {make.isRunning && <TaskProgress progress={make.progress} onCancel={make.cancel} what={unitStartTexts.making} />}
      <ErrorBar error={make.error} onClose={make.clear} />
    </Form>
  );
};
