import { Checkbox, Tag } from 'antd';
import { catalogueTexts as texts } from '../../../../text/screens/catalogue.ts';
import type { api } from '../../api/client.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { LevelTag } from '../../components/level-tag.tsx';

export type CatalogueEntry = Awaited<ReturnType<typeof api.catalogue.list>>[number];
type Props = { entries: readonly CatalogueEntry[]; ids: readonly string[]; onIds(ids: string[]): void };

export const CatalogueEntries = ({ entries, ids, onIds }: Props) => {
  const { levels } = useTaskSettings();
  if (entries.length === 0) return <p className="hint">{texts.none}</p>;
  return (
    <div className="catalogue" role="group" aria-label={texts.entries}>
      {entries.map((entry) => (
        <Checkbox
          key={entry.id}
          checked={ids.includes(entry.id)}
          disabled={entry.isTaken}
          onChange={({ target }) => onIds(target.checked ? [...ids, entry.id] : ids.filter((id) => id !== entry.id))}
        >
          <span className="entry-head">
            <strong>{entry.riskPoint}</strong> <LevelTag scheme={levels} level={entry.level} />
            {entry.isTaken && <Tag>{texts.isTaken}</Tag>}
            <span className="hint">{texts.about(entry.post, entry.power, entry.category)}</span>
          </span>
          <span className="entry-text">{entry.manifestation}</span>
        </Checkbox>
      ))}
    </div>
  );
};
