import { Alert } from 'antd';
import { returnedTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { Remarks } from './remarks.tsx';

/** The newest submission came back, which opened the year again: why, and what about which row. */
export const ReturnedBar = () => {
  const state = useQuery(() => api.workbench.get({}));
  const submission = state.kind === 'ready' ? state.data.submission : null;
  if (submission?.state !== 'returned') return null;
  const { submissionNo, reason, digest } = submission;
  return (
    <Alert
      className="verdict"
      type="error"
      showIcon
      title={texts.title(submissionNo ?? 1)}
      description={
        <>
          <p>{texts.reason(reason)}</p>
          <Remarks digest={digest} isOwn />
          <p>{texts.next}</p>
        </>
      }
    />
  );
};
