import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { hrefOfRow } from '../../app/row-link.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

const texts = workbenchTexts.changes;

type Changes = NonNullable<Awaited<ReturnType<typeof api.workbench.changes>>>;
type Row = Changes['list'][number];

const tones: Record<Row['change'], Tone> = { added: 'good', changed: 'info', removed: 'attention' };

/** What the own rows hold that the newest submission did not: counts, and on opening one the rows with the way there. */
export const ChangesSheet = () => {
  const changes = useQuery(() => api.workbench.changes({}));
  if (changes.kind === 'loading') return null;
  if (changes.kind === 'refused') return <ErrorBar error={changes.error} />;
  if (changes.data === null) return null;
  const { submissionNo, rows, list } = changes.data;
  const total = rows.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  return (
    <Sheet title={texts.title(submissionNo ?? 1)}>
      {rows.length === 0 && <p className="hint">{texts.none}</p>}
      {rows.map((counts) => (
        <details key={counts.register} className="changed-rows">
          <summary>{texts.counts(registerLabels[counts.register], counts)}</summary>
          <ul>
            {list
              .filter(({ register }) => register === counts.register)
              .map((row, index) => (
                <ChangedRow key={row.rowId ?? index} row={row} />
              ))}
          </ul>
        </details>
      ))}
      {total > list.length && <p className="hint">{texts.more(total - list.length)}</p>}
    </Sheet>
  );
};

const ChangedRow = ({ row: { register, rowId, change, title } }: { row: Row }) => (
  <li>
    <StateTag tone={tones[change]}>{texts.names[change]}</StateTag>
    {change === 'removed' || rowId === null ? title : <a href={hrefOfRow(register, rowId)}>{title}</a>}
  </li>
);
