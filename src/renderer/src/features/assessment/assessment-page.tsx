import { Segmented } from 'antd';
import { useState } from 'react';
import { assessmentTexts as texts } from '../../../../text/screens/assessment.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { PageRemarks, useOpenRemarks } from '../../app/page-remarks.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LiveProgress } from '../../components/live-progress.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useRowEdits } from '../../components/editable-table/use-row-edits.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import type { Score } from '../../../../domain/assessments/indicator-set.ts';
import type { Known } from './known-evidence.tsx';
import { SetSheet } from './set-sheet.tsx';
import './assessment.css';

const noScores: Score[] = [];
const noKnown: Known[] = [];
const remarked = ['scores'] as const;
const scoreId = ({ id }: Score): string => id;

/** 自我评估: every indicator of the task with points, evidence and the running total; saves itself. */
export const AssessmentPage = () => {
  const { indicatorSets } = useTaskSettings();
  const [setId, setSetId] = useState(indicatorSets[0]?.id);
  const scores = useQuery(() => api.assessments.list({}).catch(ignoreNothingEntered(noScores)));
  const counted = useQuery(() => api.checks.count({}).catch(ignoreNothingEntered(undefined)));
  const state = useQuery(() => api.finals.get({}).catch(ignoreNothingEntered({ lockedAt: null })));
  const known = useLiveTask('known', (options) =>
    api.assessments.listKnown({}, options).catch(ignoreNothingEntered([])),
  );
  const remarks = useOpenRemarks(remarked);
  const files = useQuery(() => api.attachments.list({ register: 'scores' }).catch(ignoreNothingEntered([])));
  const save = useCommand(api.assessments.save);
  const edits = useRowEdits({
    rows: scores.kind === 'ready' ? scores.data : noScores,
    rowId: scoreId,
    problemOf: undefined,
    onSave: (rows) => save.run({ rows }),
  });
  const set = indicatorSets.find(({ id }) => id === setId);
  if (set === undefined)
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={texts.nothing} next={{ label: texts.toChecks, onClick: () => goTo('checks') }}>
          {texts.nothingHint}
        </EmptyState>
      </>
    );
  if (scores.kind === 'loading') return <Loading />;
  if (scores.kind === 'refused') return <ErrorBar error={scores.error} />;
  const isLocked = state.kind === 'ready' && state.data.lockedAt !== null;
  const fileCounts = new Map<string, number>();
  for (const { rowId } of files.kind === 'ready' ? files.data : [])
    fileCounts.set(rowId, (fileCounts.get(rowId) ?? 0) + 1);
  const totals = counted.kind === 'ready' ? counted.data?.totals : undefined;
  return (
    <>
      <PageHead title={texts.title}>{isLocked ? texts.locked : texts.about}</PageHead>
      <ErrorBar error={save.error} onClose={save.clear} />
      <PageRemarks remarks={remarks} />
      <LiveProgress task={known} what={texts.looking} />
      <ErrorBar error={known.error} />
      {indicatorSets.length > 1 && (
        <Segmented
          className="set-choice"
          aria-label={texts.sets}
          value={set.id}
          options={indicatorSets.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setSetId}
        />
      )}
      <SetSheet
        key={set.id}
        set={set}
        scores={edits.shown}
        offers={totals === undefined ? [] : texts.offers(totals)}
        known={known.answer?.output ?? noKnown}
        fileCounts={fileCounts}
        remarks={remarks}
        isLocked={isLocked}
        onSave={(score) => edits.save([score], { editKey: score.id, what: texts.evidence.step })}
      />
    </>
  );
};
