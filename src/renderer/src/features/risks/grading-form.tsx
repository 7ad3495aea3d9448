import { Checkbox, InputNumber, Radio } from 'antd';
import type {
  CountInput,
  CriteriaInput,
  GradingInput,
  GradingMethod,
  MatrixInput,
} from '../../../../domain/risks/grading.ts';
import { gradingTexts as texts } from '../../../../text/screens/risks.ts';

/** Unanswered questions as the mildest answer: the proposal grows with what is ticked. */
export const firstAnswers: Record<GradingMethod, GradingInput> = {
  criteria: { method: 'criteria', isMajorOrFlexible: false, canBeUsedForGain: false, harm: 'none' },
  count: {
    method: 'count',
    kinds: 1,
    decisiveInfluence: false,
    unlimitedDiscretion: false,
    hasHappenedBefore: false,
  },
  matrix: { method: 'matrix', likelihood: 1, harm: 1 },
};

type Props<Input> = { input: Input; onInput(input: GradingInput): void };

/** The questions of the county's method. */
export const GradingForm = ({ input, onInput }: Props<GradingInput>) => {
  switch (input.method) {
    case 'criteria':
      return <Criteria input={input} onInput={onInput} />;
    case 'count':
      return <Count input={input} onInput={onInput} />;
    case 'matrix':
      return <Matrix input={input} onInput={onInput} />;
  }
};

const harms = ['severe', 'limited', 'none'] as const;

const Criteria = ({ input, onInput }: Props<CriteriaInput>) => (
  <div className="grading">
    <Checkbox
      checked={input.isMajorOrFlexible}
      onChange={({ target }) => onInput({ ...input, isMajorOrFlexible: target.checked })}
    >
      {texts.isMajorOrFlexible}
    </Checkbox>
    <Checkbox
      checked={input.canBeUsedForGain}
      onChange={({ target }) => onInput({ ...input, canBeUsedForGain: target.checked })}
    >
      {texts.canBeUsedForGain}
    </Checkbox>
    <Radio.Group
      aria-label={texts.harm}
      value={input.harm}
      options={harms.map((value) => ({ value, label: texts.harms[value] }))}
      onChange={({ target }) => onInput({ ...input, harm: target.value as CriteriaInput['harm'] })}
    />
  </div>
);

const triggers = ['decisiveInfluence', 'unlimitedDiscretion', 'hasHappenedBefore'] as const;

const Count = ({ input, onInput }: Props<CountInput>) => (
  <div className="grading">
    <label>
      {texts.kinds}{' '}
      <InputNumber<number>
        min={1}
        max={99}
        value={input.kinds}
        onChange={(kinds) => onInput({ ...input, kinds: kinds ?? 1 })}
      />
    </label>
    {triggers.map((key) => (
      <Checkbox key={key} checked={input[key]} onChange={({ target }) => onInput({ ...input, [key]: target.checked })}>
        {texts.triggers[key]}
      </Checkbox>
    ))}
  </div>
);

const scores = (words: readonly string[]) =>
  words.map((word, index) => ({ value: index + 1, label: `${index + 1} ${word}` }));

const Matrix = ({ input, onInput }: Props<MatrixInput>) => (
  <div className="grading">
    <span>{texts.likelihood}</span>
    <Radio.Group
      aria-label={texts.likelihood}
      optionType="button"
      value={input.likelihood}
      options={scores(texts.likelihoods)}
      onChange={({ target }) => onInput({ ...input, likelihood: Number(target.value) })}
    />
    <span>{texts.degree}</span>
    <Radio.Group
      aria-label={texts.degree}
      optionType="button"
      value={input.harm}
      options={scores(texts.degrees)}
      onChange={({ target }) => onInput({ ...input, harm: Number(target.value) })}
    />
  </div>
);
