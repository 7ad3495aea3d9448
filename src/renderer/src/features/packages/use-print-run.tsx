import { type ReactNode, useState } from 'react';
import { runTexts as texts } from '../../../../text/screens/receive.ts';
import { api } from '../../api/client.ts';
import { PreviewDialog } from '../../app/preview-dialog.tsx';

/** The report of a run as pages, to look at and to print. */
export function usePrintRun(): { open(run: string): void; dialog: ReactNode } {
  const [run, setRun] = useState<string>();
  const dialog = run !== undefined && (
    <PreviewDialog
      name={texts.printName}
      choice={run}
      make={async (options) => {
        const { folder } = await api.files.createScratch({});
        const { files } = await api.documents.printImportRun({ run, folder }, options);
        return files.find(({ name }) => name.endsWith('.pdf')) ?? null;
      }}
      onClose={() => setRun(undefined)}
    />
  );
  return { open: setRun, dialog };
}
