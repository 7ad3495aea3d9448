/** Upper bounds of a container; what exceeds them is refused before any work is done on it. Sizes in bytes. */

export type PackageLimits = {
  /** The whole file, envelope included. */
  fileBytes: number;
  entries: number;
  /** One entry, inflated. */
  entryBytes: number;
  /** All deflated entries together, inflated. */
  inflatedBytes: number;
  /** All JSON together, inflated: parsing costs ten times its size in memory. */
  jsonBytes: number;
  /** Inflated size divided by size in the file, above the first KiB. */
  ratio: number;
  attachmentBytes: number;
  attachmentsBytes: number;
};

const mib = 1024 * 1024;

export const unitLimits: PackageLimits = {
  fileBytes: 16 * mib,
  entries: 512,
  entryBytes: 16 * mib,
  inflatedBytes: 48 * mib,
  jsonBytes: 4 * mib,
  ratio: 200,
  attachmentBytes: 5 * mib,
  attachmentsBytes: 10 * mib,
};

/** For `combined` packages only: a township's own snapshot and all its villages' original containers. */
export const combinedLimits: PackageLimits = {
  ...unitLimits,
  fileBytes: 256 * mib,
  entries: 4096,
  jsonBytes: 6 * mib,
};

/** Length of an entry's path, in characters. */
export const maxPathLength = 160;
/** Nesting of arrays and objects in JSON. */
export const maxJsonDepth = 32;
/** Arrays and objects in one JSON file: about 50 000 rows, each with a list inside. */
export const maxJsonContainers = 100_000;
/** manifest.json, inflated. */
export const maxManifestBytes = 2 * mib;
/** Signature pairs in META-INF. */
export const maxSigners = 4;
/** One ASiC manifest; 4 096 references of at most 480 bytes. */
export const maxAsicXmlBytes = 2 * mib;
/** One CMS signature with its certificates. */
export const maxSignatureBytes = 16 * 1024;
/** Receivers of one envelope. */
export const maxReceivers = 600;
/** A revocation list: about 20 000 entries. */
export const maxCrlBytes = mib;
