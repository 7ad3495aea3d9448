/** What keeps this ledger from writing receipts and returns, said before anybody has written one. */
import { Alert, Button } from 'antd';
import { errorSentence } from '../../../text/errors.ts';
import { writeAnswersTexts as texts } from '../../../text/screens/answers.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { goTo } from './location.ts';

type Obstacle = NonNullable<Awaited<ReturnType<typeof api.answers.getObstacle>>>;

/** undefined = nothing does, or not known yet. */
export const useAnswerObstacle = (): Obstacle | undefined => {
  const answer = useQuery(() => api.answers.getObstacle({}));
  return answer.kind === 'ready' ? (answer.data ?? undefined) : undefined;
};

export const AnswerObstacle = ({ obstacle }: { obstacle: Obstacle | undefined }) =>
  obstacle !== undefined && (
    <Alert
      className="error-bar"
      type="warning"
      showIcon
      role="status"
      title={errorSentence(obstacle)}
      action={
        <Button size="small" onClick={() => goTo('setup')}>
          {texts.goSetup}
        </Button>
      }
    />
  );
