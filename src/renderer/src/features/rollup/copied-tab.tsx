import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { type CopiedOptions, defaultCopiedOptions } from '../../../../domain/text-findings/copied-texts.ts';
import { copiedTexts as texts } from '../../../../text/screens/copied-texts.ts';
import { api } from '../../api/client.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { FoundRow, type RowPlace } from '../../app/found-row.tsx';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { CopiedCatalogue } from './copied-catalogue.tsx';
import { CopiedGroups } from './copied-groups.tsx';

type Field = { key: keyof CopiedOptions; label: string; min: number; max: number; suffix?: string };
const fields: readonly Field[] = [
  { key: 'minUnits', label: texts.minUnits, min: 2, max: 500 },
  { key: 'minPercent', label: texts.minPercent, min: 1, max: 100, suffix: texts.percent },
  { key: 'minLength', label: texts.minLength, min: 2, max: 200 },
];

/** 雷同文字: what units copied from each other, inside themselves and from the catalogue, down to the rows. */
export const CopiedTab = () => {
  const [options, setOptions] = useState<CopiedOptions>(defaultCopiedOptions);
  const [opened, setOpened] = useState<RowPlace>();
  const found = useLiveTask(JSON.stringify(options), (call) => api.copiedTexts.find(options, call));
  const report = found.answer?.output;
  const filter = texts.filter(options.minUnits, options.minPercent, options.minLength);
  return (
    <>
      <p className="hint">{texts.hint}</p>
      <div className="rollup-basis" role="group" aria-label={texts.options}>
        {fields.map(({ key, label, min, max, suffix }) => (
          <label key={key}>
            {label}{' '}
            <InputNumber
              aria-label={label}
              min={min}
              max={max}
              precision={0}
              suffix={suffix}
              value={options[key]}
              onChange={(value) => value !== null && setOptions({ ...options, [key]: value })}
            />
          </label>
        ))}
        {report !== undefined && report.units > 0 && <span className="hint">{texts.compared(report.units)}</span>}
      </div>
      {found.isRunning && <TaskProgress progress={found.progress} onCancel={found.cancel} />}
      {found.isStopped && (
        <p role="status">
          {texts.stopped} <Button onClick={found.again}>{texts.again}</Button>
        </p>
      )}
      <ErrorBar error={found.error} />
      {report?.units === 0 && (
        <EmptyState title={texts.nobody} next={{ label: texts.toReceive, onClick: () => goTo('receive') }}>
          {texts.nobodyHint}
        </EmptyState>
      )}
      {report !== undefined && report.units > 0 && (
        <>
          <CopiedGroups
            title={texts.acrossTitle}
            heading={texts.across(report.acrossCount)}
            groups={report.across}
            count={report.acrossCount}
            digests={report.digests}
            filter={filter}
            onOpen={setOpened}
          />
          <CopiedCatalogue rows={report.catalogue} filter={filter} />
          <CopiedGroups
            title={texts.insideTitle}
            heading={texts.inside(report.insideCount)}
            groups={report.inside}
            count={report.insideCount}
            digests={report.digests}
            filter={filter}
            onOpen={setOpened}
          />
        </>
      )}
      {opened !== undefined && <FoundRow hit={opened} words={[]} onClose={() => setOpened(undefined)} />}
    </>
  );
};
