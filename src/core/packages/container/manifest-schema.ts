/** Reads manifest.json: canonical JSON, known version, exactly the keys of the format, the table of its type. */
import { z } from 'zod';
import { DomainError } from '../../../domain/errors.ts';
import { type Manifest, packagePurposes, packageTypes } from '../../../domain/packages/manifest.ts';
import { brokenManifestKeys } from '../../../domain/packages/manifest-rules.ts';
import { maxReceivers, maxSigners } from '../../../domain/packages/package-limits.ts';
import { parseCanonicalJson } from './canonical-json.ts';
import { quickCheck } from '../quick-check.ts';
import { isSafePath } from './zip-reader.ts';

export const manifestPath = 'manifest.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const positive = count.min(1);
const line = (max: number) =>
  z
    .string()
    .max(max)
    // Control and direction characters could make a name look like another one.
    .regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u);
const unit = z.string().regex(/^[A-Za-z0-9-]{1,40}$/u);
const cycle = z.string().regex(/^\d{4}(?:-\d{1,2})?$/u);
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u)
  .refine((text) => !Number.isNaN(Date.parse(text)));

const file = z.strictObject({
  path: z.string().refine(isSafePath),
  mediaType: z.string().regex(/^[a-z0-9.+/-]{1,100}$/u),
  title: line(200),
  size: count,
  sha256: digest,
});

const manifest = z.strictObject({
  format: z.literal('lianfang-package'),
  version: z.literal(1),
  type: z.enum(packageTypes),
  purpose: z.enum(packagePurposes).nullable(),
  id: uuid,
  seq: positive,
  prev: digest.nullable(),
  replyTo: z.strictObject({ id: uuid, digest }).nullable(),
  cycle: cycle.nullable(),
  task: z.strictObject({ id: uuid, version: positive, digest }).nullable(),
  sender: z.strictObject({ unit, keySha256: digest }),
  receivers: z.array(z.strictObject({ unit, keySha256: digest.nullable() })).max(maxReceivers),
  createdAt: instant,
  crlNumber: count,
  app: z.strictObject({ name: line(60), version: line(60) }),
  signers: z
    .array(z.strictObject({ keySha256: digest, duty: z.string().regex(/^[a-z-]{1,40}$/u) }))
    .min(1)
    .max(maxSigners),
  files: z.array(file).max(4096),
  totals: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9:._-]{0,60}$/), z.number().int()),
  checks: z.strictObject({ errors: count, explained: count, warnings: count }).nullable(),
});

/** A fast yes; every no is zod's to explain. */
const isGood = quickCheck(manifest);

/** The version is looked at first: a newer program's manifest must not be called damaged. */
const checkVersion = (value: unknown): void => {
  const head = z.object({ format: z.literal('lianfang-package'), version: z.number() }).safeParse(value);
  if (head.success && head.data.version !== 1)
    throw new DomainError('E_VERSION_UNSUPPORTED', { version: head.data.version });
};

/** @throws DomainError E_VERSION_UNSUPPORTED · E_SCHEMA { path, detail } naming the first key that is wrong */
export const checkManifest = (value: unknown): Manifest => {
  const read = isGood(value) ? (value as Manifest) : parseManifest(value);
  const [broken] = brokenManifestKeys(read);
  if (broken !== undefined) throw new DomainError('E_SCHEMA', { path: manifestPath, detail: broken });
  return read;
};

const parseManifest = (value: unknown): Manifest => {
  checkVersion(value);
  const parsed = manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DomainError('E_SCHEMA', { path: manifestPath, detail: issue?.path.join('.') || (issue?.code ?? '') });
};

/**
 * @param bytes of manifest.json
 * @throws DomainError E_JSON · E_JSON_NOT_CANONICAL · E_VERSION_UNSUPPORTED · E_SCHEMA
 */
export const readManifest = (bytes: Buffer): Manifest => checkManifest(parseCanonicalJson(bytes, manifestPath));
