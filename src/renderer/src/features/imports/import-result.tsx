import { Alert, Button } from 'antd';
import { registerNames } from '../../../../domain/registers/facts.ts';
import type { RegisterName } from '../../../../domain/registers/facts.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import type { api } from '../../api/client.ts';
import { goTo } from '../../app/location.ts';
import { Sheet } from '../../components/sheet.tsx';
import { UndoImport } from './undo-import.tsx';

export type Applied = Awaited<ReturnType<typeof api.imports.apply>>;
type Props = { fileName: string; applied: Applied; onNext(): void; onAgain(): void };

const countText = (counts: Partial<Record<RegisterName, number>>): string =>
  registerNames
    .filter((name) => (counts[name] ?? 0) > 0)
    .map((name) => `${registerLabels[name]} ${counts[name] ?? 0}`)
    .join('、');

/** What was taken over, what was left and why, and the way back. */
export const ImportResult = ({ fileName, applied, onNext, onAgain }: Props) => {
  const { importId, created, replaced, left, unmatched, undividedMeasures, kind, taken } = applied;
  const page = kind === 'scores' ? 'assessment' : 'risks';
  return (
    <Sheet title={`“${fileName}”的导入结果`}>
      <Alert
        type={importId === null ? 'info' : 'success'}
        showIcon
        title={importId === null ? '表中没有新的内容，台账没有改动。' : `已导入 ${taken.length} 行。`}
        description={
          <>
            {countText(created) !== '' && <div>新增：{countText(created)}。</div>}
            {countText(replaced) !== '' && <div>更新：{countText(replaced)}。</div>}
            {undividedMeasures > 0 && <div>有 {undividedMeasures} 条措施没有分期，请逐条核对归入哪一期。</div>}
          </>
        }
      />
      {left.length + unmatched.length > 0 && (
        <div className="left-rows">
          <h3>没有导入的行</h3>
          <ul>
            {left.map(({ line, sentence, text }) => (
              <li key={line}>
                第 {line} 行：{sentence} <span className="hint">{text}</span>
              </li>
            ))}
            {unmatched.map(({ line, item, sentence }) => (
              <li key={`${line}-${item}`}>
                第 {line} 行：{sentence} <span className="hint">{item}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="button-row result-actions">
        <Button type="primary" onClick={() => goTo(page)}>
          {kind === 'scores' ? '去自我评估核对' : '去风险点核对'}
        </Button>
        <Button onClick={onNext}>再导入一个表</Button>
        {importId !== null && <UndoImport importId={importId} label="撤销这次导入" onUndone={onAgain} />}
      </div>
    </Sheet>
  );
};
