import { Checkbox, Select } from 'antd';
import { pasteTexts as texts } from '../../../../text/screens/paste.ts';
import { StateTag } from '../state-tag.tsx';
import type { PastedLine } from './paste-block.ts';

export type JudgedLine<Row> = PastedLine<Row> & {
  /** a row of this name is there already */
  isTwin: boolean;
  /** why the row will have to wait, e.g. 缺类别 */
  problem: string | undefined;
  isTaken: boolean;
};
type Props<Row> = {
  lines: readonly JudgedLine<Row>[];
  headings: readonly string[];
  /** key of the table's column per column of the block; empty = not written */
  mapping: readonly string[];
  choices: { value: string; label: string }[];
  onMap(at: number, key: string): void;
  onToggle(line: number): void;
};

/** Lines drawn; the others are taken all the same. */
const SHOWN = 200;

export const BlockLines = <Row,>({ lines, headings, mapping, choices, onMap, onToggle }: Props<Row>) => (
  <div className="block-lines">
    <table>
      <thead>
        <tr>
          <th>{texts.take}</th>
          <th>{texts.line}</th>
          {mapping.map((key, at) => (
            <th key={at}>
              {headings[at] !== undefined && <div className="hint">{headings[at]}</div>}
              <Select<string>
                size="small"
                aria-label={texts.columnFor(at + 1)}
                value={key}
                options={[...choices, { value: '', label: texts.skip }]}
                popupMatchSelectWidth={false}
                onChange={(next) => onMap(at, next)}
              />
            </th>
          ))}
          <th>{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, SHOWN).map((line) => (
          <tr key={line.line} className={line.isTaken ? '' : 'left-out'}>
            <td>
              <Checkbox
                aria-label={texts.takeLine(line.line)}
                checked={line.isTaken}
                onChange={() => onToggle(line.line)}
              />
            </td>
            <td className="number">{line.line}</td>
            {mapping.map((key, at) => (
              <td key={at} className={cellClass(line.cells[at]?.isRefused === true, key)}>
                {line.cells[at]?.text}
              </td>
            ))}
            <td>
              <LineState line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {lines.length > SHOWN && <p className="hint">{texts.more(lines.length - SHOWN)}</p>}
  </div>
);

const cellClass = (isRefused: boolean, key: string): string => {
  if (key === '') return 'unused';
  return isRefused ? 'refused' : '';
};

const LineState = ({ line: { isNew, isTwin, problem } }: { line: JudgedLine<unknown> }) => {
  if (isTwin) return <StateTag tone="attention">{texts.twin}</StateTag>;
  if (problem !== undefined) return <StateTag tone="attention">{problem}</StateTag>;
  return <StateTag tone={isNew ? 'good' : 'info'}>{isNew ? texts.isNew : texts.changes}</StateTag>;
};
