import { Alert, Checkbox } from 'antd';
import { hereTexts as texts } from '../../../text/screens/backups.ts';
import { localTime } from '../components/local-time.ts';
import { StateTag } from '../components/state-tag.tsx';
import type { Contents, Peeked } from './ledger-contents.tsx';

type Here = NonNullable<Peeked['here']>;
type Props = { here: Here; coming: Contents; isAgreed: boolean; onAgree(isAgreed: boolean): void };

const counted = ['posts', 'persons', 'powers', 'risks', 'measures', 'attachments'] as const;

type Line = { name: string; here: string | number; coming: string | number };

const linesOf = (here: Contents, coming: Contents): Line[] => [
  { name: texts.rows.cycle, here: here.cycle ?? '—', coming: coming.cycle ?? '—' },
  ...counted.map((name) => ({ name: texts.rows[name], here: here.counts[name], coming: coming.counts[name] })),
  { name: texts.rows.packages, here: here.packages, coming: coming.packages },
];

/** How much fewer the coming ledger has; 0 where it has as many or more. */
const lossOf = ({ here, coming }: Line): number =>
  typeof here === 'number' && typeof coming === 'number' ? Math.max(0, here - coming) : 0;

/** What would give way on this machine, side by side with what comes, and the consent to it. */
export const LedgerHere = ({ here, coming, isAgreed, onAgree }: Props) => (
  <section aria-label={texts.title} className="ledger-here">
    <Alert
      type="warning"
      showIcon
      title={texts.title}
      description={here.isInUse ? texts.inUse : here.contents === null ? texts.unreadable : texts.lead}
    />
    {here.contents !== null && (
      <table className="here-table">
        <thead>
          <tr>
            <th scope="col">{texts.columns.what}</th>
            <th scope="col">{texts.columns.here}</th>
            <th scope="col">{texts.columns.coming}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(here.contents, coming).map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td className="number">{line.here}</td>
              <td className="number">
                {line.coming} {lossOf(line) > 0 && <StateTag tone="bad">{texts.fewer(lossOf(line))}</StateTag>}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.changedAt}</th>
            <td className="number">{localTime(here.changedAt)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    )}
    <p className="hint">{texts.kept}</p>
    <Checkbox checked={isAgreed} disabled={here.isInUse} onChange={({ target }) => onAgree(target.checked)}>
      {texts.confirm}
    </Checkbox>
  </section>
);
