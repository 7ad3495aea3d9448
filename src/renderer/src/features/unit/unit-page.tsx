import { useMemo } from 'react';
import type { OfficeId, PostId } from '../../../../domain/ids.ts';
import { postLevel } from '../../../../domain/posts/post-level.ts';
import type { Post } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFacts } from '../../api/use-facts.ts';
import { useQuery } from '../../api/use-query.ts';
import { startAtRow, usePlace } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { placed } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { officeColumns, postColumns } from './unit-columns.tsx';
import { ProfileSheet } from './profile-sheet.tsx';
import './unit.css';

const idOf = ({ id }: { id: string }) => id;
const nameMissing = ({ name }: { name: string }) => (name === '' ? '缺名称' : undefined);
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

/** 单位与岗位: who the unit is, its offices, its posts. */
export const UnitPage = () => {
  const facts = useFacts();
  if (facts.kind === 'loading') return <Loading />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  return (
    <>
      <PageHead title="单位与岗位">
        点中一格直接输入，离开这一格就已保存。可以从 Excel 或 WPS 复制几行几列，点中起始格后粘贴。
      </PageHead>
      <ProfileSheet profile={facts.data.profiles[0]} />
      <div className="offices-posts">
        <OfficesSheet facts={facts.data} />
        <PostsSheet facts={facts.data} />
      </div>
    </>
  );
};

const OfficesSheet = ({ facts: { offices, posts } }: { facts: Facts }) => {
  const { params } = usePlace();
  const save = useCommand(api.offices.save);
  const remove = useCommand(api.offices.remove);
  const columns = useMemo(() => officeColumns(posts), [posts]);
  return (
    <Sheet title={`科室（${offices.length}）`}>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Office>
        label="科室"
        rows={offices}
        rowId={idOf}
        columns={columns}
        newRow={newOffice}
        problemOf={nameMissing}
        onSave={(rows) => save.run({ rows: placed(rows, offices) })}
        onRemove={(rows) => remove.run({ ids: rows.map(({ id }): OfficeId => id) })}
        {...startAtRow(params, offices)}
        height="max(16rem, calc(100vh - 21.9rem))"
      />
    </Sheet>
  );
};

const PostsSheet = ({ facts }: { facts: Facts }) => {
  const { offices, posts, risks } = facts;
  const { levels } = useTaskSettings();
  const { params } = usePlace();
  const approved = useQuery(() => api.risks.approvedLevels({}));
  const save = useCommand(api.posts.save);
  const remove = useCommand(api.posts.remove);
  const decided = approved.kind === 'ready' ? approved.data : undefined;
  const columns = useMemo(
    () => postColumns(facts, levels, (post) => postLevel(post, risks, decided)),
    [facts, levels, risks, decided],
  );
  return (
    <Sheet title={`岗位（${posts.length}，其中重点 ${posts.filter(({ isKey, isHead }) => isKey || isHead).length}）`}>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Post>
        label={offices.length === 0 ? '岗位（还没有科室）' : '岗位'}
        rows={posts}
        rowId={idOf}
        columns={columns}
        newRow={newPost}
        problemOf={nameMissing}
        onSave={(rows) => save.run({ rows: placed(rows, posts) })}
        onRemove={(rows) => remove.run({ ids: rows.map(({ id }): PostId => id) })}
        {...startAtRow(params, posts)}
        height="max(16rem, calc(100vh - 21.9rem))"
      />
    </Sheet>
  );
};
