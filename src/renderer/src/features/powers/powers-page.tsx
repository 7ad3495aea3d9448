import { useMemo } from 'react';
import type { Power } from '../../../../domain/powers/power.ts';
import { powersTexts as texts } from '../../../../text/screens/powers.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFacts } from '../../api/use-facts.ts';
import { startAtRow, usePlace } from '../../app/location.ts';
import { PageRemarks, useOpenRemarks, useRowMarks } from '../../app/page-remarks.tsx';
import { useTableName, useTaskSettings } from '../../app/session.tsx';
import { useTableImport } from '../../app/table-import.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { Sheet } from '../../components/sheet.tsx';
import { powerColumns } from './power-columns.ts';

const idOf = ({ id }: Power) => id;
const newPower = (): Power => ({
  id: newId<'power'>(),
  code: '',
  name: '',
  kind: '',
  officeId: null,
  basis: '',
  limits: '',
  responsibility: '',
  isMajor: false,
  keySites: [],
  areas: [],
  systems: [],
  position: 0,
});
const problemOf = ({ name, kind }: Power): string | undefined => {
  if (name === '') return texts.nameMissing;
  return kind === '' ? texts.kindMissing : undefined;
};
/** A new power without a number of its own gets the next one. */
const powerRegisters = ['offices', 'powers'] as const;
const remarked = ['powers'] as const;

const numbered = (power: Power): Power =>
  power.code === '' ? { ...power, code: `QL-${String(power.position).padStart(2, '0')}` } : power;

/** 职权目录: what the unit may do, on which basis, within which limits. */
export const PowersPage = () => {
  const facts = useFacts(powerRegisters);
  const remarks = useOpenRemarks(remarked);
  const marks = useRowMarks(remarks, 'powers');
  const settings = useTaskSettings();
  const { params } = usePlace();
  const waitAs = useTableName('powers');
  const place = usePlaces();
  const excel = useTableImport(texts.table);
  const save = useCommand(api.powers.save);
  const remove = useCommand(api.powers.remove);
  const offices = facts.kind === 'ready' ? facts.data.offices : undefined;
  const columns = useMemo(() => powerColumns(settings, offices ?? []), [settings, offices]);
  const list = useTableList({ title: texts.title, columns });
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  const { powers } = facts.data;
  return (
    <>
      <PageHead title={texts.title}>{texts.about}</PageHead>
      <PageRemarks remarks={remarks} isInTable />
      <Sheet
        title={texts.count(powers.length, powers.filter(({ isMajor }) => isMajor).length)}
        extra={
          <span className="button-row">
            {excel.button}
            {list.button}
          </span>
        }
      >
        {excel.error}
        <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
        <EditableTable<Power>
          label={texts.table}
          rows={powers}
          rowId={idOf}
          columns={columns}
          marks={marks}
          lines={3}
          waitAs={waitAs}
          newRow={newPower}
          problemOf={problemOf}
          onSave={(rows) => save.run({ rows: place(rows, powers).map(numbered) })}
          onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
          {...excel.table}
          {...list.table}
          {...startAtRow(params, powers)}
          height="calc(100vh - 14rem)"
        />
      </Sheet>
    </>
  );
};
