import { App, Checkbox, Input, Modal, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import { unitLevelNames } from '../../../../text/labels/unit-labels.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { Loading } from '../../components/loading.tsx';
import { pickList } from '../../components/pick-list.ts';
import type { RiskBook } from './risk-line.ts';

type EntryLevel = 'village' | 'township' | 'department';
const entryLevels: readonly EntryLevel[] = ['village', 'township', 'department'];

/** 从目录选取: entries of the starter catalogue become drafts of one post or office, with a measure per phase. */
export const CatalogueDialog = ({ book: { facts }, onClose }: { book: RiskBook; onClose: () => void }) => {
  const { message } = App.useApp();
  const { unit } = useSession();
  const [unitLevel, setUnitLevel] = useState<EntryLevel>(
    entryLevels.find((one) => one === unit?.level) ?? 'department',
  );
  const [search, setSearch] = useState('');
  const [subject, setSubject] = useState<string>();
  const [ids, setIds] = useState<readonly string[]>([]);
  const entries = useQuery(() => api.catalogue.list({ unitLevel, search }), [unitLevel, search]);
  const take = useCommand(api.catalogue.take);
  const subjects = pickList([
    ...facts.posts.map(({ id, name }) => ({ id: `post ${id}`, name })),
    ...facts.offices.map(({ id, name }) => ({ id: `office ${id}`, name: `${name}（科室）` })),
  ]);
  const save = async () => {
    const [kind, id] = (subject === undefined ? '' : (subjects.idOf(subject) ?? '')).split(' ');
    const whose = kind === 'post' ? { postId: id as PostId } : { officeId: id as OfficeId };
    const taken = await take.run({ ids: [...ids], ...whose });
    if (taken === undefined) return;
    const skipped = taken.skipped === 0 ? '' : `，${taken.skipped} 个已经有了`;
    void message.success(`已取用 ${taken.ids.length} 个${skipped}。请改成本单位自己的话，改动前标为“参考库原文”。`);
    onClose();
  };
  return (
    <Modal
      open
      width={980}
      title="从目录选取"
      okText={`取用 ${ids.length} 个`}
      cancelText="取消"
      okButtonProps={{ disabled: ids.length === 0 || subject === undefined, loading: take.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="catalogue-bar">
        <Segmented<EntryLevel>
          value={unitLevel}
          options={entryLevels.map((value) => ({ value, label: unitLevelNames[value] }))}
          onChange={setUnitLevel}
        />
        <Input.Search
          allowClear
          aria-label="搜索目录"
          placeholder="岗位、职权、关键词"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Select<string>
          showSearch
          aria-label="归到哪个岗位或科室"
          placeholder="归到本单位的岗位或科室"
          value={subject ?? null}
          options={subjects.labels.map((value) => ({ value, label: value }))}
          onChange={setSubject}
        />
      </div>
      <ErrorBar error={take.error} onClose={take.clear} />
      {entries.kind === 'loading' && <Loading />}
      {entries.kind === 'refused' && <ErrorBar error={entries.error} />}
      {entries.kind === 'ready' && <Entries entries={entries.data} ids={ids} onIds={setIds} />}
    </Modal>
  );
};

type Entry = Awaited<ReturnType<typeof api.catalogue.list>>[number];
type EntriesProps = { entries: readonly Entry[]; ids: readonly string[]; onIds(ids: string[]): void };

const Entries = ({ entries, ids, onIds }: EntriesProps) => {
  const { levels } = useTaskSettings();
  if (entries.length === 0) return <p className="hint">目录里没有符合的条目。换一个词，或者自己写。</p>;
  return (
    <div className="catalogue" role="group" aria-label="目录条目">
      {entries.map((entry) => (
        <Checkbox
          key={entry.id}
          checked={ids.includes(entry.id)}
          disabled={entry.isTaken}
          onChange={({ target }) => onIds(target.checked ? [...ids, entry.id] : ids.filter((id) => id !== entry.id))}
        >
          <span className="entry-head">
            <strong>{entry.riskPoint}</strong> <LevelTag scheme={levels} level={entry.level} />
            {entry.isTaken && <Tag>已取用</Tag>}
            <span className="hint">
              {entry.post} · {entry.power} · {entry.category}
            </span>
          </span>
          <span className="entry-text">{entry.manifestation}</span>
        </Checkbox>
      ))}
    </div>
  );
};
