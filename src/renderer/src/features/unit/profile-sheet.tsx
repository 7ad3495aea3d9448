import type { Profile } from '../../../../domain/units/unit.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { RecordFields } from '../../components/record-fields.tsx';
import { textColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';

const columns: EditableColumn<Profile>[] = [
  textColumn('leaderName', ['主要负责人', 0]),
  textColumn('contactName', ['联系人', 0]),
  textColumn('contactPhone', ['联系电话', 0]),
  textColumn('note', ['备注', 0]),
];

/** The unit's own line on forms and cover; it comes with the first row that is entered. */
export const ProfileSheet = ({ profile }: { profile: Profile | undefined }) => {
  const { ledger } = useSession();
  const save = useCommand(api.profiles.save);
  return (
    <Sheet title={profile?.unitName ?? ledger.unitName} label="单位信息">
      <ErrorBar error={save.error} onClose={save.clear} />
      {profile === undefined ? (
        <p className="hint">先在下面登记第一个科室或岗位，这里就可以填写负责人和联系人。</p>
      ) : (
        <RecordFields row={profile} columns={columns} perLine={4} onSave={(row) => void save.run({ rows: [row] })} />
      )}
    </Sheet>
  );
};
