import type { RiskRevision } from '../../../../domain/risks/risk.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { LevelTag } from '../../components/level-tag.tsx';

/** The words before each correction, the newest first. */
export const RiskRevisions = ({ revisions }: { revisions: readonly RiskRevision[] }) => {
  const { levels, vocabularies } = useTaskSettings();
  if (revisions.length === 0)
    return <p className="hint">还没有修订。集体定以后的更正、定级以后的改级，原文都留在这里。</p>;
  return (
    <ol className="revisions">
      {revisions
        .toSorted((a, b) => b.revision - a.revision)
        .map((one) => (
          <li key={one.id}>
            <div className="revision-head">
              <strong>第 {one.revision} 版</strong>
              <span>用到 {one.changedOn}</span>
              <LevelTag scheme={levels} level={one.level} />
              <span className="hint">
                {vocabularies.categories.find(({ code }) => code === one.category)?.name ?? '未分类'}
              </span>
            </div>
            <p>{one.name}</p>
            <p>{one.manifestation}</p>
            <p className="hint">更正理由：{one.reason}</p>
          </li>
        ))}
    </ol>
  );
};
