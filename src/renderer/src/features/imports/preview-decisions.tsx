import { Checkbox, InputNumber, Radio, Select } from 'antd';
import type { ImportMapping } from '../../../../domain/imports/import-mapping.ts';
import type { LevelDirection } from '../../../../domain/imports/level-scale.ts';
import { type MeasurePhase, measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { directionText } from '../../../../text/import-verdicts.ts';
import { importsTexts } from '../../../../text/screens/imports.ts';
import type { Preview } from './preview.ts';

const texts = importsTexts.decisions;

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
          {texts.sheet}
          <Select
            aria-label={texts.sheet}
            value={sheet}
            options={sheets.map(({ name, drafts, hidden }) => ({
              value: name,
              label: texts.sheetLabel(name, drafts, hidden),
            }))}
            onChange={(name) => onChange({ sheet: name })}
          />
        </label>
      )}
      <span>
        {texts.content}
        <b>{texts.kinds[kind]}</b>
        {template !== null && texts.template(template.who, template.cycle)}
      </span>
      {kind === 'unknown' && (
        <label>
          {texts.headingBefore}
          <InputNumber
            aria-label={texts.headingLine}
            min={1}
            max={100}
            value={decided.headingLines?.[0] ?? null}
            onChange={(line) => line !== null && onChange({ headingLines: [line] })}
          />
          {texts.headingAfter}
        </label>
      )}
      {hasNumbers && (
        <div className={levelDirection.needsConfirmation ? 'ask' : ''}>
          <span>{texts.levelAsk(levelDirection.sentence)}</span>
          <Radio.Group
            aria-label={texts.levelName}
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
          {texts.mask}
        </Checkbox>
      )}
      {mapping?.columns.includes('measure') === true && (
        <label>
          {texts.phase}
          <Select<MeasurePhase>
            aria-label={texts.phase}
            value={measurePhase}
            options={measurePhases.map((value) => ({ value, label: measurePhaseNames[value] }))}
            onChange={onPhase}
          />
        </label>
      )}
      <Radio.Group
        aria-label={texts.mode}
        value={mode}
        options={[
          { value: 'add', label: texts.modes.add },
          { value: 'replace', label: texts.modes.replace },
        ]}
        onChange={({ target }) => onMode(target.value as 'add' | 'replace')}
      />
    </div>
  );
};
