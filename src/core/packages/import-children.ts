/** The packages inside a combined one: each verified by its own signature and taken over, or refused, by itself. */
import type { Job } from '../../rpc/reply.ts';
import { childContainers } from './container/child-containers.ts';
import type { ImportedFile } from './import-runs.repo.ts';
import { type FileOutcome, type ReadBasis, readEnclosed, type ReadPackage } from './read-package.ts';

/** Takes one package over and notes what became of it. */
export type RecordChild = (outcome: FileOutcome, fileName: string) => ImportedFile;

type Means = { basis: ReadBasis; now: Date; job: Job; record: RecordChild };

/** 教育局–学校 is one level below a bureau, a bureau one below the county; deeper nesting is no county's. */
export const MAX_DEPTH = 3;

/** Children that are held already are only named so; a cancelled run goes on with the rest when it is started again. */
export async function importChildren(parent: ReadPackage, means: Means, depth = 1): Promise<void> {
  if (parent.below === null || depth > MAX_DEPTH) return;
  const { sender } = parent.opened.manifest;
  for (const { path, bytes } of childContainers(parent.opened.container)) {
    if (means.job.signal.aborted) return;
    const enclosing = { sender: sender.unit, path, list: parent.below.list };
    const outcome = readEnclosed(bytes, means.basis, means.now, enclosing);
    const { result } = means.record(outcome, path.replace('children/', `${sender.unit} › `));
    if (result !== 'refused' && 'package' in outcome) await importChildren(outcome.package, means, depth + 1);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
