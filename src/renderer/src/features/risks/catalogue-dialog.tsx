import { App, Button, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import { unitLevelNames } from '../../../../text/labels/unit-labels.ts';
import { catalogueTexts as texts } from '../../../../text/screens/catalogue.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { pickList } from '../../components/pick-list.ts';
import { CatalogueEntries, type CatalogueEntry } from './catalogue-entries.tsx';
import type { RiskBook } from './risk-line.ts';

type EntryLevel = 'village' | 'township' | 'department';
const entryLevels: readonly EntryLevel[] = ['village', 'township', 'department'];

/** The catalogue's posts in their order, with how many entries each has. */
const postsOf = (entries: readonly CatalogueEntry[]): { post: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { post } of entries) counts.set(post, (counts.get(post) ?? 0) + 1);
  return [...counts].map(([post, count]) => ({ post, count }));
};

type Props = { book: Pick<RiskBook, 'facts'>; onClose(): void };

/** 从目录选取: entries of the starter catalogue become drafts of one post or office, with a measure per phase. */
export const CatalogueDialog = ({ book: { facts }, onClose }: Props) => {
  const { message } = App.useApp();
  const { unit } = useSession();
  const [unitLevel, setUnitLevel] = useState<EntryLevel>(
    entryLevels.find((one) => one === unit?.level) ?? 'department',
  );
  const [search, setSearch] = useState('');
  const [post, setPost] = useState<string>();
  const [subject, setSubject] = useState<string>();
  const [ids, setIds] = useState<readonly string[]>([]);
  const entries = useQuery(() => api.catalogue.list({ unitLevel, search }), [unitLevel, search]);
  const take = useCommand(api.catalogue.take);
  const subjects = pickList([
    ...facts.posts.map(({ id, name }) => ({ id: `post ${id}`, name })),
    ...facts.offices.map(({ id, name }) => ({ id: `office ${id}`, name: texts.office(name) })),
  ]);
  const found = entries.kind === 'ready' ? entries.data : [];
  const posts = postsOf(found);
  // A post that the search left without entries narrows nothing.
  const chosenPost = posts.some((one) => one.post === post) ? post : undefined;
  const shown = chosenPost === undefined ? found : found.filter((entry) => entry.post === chosenPost);
  const open = shown.filter(({ isTaken }) => !isTaken).map(({ id }) => id);
  const chooseSubject = (label: string) => {
    setSubject(label);
    // The unit's own post is often called as the catalogue calls it.
    if (chosenPost === undefined && posts.some((one) => one.post === label)) setPost(label);
  };
  const save = async () => {
    const [kind, id] = (subject === undefined ? '' : (subjects.idOf(subject) ?? '')).split(' ');
    const whose = kind === 'post' ? { postId: id as PostId } : { officeId: id as OfficeId };
    const taken = await take.run({ ids: [...ids], ...whose });
    if (taken === undefined) return;
    void message.success(texts.taken(taken.ids.length, taken.skipped));
    onClose();
  };
  return (
    <Modal
      open
      width={980}
      title={texts.title}
      okText={texts.ok(ids.length)}
      cancelText={texts.cancel}
      okButtonProps={{
        disabled: ids.length === 0 || subject === undefined,
        loading: take.isRunning,
        title: subject === undefined ? texts.subjectFirst : '',
      }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="catalogue-bar">
        <Segmented<EntryLevel>
          aria-label={texts.level}
          value={unitLevel}
          options={entryLevels.map((value) => ({ value, label: unitLevelNames[value] }))}
          onChange={setUnitLevel}
        />
        <Select<string>
          allowClear
          showSearch
          aria-label={texts.post}
          placeholder={texts.allPosts}
          value={chosenPost ?? null}
          options={posts.map((one) => ({ value: one.post, label: texts.postWith(one.post, one.count) }))}
          onChange={(value: string | undefined) => setPost(value)}
        />
        <Input
          type="search"
          allowClear
          className="begin-here"
          aria-label={texts.search}
          placeholder={texts.searchHint}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Select<string>
          showSearch
          aria-label={texts.subject}
          placeholder={texts.subjectHint}
          value={subject ?? null}
          options={subjects.labels.map((value) => ({ value, label: value }))}
          onChange={chooseSubject}
        />
        <Button disabled={open.length === 0} onClick={() => setIds([...new Set([...ids, ...open])])}>
          {texts.all(open.length)}
        </Button>
      </div>
      {subject === undefined && <p className="hint">{texts.subjectFirst}</p>}
      <ErrorBar error={take.error} onClose={take.clear} />
      {entries.kind === 'loading' && <Loading />}
      {entries.kind === 'refused' && <ErrorBar error={entries.error} />}
      {entries.kind === 'ready' && <CatalogueEntries entries={shown} ids={ids} onIds={setIds} />}
    </Modal>
  );
};
