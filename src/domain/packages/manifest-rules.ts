/** Which manifest keys a type of package must fill, may fill, or must leave null. */
import type { Manifest, PackageType } from './manifest.ts';

/** `set` = must not be null, `null` = must be null, `any` = either. */
export type KeyRule = 'set' | 'null' | 'any';

export type NullableKey = 'purpose' | 'replyTo' | 'cycle' | 'task' | 'checks';

/** `some` = at least one receiver, `any` = none means "for every unit of the county" (always in clear). */
export type ManifestRule = Record<NullableKey, KeyRule> & { receivers: 'some' | 'any' };

const office: ManifestRule = {
  purpose: 'null',
  replyTo: 'null',
  cycle: 'null',
  task: 'null',
  checks: 'null',
  receivers: 'any',
};
const snapshot: ManifestRule = {
  purpose: 'set',
  replyTo: 'any',
  cycle: 'set',
  task: 'set',
  checks: 'set',
  receivers: 'some',
};
const answer: ManifestRule = {
  purpose: 'any',
  replyTo: 'set',
  cycle: 'any',
  task: 'any',
  checks: 'null',
  receivers: 'some',
};

export const manifestRules: Record<PackageType, ManifestRule> = {
  task: { ...office, cycle: 'set', task: 'set' },
  crl: office,
  restore: { ...office, replyTo: 'any', cycle: 'set', task: 'any', purpose: 'any', receivers: 'some' },
  enrol: { ...office, cycle: 'any', task: 'any', receivers: 'some' },
  submission: snapshot,
  reply: answer,
  combined: snapshot,
  receipt: answer,
  return: answer,
  notice: { ...answer, replyTo: 'any' },
  scores: { ...answer, replyTo: 'any', cycle: 'set' },
};

/**
 * The keys of a manifest that break the table of its type.
 *
 * @returns names of the keys, in the order of the table; empty = in order
 */
export const brokenManifestKeys = (manifest: Manifest): string[] => {
  const rule = manifestRules[manifest.type];
  const keys: NullableKey[] = ['purpose', 'replyTo', 'cycle', 'task', 'checks'];
  const broken: string[] = keys.filter((key) => {
    if (rule[key] === 'set') return manifest[key] === null;
    return rule[key] === 'null' && manifest[key] !== null;
  });
  if (rule.receivers === 'some' && manifest.receivers.length === 0) broken.push('receivers');
  return broken;
};
