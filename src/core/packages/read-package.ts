/** Steps 1 to 11 and 13 on received bytes, without writing anything: what `apply` then takes over. */
import { DomainError } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { ChildList, Voucher } from '../../domain/packages/combined.ts';
import { isYearType, type Manifest, type PackageType } from '../../domain/packages/manifest.ts';
import { checkSender } from '../../domain/packages/signing-roles.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import { checkTotals } from '../../domain/packages/package-totals.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import { readLimited } from '../platform/files.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { type CheckedFacts, readSnapshots } from './checked-facts.ts';
import { childListSchema, childrenPath, vouchersPath, vouchersSchema } from './combined-bodies.ts';
import { checkChild, childPath, isChildPath } from './container/child-containers.ts';
import { checkParties, type OpenedContainer, openContainer } from './container/open-container.ts';
import { type KeyPair, sha256Hex } from './pki/keys.ts';
import type { Trust } from './pki/trust.ts';
import { parseTable } from './snapshot-files.ts';

/** All that reading needs from the ledger: plain data, so that it can be handed to a worker. */
export type ReadBasis = {
  unit: UnitCode;
  /** unlocked encryption keys, present and former */
  decryptionKeys: readonly KeyPair[];
  /** names of all own encryption keys, locked ones too */
  encryptionKeys: readonly string[];
  trust: Trust;
  /** every version of every cycle */
  tasks: readonly HeldTask[];
  /** units each sent package was written to, by the package's id */
  sentTo: ReadonlyMap<string, UnitCode[]>;
  catalogueTexts: ReadonlySet<string>;
  /** for screening: rows are counted against what is held */
  wantsMarks?: boolean;
};
/** `opened` without `files`, and for snapshots without `tables`: their rows are in `snapshots`. */
export type ReadPackage = {
  opened: OpenedContainer;
  snapshots: CheckedFacts[];
  /** what a combined package says about those below; their containers are read one by one (childContainers) */
  below: Below | null;
};
export type Below = { list: ChildList; vouchers: Voucher[] };

/** The combined package a container lies in; without one it came as a file of its own. */
export type Enclosing = { sender: UnitCode; path: string; list: ChildList };

const carriesSnapshot = (type: PackageType): boolean => isYearType(type) || type === 'restore';

/** The list names exactly the containers that are there. @throws DomainError E_SCHEMA { path, detail } */
function readBelow({ manifest, tables, files }: OpenedContainer): Below | null {
  if (manifest.type !== 'combined') return null;
  const list = parseTable(childListSchema, childrenPath, tables.get(childrenPath));
  const vouchers = parseTable(vouchersSchema, vouchersPath, tables.get(vouchersPath));
  const named = list.included.map(({ unit, seq }) => childPath(unit, seq)).toSorted();
  const there = [...files.keys()].filter(isChildPath).toSorted();
  if (named.join() !== there.join())
    throw new DomainError('E_SCHEMA', { path: childrenPath, detail: '清单与所附的包不符' });
  return { list, vouchers };
}

const checkReceived = (opened: OpenedContainer, basis: ReadBasis): OpenedContainer =>
  checkParties(opened, {
    unit: basis.unit,
    encryptionKeys: basis.encryptionKeys,
    repliedReceivers: opened.manifest.replyTo === null ? undefined : basis.sentTo.get(opened.manifest.replyTo.id),
  });

/**
 * A child is one of its parent's list, byte for byte what its sender signed, and was sent to that parent; who reads it
 * further up need not be a receiver: a bureau opens what a site handed to its school.
 */
function checkEnclosed(opened: OpenedContainer, { sender, path, list }: Enclosing): OpenedContainer {
  checkSender(opened.manifest, opened.signers);
  if (!isYearType(opened.manifest.type))
    throw new DomainError('PACKAGE_TYPE_UNEXPECTED', { type: packageTypeLabels[opened.manifest.type] });
  checkChild(sender, path, opened);
  if (!list.included.some(({ digest }) => digest === opened.digest))
    throw new DomainError('E_SCHEMA', { path, detail: '与清单中的摘要不符' });
  return opened;
}

/** The task a package was made for. @throws DomainError TASK_VERSION_UNKNOWN { cycle, version } */
function taskOf({ tasks }: ReadBasis, manifest: Manifest): HeldTask {
  const [cycle, version] = [manifest.cycle ?? '', manifest.task?.version ?? 0];
  const task = tasks.find((held) => held.settings.cycle.code === cycle && held.version === version);
  if (task === undefined) throw new DomainError('TASK_VERSION_UNKNOWN', { cycle, version });
  return task;
}

/**
 * Opens, verifies, parses and checks one file. Pure: the same bytes, basis and instant give the same answer in any
 * thread.
 *
 * @throws DomainError with the code of the first verification step that fails
 */
export function readPackage(bytes: Uint8Array, basis: ReadBasis, now: Date, enclosing?: Enclosing): ReadPackage {
  // Only an envelope begins like this; without a private key it would look as if it were for somebody else.
  if (bytes[0] === 0x30 && basis.decryptionKeys.length === 0 && basis.encryptionKeys.length > 0)
    throw new DomainError('KEYS_LOCKED');
  const opened = openContainer(bytes, { decryptionKeys: basis.decryptionKeys, trust: basis.trust, now });
  const { manifest } = opened;
  const checked = enclosing === undefined ? checkReceived(opened, basis) : checkEnclosed(opened, enclosing);
  const kept = { ...checked, files: new Map<string, Buffer>() };
  if (!carriesSnapshot(manifest.type)) return { opened: kept, snapshots: [], below: null };
  const below = readBelow(checked);
  const snapshots = readSnapshots(checked, taskOf(basis, manifest), basis.catalogueTexts, basis.wantsMarks);
  const own = snapshots[0];
  if (own === undefined) throw new DomainError('E_FILE_MISSING', { path: 'data/' });
  if (manifest.type !== 'restore') checkTotals(manifest.totals, own.totals);
  return { opened: { ...kept, tables: new Map<string, unknown>() }, snapshots, below };
}

/** What became of reading one file; `sha256` is that of the file, null when it could not be read at all. */
export type FileOutcome = { sha256: string | null } & ({ package: ReadPackage } | { error: unknown });

/** A container inside a combined package; like a file, it never throws. */
export function readEnclosed(bytes: Buffer, basis: ReadBasis, now: Date, enclosing: Enclosing): FileOutcome {
  const sha256 = sha256Hex(bytes);
  try {
    return { sha256, package: readPackage(bytes, basis, now, enclosing) };
  } catch (error) {
    return { sha256, error };
  }
}

/** Never throws: a batch goes on after a bad file. */
export function readPackageFile(path: string, basis: ReadBasis, now: Date): FileOutcome {
  let sha256: string | null = null;
  try {
    const bytes = readLimited(path, combinedLimits.fileBytes);
    sha256 = sha256Hex(bytes);
    return { sha256, package: readPackage(bytes, basis, now) };
  } catch (error) {
    return { sha256, error };
  }
}
