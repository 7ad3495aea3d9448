import { Fragment } from 'react';
import type { TaskVersions } from '../../../../domain/tasks/task-versions.ts';
import { taskVersionsTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';

/** 各单位手里是哪一版: how many hold which version, and by name those that are behind. */
export const VersionsSheet = () => {
  const versions = useQuery(() => api.tasks.versions({}));
  if (versions.kind === 'loading') return <Loading />;
  return (
    <Sheet title={texts.title}>
      {versions.kind === 'refused' ? <ErrorBar error={versions.error} /> : <Versions {...versions.data} />}
    </Sheet>
  );
};

const Versions = ({ newest, held, silent }: TaskVersions) => {
  if (newest === null) return <p>{texts.none}</p>;
  return (
    <>
      <p className="hint">{texts.hint}</p>
      <p>{texts.newest(newest)}</p>
      {held.length === 0 ? (
        <p>{texts.nothingYet}</p>
      ) : (
        <dl className="facts">
          {held.map(({ version, units }) => (
            <Fragment key={version}>
              <dt>{texts.version(version)}</dt>
              <dd>
                {version < newest
                  ? texts.older(
                      units.length,
                      units.map(({ name }) => name),
                    )
                  : texts.count(units.length)}
              </dd>
            </Fragment>
          ))}
          {silent.length > 0 && (
            <>
              <dt>{texts.silent}</dt>
              <dd>{texts.count(silent.length)}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
};
