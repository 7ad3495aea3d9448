import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import type { CallOptions } from '../../../../rpc/client.ts';
import { formActionTexts as texts } from '../../../../text/screens/print.ts';
import { useTask } from '../../api/use-task.ts';
import { openPdf } from '../../components/pdf/open-pdf.ts';
import type { PrintJob } from '../../components/pdf/print-pdf.ts';
import { usePrint } from '../../components/pdf/use-print.ts';
import type { PickedFile } from '../../host/host.ts';
import { host } from '../../host/this-host.ts';

export type ToPrint = { id: FormId; copies: number };
type Make = (id: FormId, options: CallOptions) => Promise<PickedFile | null>;

/** Makes several forms one after the other and prints them, copies and all, in one go. */
export function usePrintChosen(make: Make) {
  const printing = usePrint();
  const making = useTask(
    async (forms: readonly ToPrint[], options: CallOptions = {}): Promise<PrintJob[]> => {
      const jobs: PrintJob[] = [];
      for (const [index, { id, copies }] of forms.entries()) {
        options.onProgress?.({ stage: texts.making, done: index, total: forms.length });
        const file = await make(id, options);
        if (file === null) continue;
        jobs.push({ pdf: await openPdf(await host.readFile(file.id, options.signal)), copies });
      }
      return jobs;
    },
    { changesNothing: true },
  );
  const print = async (forms: readonly ToPrint[]): Promise<void> => {
    const jobs = await making.run(forms);
    if (jobs === undefined) return;
    await printing.print(jobs);
    for (const { pdf } of jobs) pdf.close();
  };
  const preparing = printing.progress && { stage: texts.preparing, ...printing.progress };
  return {
    print,
    isRunning: making.isRunning || preparing !== undefined,
    progress: preparing ?? making.progress,
    error: making.error,
    hasFailed: printing.hasFailed,
    cancel: () => {
      making.cancel();
      printing.cancel();
    },
    clear: making.clear,
  };
}
