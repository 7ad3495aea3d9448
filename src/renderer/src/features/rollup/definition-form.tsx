import { Button, Checkbox, Select } from 'antd';
import { useId } from 'react';
import { withFigure } from '../../../../domain/rollup/cross-conditions.ts';
import {
  type CrossDefinition,
  type Dimension,
  dimensionsOf,
  figures,
  shows,
} from '../../../../domain/rollup/cross-definition.ts';
import { dimensionNames, figureNames, showNames } from '../../../../text/labels/rollup-labels.ts';
import { crossTexts as texts } from '../../../../text/screens/cross.ts';

export type Keys = Record<Dimension, { key: string; title: string }[]>;

type Props = {
  definition: CrossDefinition;
  keys: Keys;
  withReceived: boolean;
  onChange(definition: CrossDefinition): void;
  onReceived(withReceived: boolean): void;
};

/** Rows, columns, figure, filters: everything a cross table is asked by. */
export const DefinitionForm = ({ definition, keys, withReceived, onChange, onReceived }: Props) => {
  const { rows, columns, figure, show, filters } = definition;
  const change = (own: Partial<CrossDefinition>) => onChange({ ...definition, sort: null, ...own });
  const known = dimensionsOf(figure).map((value) => ({ value, label: dimensionNames[value] }));
  const filtered = Object.keys(filters) as Dimension[];
  const addFilter = (dimension: Dimension) =>
    change({ filters: { ...filters, [dimension]: keys[dimension].slice(0, 1).map(({ key }) => key) } });
  return (
    <>
      <div className="cross-definition">
        <Choice label={texts.rows} value={rows} options={known} onChange={(value) => change({ rows: value })} />
        <Choice
          label={texts.columns}
          value={columns ?? ''}
          options={[{ value: '' as const, label: texts.noColumns }, ...known.filter(({ value }) => value !== 'unit')]}
          onChange={(value) => change({ columns: value === '' ? null : value })}
        />
        <Button
          disabled={columns === null || rows === 'unit'}
          onClick={() => columns !== null && change({ rows: columns, columns: rows })}
        >
          {texts.swap}
        </Button>
        <Choice
          label={texts.figure}
          value={figure}
          options={figures.map((value) => ({ value, label: figureNames[value] }))}
          onChange={(value) => onChange(withFigure(definition, value))}
        />
        <Choice
          label={texts.show}
          value={show}
          options={shows.map((value) => ({ value, label: showNames[value] }))}
          onChange={(value) => change({ show: value })}
        />
      </div>
      <div className="cross-filters" role="group" aria-label={texts.filters}>
        {filtered.map((dimension) => (
          <Filter
            key={dimension}
            dimension={dimension}
            options={keys[dimension]}
            value={filters[dimension] ?? []}
            onChange={(values) => {
              const { [dimension]: _gone, ...others } = filters;
              change({ filters: values.length === 0 ? others : { ...filters, [dimension]: values } });
            }}
          />
        ))}
        <Select<Dimension | ''>
          aria-label={texts.addFilter}
          virtual={false}
          listHeight={440}
          value=""
          options={[
            { value: '', label: texts.addFilter },
            ...known.filter(({ value }) => !filtered.includes(value) && keys[value].length > 0),
          ]}
          onChange={(dimension) => dimension !== '' && addFilter(dimension)}
        />
        <Checkbox checked={definition.zeros} onChange={({ target }) => change({ zeros: target.checked })}>
          {texts.zeros}
        </Checkbox>
        <Checkbox checked={withReceived} onChange={({ target }) => onReceived(target.checked)}>
          {texts.withReceived}
        </Checkbox>
      </div>
    </>
  );
};

type ChoiceProps<Value> = {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange(value: Value): void;
};

const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Select<Value> id={id} virtual={false} listHeight={440} value={value} options={options} onChange={onChange} />
    </div>
  );
};

type FilterProps = {
  dimension: Dimension;
  options: Keys[Dimension];
  value: string[];
  onChange(values: string[]): void;
};

const Filter = ({ dimension, options, value, onChange }: FilterProps) => (
  <span>
    {dimensionNames[dimension]}{' '}
    <Select<string[]>
      mode="multiple"
      allowClear
      maxTagCount={3}
      optionFilterProp="label"
      aria-label={texts.filterOf(dimensionNames[dimension])}
      placeholder={texts.pick}
      value={value}
      options={options.map(({ key, title }) => ({ value: key, label: title }))}
      onChange={onChange}
    />{' '}
    <Button
      type="text"
      size="small"
      aria-label={texts.removeFilter(dimensionNames[dimension])}
      onClick={() => onChange([])}
    >
      {texts.remove}
    </Button>
  </span>
);
