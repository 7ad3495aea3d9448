import { Button } from 'antd';
import { takenTexts as texts } from '../../../../text/screens/receive.ts';
import type { api } from '../../api/client.ts';
import { hrefOf } from '../../app/location.ts';
import { ImportResults } from './import-results.tsx';
import { usePrintRun } from './use-print-run.tsx';

export type Taken = Awaited<ReturnType<typeof api.packages.importAll>>;
type Props = { taken: Taken; isBusy: boolean; onGoOn(): void };

/** What became of the files that were taken over, what is left, and where to go from here. */
export const TakenFiles = ({ taken, isBusy, onGoOn }: Props) => {
  const printing = usePrintRun();
  return (
    <section aria-label={texts.title} className="screening">
      {taken.left > 0 && (
        <div className="screening-head">
          <p role="status">{texts.left(taken.left)}</p>
          <Button type="primary" disabled={isBusy} onClick={onGoOn}>
            {texts.goOn}
          </Button>
        </div>
      )}
      <ImportResults files={taken.files} />
      <div className="button-row">
        <Button disabled={isBusy} onClick={() => printing.open(taken.runId)}>
          {texts.print}
        </Button>
        <span className="hint">
          {texts.next}
          <a href={hrefOf('seals')}>{texts.seals}</a>
          {texts.nextEnd}
          <a href={hrefOf('tracking')}>{texts.tracking}</a>
          {texts.end}
        </span>
      </div>
      {printing.dialog}
    </section>
  );
};
