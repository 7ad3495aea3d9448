import { Button, Table } from 'antd';
import type { CopiedGroup, CopiedPlace } from '../../../../domain/text-findings/copied-texts.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { copiedTexts as texts } from '../../../../text/screens/copied-texts.ts';
import { LIST_MARK } from '../../../../text/screens/fields.ts';
import type { RowPlace } from '../../app/found-row.tsx';
import { ListExport } from '../../app/list-export.tsx';
import { hrefOf } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { copiedList } from './copied-list.ts';

type Props = {
  title: string;
  heading: string;
  groups: readonly CopiedGroup[];
  /** of all groups; those given may be fewer */
  count: number;
  digests: Readonly<Record<string, string | null>>;
  filter: string;
  onOpen(place: RowPlace): void;
};

const useUnitNames = () => {
  const { units } = useTaskSettings();
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (code: string): string => names.get(code) ?? code;
};

/** Groups of the same words; a group opens to its places, each leads to its row and to the unit's decision. */
export const CopiedGroups = ({ title, heading, groups, count, digests, filter, onOpen }: Props) => {
  const nameOf = useUnitNames();
  const { ledger } = useSession();
  const unitsOf = ({ places }: CopiedGroup): string =>
    [...new Set(places.map(({ unit }) => unit))].map(nameOf).join(LIST_MARK);
  const list = copiedList({ title, filter, groups, count, nameOf });
  return (
    <Sheet title={heading} extra={groups.length > 0 && <ListExport list={list} />}>
      {groups.length < count && <p className="hint">{texts.first(groups.length, count)}</p>}
      {groups.length === 0 ? (
        <p className="hint">{texts.nothing}</p>
      ) : (
        <Table<CopiedGroup>
          size="small"
          rowKey={({ text, places: [first] }) => `${first?.unit} ${first?.rowId} ${text}`}
          dataSource={[...groups]}
          pagination={groups.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          expandable={{
            expandedRowRender: ({ places }) => (
              <Places
                places={places}
                nameOf={nameOf}
                ownUnit={ledger.unitCode}
                onOpen={(place) => onOpen({ ...place, digest: digests[place.unit] ?? null })}
              />
            ),
          }}
          columns={[
            {
              title: texts.text,
              render: (_, { text, isCatalogue }) => (
                <>
                  {text} {isCatalogue && <StateTag tone="attention">{texts.fromCatalogue}</StateTag>}
                </>
              ),
            },
            { title: texts.units, dataIndex: 'units', width: 80, align: 'right' },
            { title: texts.places, width: 80, align: 'right', render: (_, { places }) => places.length },
            { title: texts.unit, width: '30%', render: (_, group) => unitsOf(group) },
          ]}
        />
      )}
    </Sheet>
  );
};

type PlacesProps = {
  places: readonly CopiedPlace[];
  nameOf(unit: string): string;
  ownUnit: string;
  onOpen(place: CopiedPlace): void;
};

const Places = ({ places, nameOf, ownUnit, onOpen }: PlacesProps) => (
  <ul className="copied-places">
    {places.map((place) => (
      <li key={`${place.unit} ${place.rowId}`}>
        <Button type="link" size="small" onClick={() => onOpen(place)}>
          {nameOf(place.unit)} {registerLabels[place.register]} {place.number}
        </Button>
        {place.unit !== ownUnit && <a href={hrefOf('tracking', { unit: place.unit })}>{texts.toTracking}</a>}
      </li>
    ))}
  </ul>
);
