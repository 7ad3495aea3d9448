import { wrongKeyCodeGroups } from '../../domain/packages/key-code.ts';
import type { HeldPackage } from '../packages/packages.repo.ts';
import { digestCode } from '../documents/forms/digest-code.ts';
import { sha256Hex } from '../packages/pki/keys.ts';

export const slipStates = ['received', 'accepted', 'returned'] as const;
export type SlipState = (typeof slipStates)[number];

/**
 * The 30 digits of a paper slip: they name package, answering unit and answer, so that one typed off paper fits nothing
 * else. No key is in them: whoever knows the digest can make them, so they inform and prove nothing.
 */
export const slipCode = (digest: string, byUnit: string, state: SlipState): string =>
  digestCode(sha256Hex(Buffer.from(`lianfang-slip\n${digest}\n${byUnit}\n${state}`, 'utf8')));

export type SlipMatch = { kind: 'found'; byUnit: string; state: SlipState } | { kind: 'near'; groups: number[] };

/** @param digits 30 digits; undefined where they fit no answer to this package, not even nearly */
export function matchSlip(held: Pick<HeldPackage, 'digest' | 'receivers'>, digits: string): SlipMatch | undefined {
  const possible = held.receivers.flatMap(({ unit }) =>
    slipStates.map((state) => ({
      byUnit: unit,
      state,
      groups: wrongKeyCodeGroups(digits, slipCode(held.digest, unit, state)),
    })),
  );
  const [best] = possible.toSorted((a, b) => a.groups.length - b.groups.length);
  if (best === undefined || best.groups.length > 2) return undefined;
  if (best.groups.length > 0) return { kind: 'near', groups: best.groups };
  return { kind: 'found', byUnit: best.byUnit, state: best.state };
}
