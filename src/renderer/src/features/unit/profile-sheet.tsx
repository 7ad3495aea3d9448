import type { Profile } from '../../../../domain/units/unit.ts';
import { unitTexts } from '../../../../text/screens/unit.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { type OpenRemark, remarksOfRow, Sayings } from '../../app/page-remarks.tsx';
import { useSession } from '../../app/session.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { useRowEdits } from '../../components/editable-table/use-row-edits.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { RecordFields } from '../../components/record-fields.tsx';
import { textColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';

const texts = unitTexts.profile;

const columns: EditableColumn<Profile>[] = [
  textColumn('leaderName', [texts.leaderName, 0]),
  textColumn('contactName', [texts.contactName, 0]),
  textColumn('contactPhone', [texts.contactPhone, 0]),
  textColumn('note', [texts.note, 0]),
];

type Props = { profiles: readonly Profile[]; remarks: readonly OpenRemark[] };

/** The unit's own line on forms and cover; it comes with the first row that is entered. */
export const ProfileSheet = ({ profiles, remarks }: Props) => {
  const { ledger } = useSession();
  const save = useCommand(api.profiles.save);
  // A field left while the one before is being saved keeps both.
  const edits = useRowEdits({
    rows: profiles,
    rowId: ({ id }: Profile) => id,
    problemOf: undefined,
    onSave: (rows) => save.run({ rows }),
  });
  const [profile] = edits.shown;
  const own = remarksOfRow(remarks, 'profiles', profile?.id ?? '');
  return (
    <Sheet title={profile?.unitName ?? ledger.unitName} label={texts.name}>
      <ErrorBar error={save.error} onClose={save.clear} />
      <Sayings sayings={own.row} />
      {profile === undefined ? (
        <p className="hint">{texts.later}</p>
      ) : (
        <RecordFields
          row={profile}
          columns={columns}
          perLine={4}
          marked={own.fields}
          onSave={(row) => void edits.save([row], { editKey: row.id, what: texts.name })}
        />
      )}
    </Sheet>
  );
};
