import { Input, Select } from 'antd';
import { type ReviewStep, reviewStepNames, reviewSteps } from '../../../../domain/risks/review-step.ts';
import { riskFilterTexts as texts } from '../../../../text/screens/risks.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { type RiskFilter, type RiskTodo, riskTodos } from './risk-filter.ts';
import type { RiskBook } from './risk-line.ts';

type Props = { book: RiskBook; filter: RiskFilter; onFilter(filter: RiskFilter): void };

/** Search and filters of the register; an emptied filter shows all again. */
export const RiskFilters = ({ book, filter, onFilter }: Props) => {
  const { levels, vocabularies } = useTaskSettings();
  const set = (part: Partial<RiskFilter>) => onFilter({ ...filter, ...part });
  return (
    <div className="risk-filters" role="search">
      <Input
        type="search"
        allowClear
        aria-label={texts.search}
        placeholder={texts.searchHint}
        value={filter.search}
        onChange={({ target }) => set({ search: target.value })}
      />
      <Pick<string>
        label={texts.office}
        value={filter.officeId}
        options={[
          ...book.facts.offices.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: texts.noOffice },
        ]}
        onPick={(officeId) => set({ officeId })}
      />
      <Pick<number | 'none'>
        label={texts.level}
        value={filter.level}
        options={[
          ...levels.names.map((label, index) => ({ value: index + 1, label })),
          { value: 'none' as const, label: texts.noLevel },
        ]}
        onPick={(level) => set({ level })}
      />
      <Pick<string>
        label={texts.category}
        value={filter.category}
        options={[
          ...vocabularies.categories.map(({ code, name }) => ({ value: code, label: name })),
          { value: 'none', label: texts.noCategory },
        ]}
        onPick={(category) => set({ category })}
      />
      <Pick<ReviewStep>
        label={texts.step}
        value={filter.step}
        options={reviewSteps.map((value) => ({ value, label: reviewStepNames[value] }))}
        onPick={(step) => set({ step })}
      />
      <Pick<RiskTodo>
        label={texts.todo}
        value={filter.todo}
        options={riskTodos.map((value) => ({ value, label: texts.todos[value] }))}
        onPick={(todo) => set({ todo })}
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
    aria-label={texts.by(label)}
    placeholder={texts.all(label)}
    popupMatchSelectWidth={false}
    value={value}
    options={options}
    onChange={(next: Value | undefined) => onPick(next ?? null)}
  />
);
