import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';

const words = ({ added, changed, removed }: { added: number; changed: number; removed: number }): string =>
  [added > 0 ? `新增 ${added}` : '', changed > 0 ? `修改 ${changed}` : '', removed > 0 ? `删除 ${removed}` : '']
    .filter((word) => word !== '')
    .join('，');

/** What the own rows hold that the newest submission did not. */
export const ChangesSheet = () => {
  const changes = useQuery(() => api.workbench.changes({}));
  if (changes.kind === 'loading') return null;
  if (changes.kind === 'refused') return <ErrorBar error={changes.error} />;
  if (changes.data === null) return null;
  const { seq, rows } = changes.data;
  return (
    <Sheet title={`第 ${seq} 次报送以来的修改`}>
      {rows.length === 0 ? (
        <p className="hint">没有修改，台账与报送的一致。</p>
      ) : (
        <ul className="plain-list">
          {rows.map((row) => (
            <li key={row.register}>
              {registerLabels[row.register]}：{words(row)}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
};
