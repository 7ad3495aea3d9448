import { Alert, Button } from 'antd';
import { registerCounts } from '../../../../text/register-counts.ts';
import { importsTexts } from '../../../../text/screens/imports.ts';
import type { api } from '../../api/client.ts';
import { goTo } from '../../app/location.ts';
import { Sheet } from '../../components/sheet.tsx';
import { UndoImport } from './undo-import.tsx';

const texts = importsTexts.result;

export type Applied = Awaited<ReturnType<typeof api.imports.apply>>;
type Props = { fileName: string; applied: Applied; onNext(): void; onAgain(): void };

/** What was taken over, what was left and why, and the way back. */
export const ImportResult = ({ fileName, applied, onNext, onAgain }: Props) => {
  const { importId, created, replaced, left, unmatched, undividedMeasures, kind, taken } = applied;
  const page = kind === 'scores' ? 'assessment' : 'risks';
  return (
    <Sheet title={texts.title(fileName)}>
      <Alert
        type={importId === null ? 'info' : 'success'}
        showIcon
        title={importId === null ? texts.nothingNew : texts.taken(taken.length)}
        description={
          <>
            {registerCounts(created) !== '' && <div>{texts.created(registerCounts(created))}</div>}
            {registerCounts(replaced) !== '' && <div>{texts.replaced(registerCounts(replaced))}</div>}
            {undividedMeasures > 0 && <div>{texts.undivided(undividedMeasures)}</div>}
          </>
        }
      />
      {left.length + unmatched.length > 0 && (
        <div className="left-rows">
          <h3>{texts.leftTitle}</h3>
          <ul>
            {left.map(({ line, sentence, text }) => (
              <li key={line}>
                {texts.leftLine(line, sentence)} <span className="hint">{text}</span>
              </li>
            ))}
            {unmatched.map(({ line, item, sentence }) => (
              <li key={`${line}-${item}`}>
                {texts.leftLine(line, sentence)} <span className="hint">{item}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="button-row result-actions">
        <Button type="primary" onClick={() => goTo(page)}>
          {kind === 'scores' ? texts.toScores : texts.toRisks}
        </Button>
        <Button onClick={onNext}>{texts.next}</Button>
        {importId !== null && <UndoImport importId={importId} label={texts.undo} onUndone={onAgain} />}
      </div>
    </Sheet>
  );
};
