import { useMemo } from 'react';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import { isKeyPost } from '../../../../domain/posts/is-key-post.ts';
import { postLevel } from '../../../../domain/posts/post-level.ts';
import type { Post } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import { unitTexts as texts } from '../../../../text/screens/unit.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFacts } from '../../api/use-facts.ts';
import { useQuery } from '../../api/use-query.ts';
import { startAtRow, usePlace } from '../../app/location.ts';
import { type OpenRemark, PageRemarks, useOpenRemarks, useRowMarks } from '../../app/page-remarks.tsx';
import { useTableName, useTaskSettings } from '../../app/session.tsx';
import { useTableImport } from '../../app/table-import.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { Sheet } from '../../components/sheet.tsx';
import { officeColumns, postColumns } from './unit-columns.tsx';
import { ProfileSheet } from './profile-sheet.tsx';
import './unit.css';

const idOf = ({ id }: { id: string }) => id;
const nameMissing = ({ name }: { name: string }) => (name === '' ? texts.nameMissing : undefined);
const newOffice = (): Office => ({ id: newId<'office'>(), name: '', position: 0 });
const newPost = (): Post => ({
  id: newId<'post'>(),
  officeId: null,
  name: '',
  isKey: false,
  isHead: false,
  duties: '',
  decidedLevel: null,
  position: 0,
});

const remarked = ['profiles', 'offices', 'posts'] as const;
const unitRegisters = ['profiles', 'offices', 'persons', 'posts', 'assignments', 'risks'] as const;
type UnitFacts = Pick<Facts, (typeof unitRegisters)[number]>;

/** 单位与岗位: who the unit is, its offices, its posts. */
export const UnitPage = () => {
  const facts = useFacts(unitRegisters);
  const remarks = useOpenRemarks(remarked);
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  return (
    <>
      <PageHead title={texts.title}>{texts.about}</PageHead>
      <PageRemarks remarks={remarks} isInTable />
      <ProfileSheet profiles={facts.data.profiles} remarks={remarks} />
      <div className="offices-posts">
        <OfficesSheet facts={facts.data} remarks={remarks} />
        <PostsSheet facts={facts.data} remarks={remarks} />
      </div>
    </>
  );
};

type SheetProps = { facts: UnitFacts; remarks: readonly OpenRemark[] };

const OfficesSheet = ({ facts: { offices }, remarks }: SheetProps) => {
  const { params } = usePlace();
  const save = useCommand(api.offices.save);
  const remove = useCommand(api.offices.remove);
  const marks = useRowMarks(remarks, 'offices');
  const waitAs = useTableName('offices');
  const place = usePlaces();
  const excel = useTableImport(texts.offices.table);
  const list = useTableList({ title: texts.offices.table, columns: officeColumns });
  return (
    <Sheet
      title={texts.offices.title(offices.length)}
      extra={
        <span className="button-row">
          {excel.button}
          {list.button}
        </span>
      }
    >
      {excel.error}
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Office>
        label={texts.offices.table}
        rows={offices}
        rowId={idOf}
        columns={officeColumns}
        marks={marks}
        waitAs={waitAs}
        newRow={newOffice}
        problemOf={nameMissing}
        onSave={(rows) => save.run({ rows: place(rows, offices) })}
        onRemove={(rows) => remove.run({ ids: rows.map(({ id }): OfficeId => id) })}
        {...excel.table}
        {...list.table}
        {...startAtRow(params, offices)}
        height="max(16rem, calc(100vh - 21.9rem))"
      />
    </Sheet>
  );
};

const PostsSheet = ({ facts, remarks }: SheetProps) => {
  const { offices, posts, risks } = facts;
  const { levels } = useTaskSettings();
  const { params } = usePlace();
  const approved = useQuery(() => api.risks.approvedLevels({}));
  const marks = useRowMarks(remarks, 'posts');
  const waitAs = useTableName('posts');
  const place = usePlaces();
  const excel = useTableImport(texts.posts.table);
  const save = useCommand(api.posts.save);
  const remove = useCommand(api.posts.remove);
  const decided = approved.kind === 'ready' ? approved.data : undefined;
  const columns = useMemo(
    () => postColumns(facts, levels, (post) => postLevel(post, risks, decided)),
    [facts, levels, risks, decided],
  );
  const list = useTableList({ title: texts.posts.table, columns });
  return (
    <Sheet
      title={texts.posts.title(posts.length, posts.filter(isKeyPost).length)}
      extra={
        <span className="button-row">
          {excel.button}
          {list.button}
        </span>
      }
    >
      {excel.error}
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Post>
        label={offices.length === 0 ? texts.posts.tableWithoutOffices : texts.posts.table}
        rows={posts}
        rowId={idOf}
        columns={columns}
        marks={marks}
        lines={2}
        waitAs={waitAs}
        newRow={newPost}
        problemOf={nameMissing}
        onSave={(rows) => save.run({ rows: place(rows, posts) })}
        onRemove={(rows) => remove.run({ ids: rows.map(({ id }): PostId => id) })}
        {...excel.table}
        {...list.table}
        {...startAtRow(params, posts)}
        height="max(16rem, calc(100vh - 21.9rem))"
      />
    </Sheet>
  );
};
