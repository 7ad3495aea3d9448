import { Select } from 'antd';
import { descendantsOf } from '../../../../domain/units/unit-tree.ts';
import { searchTexts as texts } from '../../../../text/screens/search.ts';
import { useTaskSettings } from '../../app/session.tsx';
import type { Found } from './found.ts';

/** `unit` with a trailing `+` = with the units below it; empty = all. */
export type Filters = { unit: string; level: number };
export const noFilters: Filters = { unit: '', level: 0 };

type Props = { filters: Filters; byUnit: Found['byUnit']; onChange(filters: Filters): void };

/** Unit or township, and level; both show only what there is. */
export const SearchFilters = ({ filters, byUnit, onChange }: Props) => {
  const { units, levels, countyCode } = useTaskSettings();
  const counts = new Map(byUnit.map(({ unit, count }) => [unit, count]));
  const options = units.flatMap(({ code, name }) => {
    const own = counts.get(code) ?? 0;
    const below = descendantsOf(units, code);
    const sum = below.reduce((total, unit) => total + (counts.get(unit.code) ?? 0), own);
    const whole =
      below.length > 0 && code !== countyCode && sum > own
        ? [{ value: `${code}+`, label: texts.withBelow(name, sum) }]
        : [];
    return own > 0 || code === filters.unit ? [...whole, { value: code, label: texts.unitCount(name, own) }] : whole;
  });
  const isKept = filters.unit.endsWith('+') && !options.some(({ value }) => value === filters.unit);
  const kept = units.find(({ code }) => `${code}+` === filters.unit);
  return (
    <div className="search-filters" role="group" aria-label={texts.filters}>
      {(options.length > 1 || filters.unit !== '') && (
        <Select
          aria-label={texts.unit}
          className="search-unit"
          size="large"
          showSearch={{ optionFilterProp: 'label' }}
          value={filters.unit}
          options={[
            { value: '', label: texts.allUnits },
            ...(isKept && kept !== undefined ? [{ value: filters.unit, label: texts.withBelow(kept.name, 0) }] : []),
            ...options,
          ]}
          onChange={(unit) => onChange({ ...filters, unit })}
        />
      )}
      <Select
        aria-label={texts.level}
        className="search-level"
        size="large"
        title={texts.levelHint}
        value={filters.level}
        options={[
          { value: 0, label: texts.allLevels },
          ...levels.names.map((name, index) => ({ value: index + 1, label: name })),
        ]}
        onChange={(level) => onChange({ ...filters, level })}
      />
    </div>
  );
};
