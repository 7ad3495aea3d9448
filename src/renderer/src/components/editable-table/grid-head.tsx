import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { EditableColumn } from './editable-column.ts';
import { cellStyle } from './grid-row.tsx';
import type { Sort } from './sort-rows.ts';
import { tableTexts as texts } from '../../../../text/screens/components.ts';

type Props<Row> = {
  columns: readonly EditableColumn<Row>[];
  widthPx: number;
  sort: Sort | undefined;
  onSort(key: string): void;
};

export const GridHead = <Row,>({ columns, widthPx, sort, onSort }: Props<Row>) => (
  <div role="rowgroup" className="grid-head" style={{ width: widthPx }}>
    <div role="row" aria-rowindex={1} className="grid-row">
      {columns.map(({ key, title, isPinned, isNumber }, at) => {
        const direction = sort?.key === key ? sort.direction : undefined;
        return (
          <div
            key={key}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={direction ?? 'none'}
            className={`grid-cell ${isPinned === true ? 'pinned' : ''} ${isNumber === true ? 'number' : ''}`}
            style={cellStyle(columns, at)}
          >
            <button type="button" onClick={() => onSort(key)} title={texts.sortBy(title)}>
              {title}
              {direction === 'ascending' && <CaretUpOutlined aria-hidden />}
              {direction === 'descending' && <CaretDownOutlined aria-hidden />}
            </button>
          </div>
        );
      })}
      <div role="columnheader" aria-colindex={columns.length + 1} className="grid-tail">
        <span className="sr-only">{texts.actions}</span>
      </div>
    </div>
  </div>
);
