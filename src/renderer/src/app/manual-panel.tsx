import { lazy, Suspense } from 'react';
import { helpTexts } from '../../../text/screens/help.ts';
import { Loading } from '../components/loading.tsx';
import { closeManual, openManual, useManualChapter } from './manual-state.ts';

// Read only when it is opened: the first page of the window need not wait for it.
const Manual = lazy(() => import('../features/help/manual.tsx').then((module) => ({ default: module.Manual })));

/** The manual where it is open; with or without a ledger. */
export const ManualPanel = () => {
  const chapter = useManualChapter();
  if (chapter === undefined) return null;
  return (
    <Suspense fallback={<Loading what={helpTexts.loading} />}>
      <Manual chapter={chapter} onChapter={openManual} onClose={closeManual} />
    </Suspense>
  );
};
