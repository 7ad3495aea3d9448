import { Checkbox, InputNumber, Radio } from 'antd';
import type {
  CountInput,
  CriteriaInput,
  GradingInput,
  GradingMethod,
  MatrixInput,
} from '../../../../domain/risks/grading.ts';

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

const Criteria = ({ input, onInput }: Props<CriteriaInput>) => (
  <div className="grading">
    <Checkbox
      checked={input.isMajorOrFlexible}
      onChange={({ target }) => onInput({ ...input, isMajorOrFlexible: target.checked })}
    >
      涉及“三重一大”、人财物等较大权力、自由裁量权，或是本单位共性问题
    </Checkbox>
    <Checkbox
      checked={input.canBeUsedForGain}
      onChange={({ target }) => onInput({ ...input, canBeUsedForGain: target.checked })}
    >
      不直接处置人财物，但可借助工作谋取私利
    </Checkbox>
    <Radio.Group
      aria-label="一旦发生的危害"
      value={input.harm}
      options={[
        { value: 'severe', label: '一旦发生，将产生严重的社会和经济影响' },
        { value: 'limited', label: '在一定范围内造成一定影响' },
        { value: 'none', label: '影响轻微' },
      ]}
      onChange={({ target }) => onInput({ ...input, harm: target.value as CriteriaInput['harm'] })}
    />
  </div>
);

const triggers = [
  ['decisiveInfluence', '对结果有决定性影响'],
  ['unlimitedDiscretion', '自由裁量不受限制'],
  ['hasHappenedBefore', '曾经发生过'],
] as const;

const Count = ({ input, onInput }: Props<CountInput>) => (
  <div className="grading">
    <label>
      这个岗位存在几种风险{' '}
      <InputNumber<number>
        min={1}
        max={99}
        value={input.kinds}
        onChange={(kinds) => onInput({ ...input, kinds: kinds ?? 1 })}
      />
    </label>
    {triggers.map(([key, label]) => (
      <Checkbox key={key} checked={input[key]} onChange={({ target }) => onInput({ ...input, [key]: target.checked })}>
        {label}
      </Checkbox>
    ))}
  </div>
);

const likelihoods = ['极少', '偶尔', '较常', '经常'];
const harms = ['轻微', '一般', '较重', '严重'];
const scores = (words: readonly string[]) =>
  words.map((word, index) => ({ value: index + 1, label: `${index + 1} ${word}` }));

const Matrix = ({ input, onInput }: Props<MatrixInput>) => (
  <div className="grading">
    <span>发生的可能性</span>
    <Radio.Group
      aria-label="发生的可能性"
      optionType="button"
      value={input.likelihood}
      options={scores(likelihoods)}
      onChange={({ target }) => onInput({ ...input, likelihood: Number(target.value) })}
    />
    <span>危害程度</span>
    <Radio.Group
      aria-label="危害程度"
      optionType="button"
      value={input.harm}
      options={scores(harms)}
      onChange={({ target }) => onInput({ ...input, harm: Number(target.value) })}
    />
  </div>
);
