import { Button } from 'antd';
import { useState } from 'react';
import type { CheckFinding, CheckId, Explanation } from '../../../../domain/checks/check.ts';
import { checkNames } from '../../../../text/labels/check-labels.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { hrefOfRow } from '../../app/row-link.ts';

type Judged = CheckFinding & { explanation: Explanation | null };
type Props = { findings: readonly Judged[]; onExplain(finding: Judged): void };

/** Findings of one check shown before the rest is asked for. */
const FIRST = 8;

/** Findings of one severity, those of the same check together. */
export const FindingList = ({ findings, onExplain }: Props) => {
  const checkIds = [...new Set(findings.map(({ checkId }) => checkId))];
  return checkIds.map((checkId) => (
    <CheckGroup
      key={checkId}
      checkId={checkId}
      findings={findings.filter((finding) => finding.checkId === checkId)}
      onExplain={onExplain}
    />
  ));
};

const CheckGroup = ({ checkId, findings, onExplain }: Props & { checkId: CheckId }) => {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, FIRST);
  return (
    <section className="check-group" aria-label={checkNames[checkId]}>
      <h3>
        {checkNames[checkId]} <small>{findings.length} 处</small>
      </h3>
      <ul>
        {shown.map((finding, index) => (
          <FindingLine key={`${finding.rowId}-${index}`} finding={finding} onExplain={onExplain} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          再显示 {findings.length - shown.length} 处
        </Button>
      )}
    </section>
  );
};

const FindingLine = ({ finding, onExplain }: { finding: Judged; onExplain(finding: Judged): void }) => {
  const { register, rowId, sentence, severity, explanation } = finding;
  return (
    <li>
      <div className="finding">
        <span>{sentence}</span>
        {explanation !== null && (
          <span className="explained">
            已说明：{explanation.reason}（批准人：{explanation.approver}，{explanation.approvedOn}）
          </span>
        )}
      </div>
      <div className="finding-actions">
        {severity === 'explainable' && (
          <Button size="small" onClick={() => onExplain(finding)}>
            {explanation === null ? '写明原因' : '修改说明'}
          </Button>
        )}
        <a href={hrefOfRow(register, rowId)}>去“{registerLabels[register]}”修改</a>
      </div>
    </li>
  );
};
