import { Descriptions } from 'antd';
import type { api } from '../api/client.ts';
import { contentsTexts as texts } from '../../../text/screens/backups.ts';
import { byteSize } from '../components/byte-size.ts';
import { localTime } from '../components/local-time.ts';

export type Peeked = Awaited<ReturnType<typeof api.ledgers.peek>>;
export type Contents = Omit<Peeked, 'here' | 'isHere'>;

type Props = { label: string; contents: Contents; backedUp?: { at: string; by: string } };

/** Whose ledger a file holds, which year, how much: looked at before anything is done with it. */
export const LedgerContents = ({ label, contents, backedUp }: Props) => {
  const { unitName, unitCode, role, cycle, counts, packages, sizeBytes } = contents;
  const lines = [
    [texts.unit, texts.unitOf(unitName, unitCode)],
    [texts.kind, texts.kinds[role]],
    [texts.cycle, texts.cycleOf(cycle)],
    [texts.rows, texts.rowsOf(counts, packages)],
    [texts.size, byteSize(sizeBytes)],
  ];
  if (backedUp !== undefined && backedUp.at !== '')
    lines.push([texts.backedUp, texts.backedUpOf(localTime(backedUp.at), backedUp.by)]);
  return (
    <section aria-label={label} className="ledger-contents">
      <h3>{label}</h3>
      <Descriptions
        column={{ xs: 1, lg: 2 }}
        size="small"
        items={lines.map(([name, value]) => ({ key: name ?? '', label: name, children: value }))}
      />
    </section>
  );
};
