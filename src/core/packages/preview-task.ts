/** What a task package would bring, before there is a ledger: whose it is, and the units to pick one's own from. */
import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, Day, UnitCode } from '../../domain/ids.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { readLimited } from '../platform/files.ts';
import { joinRoot } from './container/join-root.ts';
import { openContainer } from './container/open-container.ts';
import { taskBodySchema, taskPath } from './office-bodies.ts';
import { createTrust } from './pki/trust.ts';
import { parseTable } from './snapshot-files.ts';

export type TaskPreview = {
  county: { code: UnitCode; name: string; officeName: string };
  cycle: { code: CycleCode; title: string; dueOn: Day };
  version: number;
  /** all units of the task in its order, the county included */
  units: Pick<Unit, 'code' | 'name' | 'level' | 'parent' | 'participation' | 'submitTo'>[];
};

/**
 * Opens a task package with the root it brings, once the root's code agrees with what was typed off the paper notice.
 * Nothing is kept: `packages.join` takes both over when the ledger is there.
 *
 * @param path     file of the package
 * @param rootCode 30 digits as typed or scanned
 * @throws DomainError E_KEY_CODE_FORM · E_KEY_CODE { groups } · PACKAGE_TYPE_UNEXPECTED { type } · FILE_NOT_FOUND, and
 *   what opening a package refuses
 */
export function previewTask(path: string, rootCode: string, now: Date): TaskPreview {
  const bytes = readLimited(path, combinedLimits.fileBytes);
  const root = joinRoot(bytes, rootCode);
  const { manifest, tables } = openContainer(bytes, {
    decryptionKeys: [],
    trust: createTrust({ root: root.der }),
    now,
  });
  if (manifest.type !== 'task') throw new DomainError('PACKAGE_TYPE_UNEXPECTED', { type: manifest.type });
  const { version, settings } = parseTable(taskBodySchema, taskPath, tables.get(taskPath));
  const { code, title, dueOn } = settings.cycle;
  return {
    county: { code: settings.countyCode, name: settings.countyName, officeName: settings.officeName },
    cycle: { code, title, dueOn },
    version,
    units: settings.units.map(({ code: unit, name, level, parent, participation, submitTo }) => ({
      code: unit,
      name,
      level,
      parent,
      participation,
      submitTo,
    })),
  };
}
