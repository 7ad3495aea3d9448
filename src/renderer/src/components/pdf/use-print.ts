import { useRef, useState } from 'react';
import { printPdfs, type PrintJob } from './print-pdf.ts';

export type Printing = {
  print(jobs: readonly PrintJob[]): Promise<void>;
  /** pages prepared so far; undefined while nothing is printed */
  progress: { done: number; total: number } | undefined;
  hasFailed: boolean;
  cancel(): void;
};

/** Prints opened PDFs with progress and a way to stop before the dialog opens. */
export const usePrint = (): Printing => {
  const abort = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [hasFailed, setHasFailed] = useState(false);
  const print = async (jobs: readonly PrintJob[]): Promise<void> => {
    const mine = new AbortController();
    abort.current = mine;
    setHasFailed(false);
    setProgress({ done: 0, total: jobs.reduce((sum, { pdf }) => sum + pdf.pages.length, 0) });
    try {
      await printPdfs(jobs, { signal: mine.signal, onPage: (done, total) => setProgress({ done, total }) });
    } catch {
      setHasFailed(!mine.signal.aborted);
    } finally {
      setProgress(undefined);
    }
  };
  return { print, progress, hasFailed, cancel: () => abort.current?.abort() };
};
