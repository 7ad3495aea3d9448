import { Alert, Tag } from 'antd';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { hrefOf } from '../../app/location.ts';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import type { Submission } from './workbench-data.ts';

const states = {
  received: { word: '已报送，等待回执', color: 'blue' },
  accepted: { word: '已接受', color: 'green' },
  returned: { word: '已退回', color: 'red' },
  superseded: { word: '已被后一次代替', color: 'default' },
  withdrawn: { word: '已撤回', color: 'default' },
} as const;

/** Remarks shown here; all of them stand at their rows and on the page of packages. */
const MAX_REMARKS = 5;

/** What became of the newest submission; after a return, why, and where to mend it. */
export const SubmissionSheet = ({ submission }: { submission: Submission | null }) => {
  if (submission === null)
    return (
      <Sheet title="报送情况">
        <p className="hint">
          还没有报送过。填写完、审核通过后，在<a href={hrefOf('submit')}>报送</a>里定稿、签名、存到U盘。
        </p>
      </Sheet>
    );
  const { seq, sentAt, state, decidedAt, reason, remarks } = submission;
  return (
    <Sheet title="报送情况" extra={<Tag color={states[state].color}>{states[state].word}</Tag>}>
      <p>
        第 {seq} 次报送，{localTime(sentAt)}
        {decidedAt !== null && `；${states[state].word}，${localTime(decidedAt)}`}
      </p>
      {state === 'returned' && (
        <Alert
          type="error"
          title={`退回理由：${reason}`}
          description={
            <ul className="remark-list">
              {remarks.slice(0, MAX_REMARKS).map(({ id, register, rowId, text }) => (
                <li key={id}>
                  {register !== null && `${registerLabels[register]}：`}
                  {register === 'risks' && rowId !== null ? <a href={hrefOf('risks', { row: rowId })}>{text}</a> : text}
                </li>
              ))}
              {remarks.length > MAX_REMARKS && <li>共 {remarks.length} 条，其余见各表和报送页。</li>}
            </ul>
          }
        />
      )}
      <a href={hrefOf('submit')}>查看报送记录</a>
    </Sheet>
  );
};
