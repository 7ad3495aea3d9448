import { Input, Select } from 'antd';
import { type ReviewStep, reviewStepNames, reviewSteps } from '../../../../domain/risks/review-step.ts';
import { useTaskSettings } from '../../app/session.tsx';
import type { RiskFilter } from './risk-filter.ts';
import type { RiskBook } from './risk-line.ts';

type Props = { book: RiskBook; filter: RiskFilter; onFilter(filter: RiskFilter): void };

/** Search and filters of the register; an emptied filter shows all again. */
export const RiskFilters = ({ book, filter, onFilter }: Props) => {
  const { levels, vocabularies } = useTaskSettings();
  const set = (part: Partial<RiskFilter>) => onFilter({ ...filter, ...part });
  return (
    <div className="risk-filters" role="search">
      <Input.Search
        allowClear
        aria-label="搜索风险点"
        placeholder="搜索编号、风险点、表现形式、岗位"
        value={filter.search}
        onChange={({ target }) => set({ search: target.value })}
      />
      <Pick<string>
        label="科室"
        value={filter.officeId}
        options={[
          ...book.facts.offices.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: '班子、未归科室' },
        ]}
        onPick={(officeId) => set({ officeId })}
      />
      <Pick<number | 'none'>
        label="等级"
        value={filter.level}
        options={[
          ...levels.names.map((label, index) => ({ value: index + 1, label })),
          { value: 'none' as const, label: '未定级' },
        ]}
        onPick={(level) => set({ level })}
      />
      <Pick<string>
        label="类别"
        value={filter.category}
        options={[
          ...vocabularies.categories.map(({ code, name }) => ({ value: code, label: name })),
          { value: 'none', label: '未分类' },
        ]}
        onPick={(category) => set({ category })}
      />
      <Pick<ReviewStep>
        label="进度"
        value={filter.step}
        options={reviewSteps.map((value) => ({ value, label: reviewStepNames[value] }))}
        onPick={(step) => set({ step })}
      />
    </div>
  );
};

type PickProps<Value> = {
  label: string;
  value: Value | null;
  options: { value: Value; label: string }[];
  onPick(value: Value | null): void;
};

const Pick = <Value extends string | number>({ label, value, options, onPick }: PickProps<Value>) => (
  <Select<Value>
    allowClear
    aria-label={`按${label}筛选`}
    placeholder={`全部${label}`}
    popupMatchSelectWidth={false}
    value={value}
    options={options}
    onChange={(next: Value | undefined) => onPick(next ?? null)}
  />
);
