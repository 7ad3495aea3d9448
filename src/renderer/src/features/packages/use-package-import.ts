import { useState } from 'react';
import { api } from '../../api/client.ts';
import { askUnlock } from '../../api/unlock.ts';
import { useTask } from '../../api/use-task.ts';
import type { ImportedFile } from './import-results.tsx';

/** Takes packages over; asks for the passphrase when files are encrypted to keys that are still locked. */
export function usePackageImport() {
  const [files, setFiles] = useState<readonly ImportedFile[]>();
  const task = useTask(api.packages.importAll);
  const take = async (ids: string[]): Promise<void> => {
    const report = await task.run({ files: ids });
    if (report === undefined) return;
    setFiles(report.files);
    // A locked file is listed, not refused as a whole, so the call itself does not ask.
    if (!report.files.some(({ code }) => code === 'KEYS_LOCKED') || !(await askUnlock())) return;
    const again = await task.run({ files: ids });
    if (again !== undefined) setFiles(again.files);
  };
  return { take, files, task };
}
