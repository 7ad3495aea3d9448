import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { unitMarks } from '../../../../domain/tracking/unit-marks.ts';
import { unitKindNames, unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { useSession } from '../../app/session.tsx';
import { type Filters, filterUnits, noFilters, NOBODY, type Tracked } from './tracking-rows.ts';

const states = [
  'not-submitted',
  'overdue',
  'submitted',
  'to-verify',
  'to-confirm',
  'returned',
  'accepted',
  'exempt',
] as const;

type Props = { units: readonly Tracked[]; filters: Filters; onChange(filters: Filters): void };

/** Counts on top choose the state; the other conditions stand below and change the counts. */
export const TrackingFilters = ({ units, filters, onChange }: Props) => {
  const { ledger } = useSession();
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  const others = filterUnits(units, filters, 'state');
  const collectors = units.filter(({ unit }) => units.some(({ submitTo }) => submitTo === unit));
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const people = [...new Set(units.flatMap(({ reviewer }) => reviewer ?? []))];
  const chips = [
    ...states.map((state) => ({ value: state as string, label: unitStateNames[state] })),
    ...unitMarks.map((mark) => ({ value: mark as string, label: texts.marks[mark] })),
  ]
    .map(({ value, label }) => ({ value, label, count: filterUnits(others, { ...noFilters, state: value }).length }))
    .filter(({ value, count }) => count > 0 || value === filters.state);
  return (
    <div className="tracking-filters">
      <Segmented<string>
        aria-label={texts.byState}
        value={filters.state}
        options={[
          { value: '', label: texts.all(others.length) },
          ...chips.map(({ value, label, count }) => ({ value, label: texts.stateCount(label, count) })),
        ]}
        onChange={(state) => set({ state })}
      />
      <div className="button-row">
        <Input
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          allowClear
          value={filters.search}
          onChange={({ target }) => set({ search: target.value.trim() })}
        />
        {collectors.length > 0 && (
          <Choice
            label={texts.byTownship}
            all={texts.anyTownship}
            value={filters.township}
            options={collectors.map(({ unit, name }) => ({ value: unit, label: name }))}
            onChange={(township) => set({ township })}
          />
        )}
        {kinds.length > 1 && (
          <Choice
            label={texts.byKind}
            all={texts.anyKind}
            value={filters.kind}
            options={kinds.map((kind) => ({ value: kind, label: unitKindNames[kind] }))}
            onChange={(kind) => set({ kind })}
          />
        )}
        {people.length > 0 && (
          <>
            <Choice
              label={texts.byReviewer}
              all={texts.anyReviewer}
              value={filters.reviewer}
              options={[
                ...people.map((name) => ({ value: name, label: name })),
                { value: NOBODY, label: texts.nobody },
              ]}
              onChange={(reviewer) => set({ reviewer })}
            />
            <Checkbox
              checked={filters.reviewer === ledger.operator}
              onChange={({ target }) => set({ reviewer: target.checked ? ledger.operator : '' })}
            >
              {texts.onlyMine}
            </Checkbox>
          </>
        )}
        {filters !== noFilters && JSON.stringify(filters) !== JSON.stringify(noFilters) && (
          <Button type="link" size="small" onClick={() => onChange(noFilters)}>
            {texts.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
};

type ChoiceProps = {
  label: string;
  all: string;
  value: string;
  options: { value: string; label: string }[];
  onChange(value: string): void;
};

const Choice = ({ label, all, value, options, onChange }: ChoiceProps) => (
  <Select<string>
    aria-label={label}
    className="tracking-choice"
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={value}
    options={[{ value: '', label: all }, ...options]}
    onChange={onChange}
  />
);
