/** manifest.json of a package: what a container says about itself, signed. All keys are always present. */

/** Kinds of package, in the order in which a cycle meets them. */
export const packageTypes = [
  'task',
  'crl',
  'restore',
  'enrol',
  'submission',
  'reply',
  'combined',
  'receipt',
  'return',
  'notice',
  'scores',
] as const;
export type PackageType = (typeof packageTypes)[number];

/** Packages that carry a unit's whole year and may become its accepted snapshot. */
export const isYearType = (type: PackageType): boolean => type === 'submission' || type === 'combined';

/** 年度 / 过程 / 更正 / 专项. 过程 (progress) never replaces annual figures. */
export const packagePurposes = ['annual', 'progress', 'correction', 'special'] as const;
export type PackagePurpose = (typeof packagePurposes)[number];

/** A unit and the key it signs with; keySha256 = SHA-256 of the SubjectPublicKeyInfo, 64 hex digits. */
export type ManifestSender = { unit: string; keySha256: string };

/** A unit and the key the envelope is written to; null = the unit had no known key, the container travels in clear. */
export type ManifestReceiver = { unit: string; keySha256: string | null };

/** One signature pair in META-INF, in the same order; duty is a free code such as `preparer` or `approver`. */
export type ManifestSigner = { keySha256: string; duty: string };

/** One file of the container; path relative to its root, size in bytes, sha256 in hex. */
export type ManifestFile = { path: string; mediaType: string; title: string; size: number; sha256: string };

export type ManifestTask = { id: string; version: number; digest: string };
export type ManifestReplyTo = { id: string; digest: string };
export type ManifestChecks = { errors: number; explained: number; warnings: number };

export type Manifest = {
  format: 'lianfang-package';
  version: 1;
  type: PackageType;
  purpose: PackagePurpose | null;
  /** UUID, lower case. */
  id: string;
  /** Whole number ≥ 1; every export of a (unit, signing key) takes the next one. */
  seq: number;
  /** Digest of the last manifest exported under the same key, or null for the first. */
  prev: string | null;
  replyTo: ManifestReplyTo | null;
  /** `YYYY` or `YYYY-N`. */
  cycle: string | null;
  task: ManifestTask | null;
  sender: ManifestSender;
  receivers: ManifestReceiver[];
  /** UTC instant, ISO 8601 with milliseconds; informative, never used for order. */
  createdAt: string;
  /** Number of the revocation list the sender knew; 0 = none. */
  crlNumber: number;
  app: { name: string; version: string };
  signers: ManifestSigner[];
  files: ManifestFile[];
  totals: Record<string, number>;
  checks: ManifestChecks | null;
};

/** What the maker of a package decides; the builder adds format, version, sender key, signers and files. */
export type ManifestDraft = Omit<Manifest, 'format' | 'version' | 'files' | 'signers' | 'sender'> & {
  sender: { unit: string };
};
