/** The fields of one row, from the same columns a table shows: for side panels and cards. Every field saves itself. */
import { Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { flagTexts, LIST_MARK } from '../../../text/screens/fields.ts';
import { type EditableColumn, optionsOf } from './editable-table/editable-column.ts';
import './record-fields.css';
import { useAutosave } from './use-autosave.ts';

type Props<Row> = {
  row: Row;
  columns: readonly EditableColumn<Row>[];
  onSave(row: Row): void;
  /** fields side by side; areas always take a whole line */
  perLine?: 1 | 2 | 3 | 4;
  /** fields somebody remarked on, by key: what is said beside their names */
  marked?: ReadonlyMap<string, string>;
};

export const RecordFields = <Row,>({ row, columns, onSave, perLine = 2, marked }: Props<Row>) => (
  <div className={`record-fields per-line-${perLine}`}>
    {columns.map((column) => (
      <RecordField key={column.key} row={row} column={column} onSave={onSave} mark={marked?.get(column.key)} />
    ))}
  </div>
);

type FieldProps<Row> = { row: Row; column: EditableColumn<Row>; onSave(row: Row): void; mark: string | undefined };

const RecordField = <Row,>({ row, column, onSave, mark }: FieldProps<Row>) => {
  const id = useId();
  const text = column.text(row);
  const isWide = column.editor === 'area' || column.editor === 'choices';
  const save = (next: string) => {
    const written = next === text ? undefined : column.write?.(row, next);
    if (written !== undefined) onSave(written);
  };
  return (
    <div className={`record-field ${isWide ? 'wide' : ''} ${mark === undefined ? '' : 'marked'}`}>
      <label htmlFor={id}>
        {column.title}
        {mark !== undefined && <em>{mark}</em>}
      </label>
      {column.write === undefined ? (
        <div id={id} className="shown">
          {column.render?.(row) ?? (text === '' ? '—' : text)}
        </div>
      ) : (
        <FieldInput id={id} kind={column.editor ?? 'line'} text={text} options={optionsOf(column, row)} onSave={save} />
      )}
    </div>
  );
};

type InputProps = {
  id: string;
  kind: NonNullable<EditableColumn<unknown>['editor']>;
  text: string;
  options: readonly string[];
  onSave(text: string): void;
};

const FieldInput = ({ id, kind, text, options, onSave }: InputProps) => {
  if (kind === 'flag')
    return (
      <Checkbox id={id} checked={text !== ''} onChange={({ target }) => onSave(target.checked ? flagTexts.yes : '')} />
    );
  const choices = options.map((value) => ({ value, label: value }));
  if (kind === 'choice')
    return (
      <Select<string>
        id={id}
        showSearch
        allowClear
        popupMatchSelectWidth={false}
        value={text === '' ? null : text}
        options={choices}
        onChange={(value: string | undefined) => onSave(value ?? '')}
      />
    );
  if (kind === 'choices')
    return (
      <Select<string[]>
        id={id}
        mode="multiple"
        value={text === '' ? [] : text.split(LIST_MARK)}
        options={choices}
        onChange={(values) => onSave(values.join(LIST_MARK))}
      />
    );
  return <TextInput id={id} kind={kind} text={text} onSave={onSave} />;
};

const TextInput = ({ id, kind, text, onSave }: Omit<InputProps, 'options'>) => {
  const field = useAutosave({ value: text, onSave });
  const shared = { id, value: field.shown, onBlur: field.leave };
  if (kind === 'area')
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={({ target }) => field.change(target.value)}
      />
    );
  return (
    <Input {...shared} type={kind === 'day' ? 'date' : 'text'} onChange={({ target }) => field.change(target.value)} />
  );
};
