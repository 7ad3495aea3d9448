import { Table } from 'antd';
import type { CatalogueUnit } from '../../../../domain/text-findings/copied-texts.ts';
import { copiedTexts as texts } from '../../../../text/screens/copied-texts.ts';
import { ListExport } from '../../app/list-export.tsx';
import { textsBasis } from '../../app/texts-basis.ts';
import { hrefOf } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { Sheet } from '../../components/sheet.tsx';

type Props = { rows: readonly CatalogueUnit[]; filter: string };

/** Units that hand in the catalogue's words instead of their own. */
export const CopiedCatalogue = ({ rows, filter }: Props) => {
  const { units } = useTaskSettings();
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const list = {
    title: texts.catalogueTitle,
    filter,
    basis: textsBasis,
    columns: [
      { key: 'unit', label: texts.unit, kind: 'text' as const },
      { key: 'texts', label: texts.texts, kind: 'number' as const },
      { key: 'same', label: texts.same, kind: 'number' as const },
      { key: 'share', label: texts.share, kind: 'text' as const },
    ],
    rows: () => rows.map(({ unit, texts: all, same, percent }) => [nameOf(unit), all, same, texts.shareOf(percent)]),
  };
  return (
    <Sheet title={texts.catalogue(rows.length)} extra={rows.length > 0 && <ListExport list={list} />}>
      {rows.length === 0 ? (
        <p className="hint">{texts.nothing}</p>
      ) : (
        <Table<CatalogueUnit>
          size="small"
          rowKey="unit"
          dataSource={[...rows]}
          pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          columns={[
            { title: texts.unit, render: (_, { unit }) => nameOf(unit) },
            { title: texts.texts, dataIndex: 'texts', width: 120, align: 'right' },
            { title: texts.same, dataIndex: 'same', width: 120, align: 'right' },
            { title: texts.share, width: 100, align: 'right', render: (_, { percent }) => texts.shareOf(percent) },
            {
              width: 100,
              render: (_, { unit }) => <a href={hrefOf('tracking', { unit })}>{texts.toTracking}</a>,
            },
          ]}
        />
      )}
    </Sheet>
  );
};
