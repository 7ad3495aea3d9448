import { Checkbox } from 'antd';
import { formListTexts as texts } from '../../../../text/screens/print.ts';

/** A line to choose from: what it is, and what it takes on paper. */
export type FormLine = {
  id: string;
  name: string;
  paper: string;
  copies: number;
  /** of one copy; undefined while it is counted, 0 = no content, null where the preview says it */
  pages: number | undefined | null;
};

type Props = {
  lines: readonly FormLine[];
  /** the one that is looked at */
  current: string;
  onLook(id: string): void;
  /** undefined: nothing is ticked here */
  chosen?: { ids: readonly string[]; onChoose(ids: readonly string[]): void };
};

/** Forms to look at one by one, with ticks for printing several. */
export const FormList = ({ lines, current, onLook, chosen }: Props) => (
  <div className="form-lines">
    <table className="plain-table form-list">
      <thead>
        <tr>
          {chosen !== undefined && (
            <th>
              <Checkbox
                aria-label={texts.all}
                checked={chosen.ids.length === lines.length}
                indeterminate={chosen.ids.length > 0 && chosen.ids.length < lines.length}
                onChange={({ target }) => chosen.onChoose(target.checked ? lines.map(({ id }) => id) : [])}
              />
            </th>
          )}
          <th>{texts.name}</th>
          <th>{texts.paper}</th>
          <th className="number">{texts.copies}</th>
          <th className="number">{texts.pages}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, paper, copies, pages }) => (
          <tr key={id} className={id === current ? 'current' : ''}>
            {chosen !== undefined && (
              <td>
                <Checkbox
                  aria-label={texts.choose(name)}
                  checked={chosen.ids.includes(id)}
                  onChange={({ target }) =>
                    chosen.onChoose(target.checked ? [...chosen.ids, id] : chosen.ids.filter((one) => one !== id))
                  }
                />
              </td>
            )}
            <td>
              <button
                type="button"
                className="form-pick"
                aria-label={texts.look(name)}
                aria-pressed={id === current}
                onClick={() => onLook(id)}
              >
                {name}
              </button>
            </td>
            <td>{paper}</td>
            <td className="number">{copies}</td>
            <td className="number">{pages === undefined ? '…' : pages === 0 ? texts.noContent : pages}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
