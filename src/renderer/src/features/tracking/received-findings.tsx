import { Button } from 'antd';
import { returnDialogTexts as texts } from '../../../../text/screens/answers.ts';
import type { api } from '../../api/client.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';
import type { DraftRemark } from './return-draft.ts';

type Finding = Awaited<ReturnType<typeof api.answers.previewFindings>>[number];
type Props = { findings: readonly Finding[]; onRemark(remark: DraftRemark): void };

const tones: Record<Finding['severity'], Tone> = { error: 'bad', explainable: 'attention', warning: 'info' };

/** What the checks find in the received year, each ready as a remark at its row. */
export const ReceivedFindings = ({ findings, onRemark }: Props) => {
  if (findings.length === 0) return <p className="hint">{texts.noFindings}</p>;
  return (
    <ul className="received-findings" aria-label={texts.findings(findings.length)}>
      {findings.map(({ severity, register, rowId, title, sentence, reason }, index) => (
        <li key={index}>
          <div>
            <StateTag tone={tones[severity]}>{texts.severity[severity]}</StateTag> {sentence}
            {reason !== null && <div className="hint">{texts.explained(reason)}</div>}
          </div>
          <Button
            size="small"
            onClick={() =>
              onRemark({
                register: rowId === null ? null : register,
                rowId,
                field: null,
                text: sentence,
                place: rowId === null || title === '' ? texts.wholeReport : title,
              })
            }
          >
            {texts.asRemark}
          </Button>
        </li>
      ))}
    </ul>
  );
};
