import { Button, Collapse, Segmented, Select } from 'antd';
import { ledgerColumnSets } from '../../../../domain/tasks/column-sets.ts';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import { formOptionTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { Layout } from './print-forms.ts';

type Props = {
  unit: string | undefined;
  form: FormId;
  layout: Layout | undefined;
  onChange(layout: Layout | undefined): void;
};

/** Paper, set of columns and single columns of a form, for this printing only. */
export const FormOptions = ({ unit, form, layout, onChange }: Props) => {
  const choices = useQuery(() => api.documents.listChoices(unit === undefined ? {} : { unit }), [unit]);
  if (choices.kind === 'loading') return null;
  if (choices.kind === 'refused') return <ErrorBar error={choices.error} />;
  const found = choices.data.find(({ id }) => id === form);
  if (found === undefined) return null;
  const { columnSets, columns, printed, paper } = found;
  const change = (next: Layout) => onChange({ ...layout, ...next });
  const set = layout?.columnSet ?? found.columnSet;
  return (
    <Collapse
      size="small"
      className="form-options"
      items={[
        {
          key: 'options',
          label: texts.title,
          children: (
            <>
              <div className="option-row">
                <span>{texts.paper}</span>
                <Segmented<'A4' | 'A3'>
                  aria-label={texts.paper}
                  size="small"
                  value={layout?.paper ?? paper}
                  options={['A4', 'A3']}
                  onChange={(next) => change({ paper: next })}
                />
              </div>
              {columnSets.length > 0 && (
                <div className="option-row">
                  <span>{texts.columnSet}</span>
                  <Segmented
                    aria-label={texts.columnSet}
                    size="small"
                    value={set ?? ledgerColumnSets[0]}
                    options={columnSets.map((value) => ({ value, label: texts.columnSets[value] }))}
                    onChange={(next) => onChange({ ...(layout?.paper && { paper: layout.paper }), columnSet: next })}
                  />
                </div>
              )}
              {columns.length === 0 || set === 'by-power' ? (
                <p className="hint">{texts.fixed}</p>
              ) : (
                <div className="option-row">
                  <span>{texts.columns}</span>
                  <Select
                    aria-label={texts.columns}
                    mode="multiple"
                    size="small"
                    className="option-columns"
                    value={layout?.columns ?? (layout?.columnSet === undefined ? printed : [])}
                    options={columns.map(({ key, title }) => ({ value: key, label: title }))}
                    showSearch={{ optionFilterProp: 'label' }}
                    onChange={(keys: string[]) => {
                      if (keys.length > 0) change({ columns: keys });
                    }}
                  />
                </div>
              )}
              {layout !== undefined && (
                <>
                  <p className="hint">{texts.changed}</p>
                  <Button size="small" onClick={() => onChange(undefined)}>
                    {texts.reset}
                  </Button>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
};
