/** 下级: what a collecting unit holds of those below when it submits, and what of it goes into its package. */
import type { UnitCode } from '../../domain/ids.ts';
import {
  type ChildList,
  type ChildStanding,
  childrenToSubmit,
  type MissingChild,
  planCombined,
  type Voucher,
} from '../../domain/packages/combined.ts';
import type { ReadDb } from '../db/handles.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { listPeerKeys } from '../keys/peer-keys.repo.ts';
import { listOnBehalf } from '../snapshots/snapshots.repo.ts';
import type { Entry } from '../snapshots/working.ts';
import { childrenPath, vouchersPath } from './combined-bodies.ts';
import { listChildren } from './combined.repo.ts';
import { type ContainerFile, jsonFile, mediaTypes } from './container/build-container.ts';
import { childPath } from './container/child-containers.ts';
import { findPackage, listAccepted, listPackages } from './packages.repo.ts';

/** Digests that went up before in a package that was not returned. */
function sentBefore(db: ReadDb, cycle: string): Set<string> {
  const sent = listPackages(db, { cycle, direction: 'out' });
  return new Set(
    sent
      .filter(({ type, state }) => type === 'combined' && state !== 'returned')
      .flatMap(({ digest }) => listChildren(db, digest).map((child) => child.digest)),
  );
}

/** Every child's standing, asked once. */
export function standings(db: ReadDb, { unit, task }: Entry): (child: UnitCode) => ChildStanding {
  const cycle = task.settings.cycle.code;
  const sent = sentBefore(db, cycle);
  const onBehalf = new Set(listOnBehalf(db, unit.code, cycle).map((snapshot) => snapshot.unit));
  const accepted = new Map(listAccepted(db, cycle).map((one) => [one.unit, one.digest]));
  return (child) => {
    const held = findPackage(db, accepted.get(child) ?? '');
    const own = held?.unit === child ? { unit: child, seq: held.seq, digest: held.digest } : null;
    return {
      accepted: own,
      isOnBehalf: own === null && onBehalf.has(child),
      wasSent: own !== null && sent.has(own.digest),
    };
  };
}

/** What the sender says about those below. @throws DomainError what planCombined refuses */
export const planBelow = (
  db: ReadDb,
  entry: Entry,
  wanted: { missing: readonly MissingChild[]; onlyChanged: boolean },
): ChildList =>
  planCombined(
    childrenToSubmit(entry.task.settings.units, entry.unit.code),
    standings(db, entry),
    wanted.missing,
    wanted.onlyChanged,
  );

/** Codes that were compared with stamped paper here, of the units whose packages travel. */
export function vouchersFor(db: ReadDb, list: ChildList): Voucher[] {
  const units = new Set([...list.included, ...list.unchanged].map(({ unit }) => unit));
  return listPeerKeys(db).flatMap(({ unit, keyCode, state, checkedBy, checkedOn }) =>
    units.has(unit) && state === 'checked' && checkedBy !== null && checkedOn !== null
      ? [{ unit, keyCode, checkedBy, on: checkedOn }]
      : [],
  );
}

/** The original containers as they came, the list of them, and the vouchers. */
export function belowFiles(db: ReadDb, list: ChildList, vouchers: readonly Voucher[]): ContainerFile[] {
  const originals = list.included.map(({ unit, seq, digest }) => ({
    path: childPath(unit, seq),
    mediaType: mediaTypes.container,
    title: `下级原件：${unit}`,
    bytes: getBlob(db, findPackage(db, digest)?.signedSha256 ?? ''),
  }));
  return [...originals, jsonFile(childrenPath, '下级清单', list), jsonFile(vouchersPath, '印章核对', vouchers)];
}
