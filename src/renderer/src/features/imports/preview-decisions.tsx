import { Checkbox, InputNumber, Radio, Select } from 'antd';
import type { ImportMapping } from '../../../../domain/imports/import-mapping.ts';
import type { LevelDirection } from '../../../../domain/imports/level-scale.ts';
import { type MeasurePhase, measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { directionText } from '../../../../text/import-verdicts.ts';
import type { Preview } from './preview-step.tsx';

/** What only the clerk can say about the table; left out = as the program suggests. */
export type Decisions = {
  sheet?: string;
  mapping?: ImportMapping;
  headingLines?: number[];
  levelDirection?: LevelDirection;
  maskIdentityNumbers?: boolean;
};

type Props = {
  preview: Preview;
  decided: Decisions;
  measurePhase: MeasurePhase;
  mode: 'add' | 'replace';
  onChange(part: Partial<Decisions>): void;
  onPhase(phase: MeasurePhase): void;
  onMode(mode: 'add' | 'replace'): void;
};

const kindNames: Record<Preview['kind'], string> = { risks: '风险点和措施', scores: '自评表', unknown: '没有认出' };

const asksMasking = ({ rows }: Preview): boolean =>
  rows.some(({ findings }) =>
    findings.some(({ code }) => code === 'identity-number' || code === 'identity-number-masked'),
  );

export const PreviewDecisions = ({ preview, decided, measurePhase, mode, onChange, onPhase, onMode }: Props) => {
  const { sheets, sheet, kind, template, levelDirection, mapping } = preview;
  const hasNumbers = !['no-levels', 'words-only'].includes(levelDirection.reason);
  return (
    <div className="decisions">
      {sheets.length > 1 && (
        <label>
          工作表
          <Select
            aria-label="工作表"
            value={sheet}
            options={sheets.map(({ name, drafts, hidden }) => ({
              value: name,
              label: `${name}（${drafts} 行可导入${hidden ? '，隐藏' : ''}）`,
            }))}
            onChange={(name) => onChange({ sheet: name })}
          />
        </label>
      )}
      <span>
        内容：<b>{kindNames[kind]}</b>
        {template !== null && `，${template.who}的填报表（${template.cycle} 年度）`}
      </span>
      {kind === 'unknown' && (
        <label>
          表头在第
          <InputNumber
            aria-label="表头所在行"
            min={1}
            max={100}
            value={decided.headingLines?.[0] ?? null}
            onChange={(line) => line !== null && onChange({ headingLines: [line] })}
          />
          行
        </label>
      )}
      {hasNumbers && (
        <div className={levelDirection.needsConfirmation ? 'ask' : ''}>
          <span>{levelDirection.sentence}。等级：</span>
          <Radio.Group
            aria-label="等级哪一头最重"
            value={decided.levelDirection ?? null}
            options={(['first-most-severe', 'first-mildest'] as const).map((value) => ({
              value,
              label: directionText(value),
            }))}
            onChange={({ target }) => onChange({ levelDirection: target.value as LevelDirection })}
          />
        </div>
      )}
      {asksMasking(preview) && (
        <Checkbox
          checked={decided.maskIdentityNumbers === true}
          onChange={({ target }) => onChange({ maskIdentityNumbers: target.checked })}
        >
          表中有身份证号，遮盖中间各位后导入
        </Checkbox>
      )}
      {mapping?.columns.includes('measure') === true && (
        <label>
          没有分期的措施归入
          <Select<MeasurePhase>
            aria-label="没有分期的措施归入"
            value={measurePhase}
            options={measurePhases.map((value) => ({ value, label: measurePhaseNames[value] }))}
            onChange={onPhase}
          />
        </label>
      )}
      <Radio.Group
        aria-label="导入方式"
        value={mode}
        options={[
          { value: 'add', label: '加到现有内容后面' },
          { value: 'replace', label: '先去掉以前导入的内容' },
        ]}
        onChange={({ target }) => onMode(target.value as 'add' | 'replace')}
      />
    </div>
  );
};
