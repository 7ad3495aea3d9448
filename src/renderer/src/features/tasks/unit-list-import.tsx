import { Button, Checkbox } from 'antd';
import { Fragment, useState } from 'react';
import type { Unit } from '../../../../domain/units/unit.ts';
import { unitListTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { FilePick } from '../../app/file-pick.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

const accept = ['.xlsx', '.xls', '.et', '.csv', '.json'] as const;

type Read = Awaited<ReturnType<typeof api.tasks.previewUnits>> & { file: string };

/** A list of units from a file: first what it would change, then the change. */
export const UnitListImport = ({ units }: { units: readonly Unit[] }) => {
  const [read, setRead] = useState<Read>();
  return (
    <Sheet title={texts.importTitle}>
      {read === undefined ? (
        <FilePick
          label={texts.drop}
          hint={texts.dropHint}
          accept={accept}
          onPicked={async ([{ id, name }]) => setRead({ ...(await api.tasks.previewUnits({ file: id })), file: name })}
        />
      ) : (
        <ReadList read={read} units={units} onDone={() => setRead(undefined)} />
      )}
    </Sheet>
  );
};

type Props = { read: Read; units: readonly Unit[]; onDone(): void };

const ReadList = ({ read, units, onDone }: Props) => {
  const [withRemoval, setWithRemoval] = useState(false);
  const { change, error, clear } = useTaskChange();
  const { added, changed, missing, same } = read.compared;
  const names = new Map([...units, ...read.units].map(({ code, name }) => [code, name]));
  const named = (codes: readonly string[]): string => texts.namesOf(codes.map((code) => names.get(code) ?? code));
  const isNothing = added.length + changed.length + missing.length === 0;
  const apply = async () => {
    const remove = withRemoval ? missing : [];
    if ((await change({ kind: 'units', save: read.units, remove })) !== undefined) onDone();
  };
  return (
    <div className="unit-list-read">
      <p>
        <strong>{texts.read(read.file)}</strong>
      </p>
      <dl className="facts">
        {(
          [
            [texts.added(added.length), added],
            [texts.changed(changed.length), changed],
            [texts.missing(missing.length), missing],
          ] as const
        ).map(([label, codes]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{named(codes)}</dd>
          </Fragment>
        ))}
        <dt>{texts.same(same)}</dt>
        <dd />
      </dl>
      {missing.length > 0 && (
        <p>
          <Checkbox checked={withRemoval} onChange={({ target }) => setWithRemoval(target.checked)}>
            {texts.removeMissing}
          </Checkbox>
        </p>
      )}
      {isNothing && <p>{texts.nothingToApply}</p>}
      <ErrorBar error={error} onClose={clear} />
      <div className="button-row">
        {!isNothing && (
          <Button type="primary" onClick={() => void apply()}>
            {texts.apply}
          </Button>
        )}
        <Button onClick={onDone}>{texts.cancel}</Button>
      </div>
    </div>
  );
};
