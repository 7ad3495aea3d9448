import { Button } from 'antd';
import { useState } from 'react';
import type { CheckFinding, CheckId } from '../../../../domain/checks/check.ts';
import type { Explanation } from '../../../../domain/checks/explanation.ts';
import { checkNames } from '../../../../text/labels/check-labels.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { checksTexts } from '../../../../text/screens/checks.ts';
import { type OpenRemark, remarksOfRow, Sayings } from '../../app/page-remarks.tsx';
import { hrefOfRow } from '../../app/row-link.ts';

const texts = checksTexts.list;

type Judged = CheckFinding & { explanation: Explanation | null };
type Props = { findings: readonly Judged[]; remarks: readonly OpenRemark[]; onExplain(finding: Judged): void };

/** Findings of one check shown at first, and how many more at a time: a large year has thousands. */
const FIRST = 8;
const MORE = 100;

/** Findings of one severity, those of the same check together. */
export const FindingList = ({ findings, ...others }: Props) => {
  const checkIds = [...new Set(findings.map(({ checkId }) => checkId))];
  return checkIds.map((checkId) => (
    <CheckGroup
      key={checkId}
      checkId={checkId}
      findings={findings.filter((finding) => finding.checkId === checkId)}
      {...others}
    />
  ));
};

const CheckGroup = ({ checkId, findings, remarks, onExplain }: Props & { checkId: CheckId }) => {
  const [count, setCount] = useState(FIRST);
  const shown = findings.slice(0, count);
  const left = findings.length - shown.length;
  return (
    <section className="check-group" aria-label={checkNames[checkId]}>
      <h3>
        {checkNames[checkId]} <small>{texts.places(findings.length)}</small>
      </h3>
      <ul>
        {shown.map((finding, index) => (
          <FindingLine key={`${finding.rowId}-${index}`} finding={finding} remarks={remarks} onExplain={onExplain} />
        ))}
      </ul>
      {left > 0 && (
        <Button type="link" size="small" onClick={() => setCount(count + MORE)}>
          {texts.more(Math.min(MORE, left), left)}
        </Button>
      )}
    </section>
  );
};

type LineProps = Omit<Props, 'findings'> & { finding: Judged };

const FindingLine = ({ finding, remarks, onExplain }: LineProps) => {
  const { register, rowId, sentence, severity, explanation } = finding;
  const own = remarksOfRow(remarks, 'explanations', explanation?.id ?? '');
  return (
    <li>
      <div className="finding">
        <span>{sentence}</span>
        {explanation !== null && (
          <span className="explained">
            {texts.explained(explanation.reason, explanation.approver, explanation.approvedOn)}
          </span>
        )}
        <Sayings sayings={[...own.row, ...own.fields.values()]} />
      </div>
      <div className="finding-actions">
        {severity === 'explainable' && (
          <Button size="small" onClick={() => onExplain(finding)}>
            {explanation === null ? texts.explain : texts.change}
          </Button>
        )}
        <a href={hrefOfRow(register, rowId)}>{texts.goTo(registerLabels[register])}</a>
      </div>
    </li>
  );
};
