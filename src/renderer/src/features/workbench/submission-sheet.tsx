import { Alert } from 'antd';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { hrefOf } from '../../app/location.ts';
import { hrefOfRow } from '../../app/row-link.ts';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import type { Submission } from './workbench-data.ts';

const texts = workbenchTexts.submission;

const tones: Record<Submission['state'], Tone> = {
  received: 'info',
  accepted: 'good',
  returned: 'bad',
  superseded: 'plain',
  withdrawn: 'plain',
};

/** Remarks shown here; all of them stand at their rows and on the page of packages. */
const MAX_REMARKS = 5;

/** What became of the newest submission; after a return, why, and where to mend it. */
export const SubmissionSheet = ({ submission }: { submission: Submission | null }) => {
  if (submission === null)
    return (
      <Sheet title={texts.title}>
        <p className="hint">
          {texts.noneBefore}
          <a href={hrefOf('submit')}>{texts.nonePage}</a>
          {texts.noneAfter}
        </p>
      </Sheet>
    );
  const { submissionNo, sentAt, state, decidedAt, reason, remarks } = submission;
  return (
    <Sheet title={texts.title} extra={<StateTag tone={tones[state]}>{texts.states[state]}</StateTag>}>
      <p>
        {texts.sentAt(submissionNo ?? 1, localTime(sentAt))}
        {decidedAt !== null && texts.decided(texts.states[state], localTime(decidedAt))}
      </p>
      {state === 'returned' && (
        <Alert
          type="error"
          title={texts.reason(reason)}
          description={
            <ul className="remark-list">
              {remarks.slice(0, MAX_REMARKS).map(({ id, register, rowId, text }) => (
                <li key={id}>
                  {register !== null && texts.remarkAt(registerLabels[register])}
                  {register === null ? text : <a href={hrefOfRow(register, rowId)}>{text}</a>}
                </li>
              ))}
              {remarks.length > MAX_REMARKS && <li>{texts.more(remarks.length)}</li>}
            </ul>
          }
        />
      )}
      <a href={hrefOf('submit')}>{texts.history}</a>
    </Sheet>
  );
};
