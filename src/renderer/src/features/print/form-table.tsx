import { Button, Checkbox } from 'antd';
import type { FormId, FormSetting } from '../../../../domain/tasks/form-setting.ts';
import { formMediumNames } from '../../../../text/labels/task-labels.ts';
import { formName } from '../../app/form-name.ts';
import { useTaskSettings } from '../../app/session.tsx';

type Shown = { id: string; name: string; sizeBytes: number };
/** A form as files to look at; pages and sheets over all copies. */
export type PrintedForm = { pages: number; sheets: number; pdf: Shown | undefined; xlsx: Shown | undefined };

type Props = {
  forms: readonly FormSetting[];
  chosen: readonly FormId[];
  printed: ReadonlyMap<FormId, PrintedForm>;
  isBusy: boolean;
  onChoose(ids: readonly FormId[]): void;
  onLook(id: FormId, kind: 'pdf' | 'xlsx'): void;
  onCount(): void;
};

export const FormTable = ({ forms, chosen, printed, isBusy, onChoose, onLook, onCount }: Props) => {
  const { riskWord } = useTaskSettings();
  const counted = chosen.flatMap((id) => printed.get(id) ?? []);
  const sum = (of: (one: PrintedForm) => number): number => counted.reduce((total, one) => total + of(one), 0);
  const toggle = (id: FormId) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label="全选"
                checked={chosen.length === forms.length}
                indeterminate={chosen.length > 0 && chosen.length < forms.length}
                onChange={({ target }) => onChoose(target.checked ? forms.map(({ id }) => id) : [])}
              />
            </th>
            <th>名称</th>
            <th>用纸</th>
            <th>报送形式</th>
            <th className="number">份数</th>
            <th className="number">页数</th>
            <th>查看</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => {
            const { id, paper, copies, duplex, medium } = form;
            const one = printed.get(id);
            const name = formName(form, riskWord);
            return (
              <tr key={id}>
                <td>
                  <Checkbox aria-label={`选择 ${name}`} checked={chosen.includes(id)} onChange={() => toggle(id)} />
                </td>
                <td>{name}</td>
                <td>
                  {paper}
                  {duplex ? '，双面' : ''}
                </td>
                <td>{formMediumNames[medium]}</td>
                <td className="number">{copies}</td>
                <td className="number">{pagesText(one, copies)}</td>
                <td>
                  <Button size="small" disabled={isBusy} onClick={() => onLook(id, 'pdf')} aria-label={`查看 ${name}`}>
                    查看
                  </Button>{' '}
                  <Button
                    size="small"
                    type="text"
                    disabled={isBusy}
                    onClick={() => onLook(id, 'xlsx')}
                    aria-label={`Excel ${name}`}
                  >
                    Excel
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="print-total" role="status">
        {counted.length === chosen.length && chosen.length > 0 ? (
          <span>
            选中 {chosen.length} 种表，连同份数共 <b>{sum(({ pages }) => pages)}</b> 页，用纸{' '}
            <b>{sum(({ sheets }) => sheets)}</b> 张。
          </span>
        ) : (
          <span className="hint">选中 {chosen.length} 种表。</span>
        )}
        <Button size="small" disabled={isBusy || chosen.length === 0} onClick={onCount}>
          计算页数和用纸
        </Button>
      </div>
    </>
  );
};

/** A form without content has no file. */
const pagesText = (one: PrintedForm | undefined, copies: number): string => {
  if (one === undefined) return '';
  return one.pdf === undefined ? '没有内容' : String(one.pages / Math.max(1, copies));
};
