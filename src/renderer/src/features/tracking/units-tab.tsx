import { useState } from 'react';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Target } from '../../host/host.ts';
import { TrackingTable } from './tracking-table.tsx';

/** The table of units, and where answers are written to. */
export const UnitsTab = () => {
  const [target, setTarget] = useState<Target>();
  return (
    <>
      <Sheet title={texts.answers}>
        <FolderChoice label={texts.answers} value={target} onChange={setTarget} />
      </Sheet>
      <TrackingTable target={target} />
    </>
  );
};
