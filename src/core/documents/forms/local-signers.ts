/**
 * Who signs in a 村 or 社区, which has no 科室负责人 and no 分管领导. Only the default words are replaced: what a county
 * wrote itself into its task is printed as it stands.
 */
import type { FormFacts } from './form-facts.ts';

type Words = Readonly<Record<string, string>>;

/** An empty word leaves the signer out. */
const signing: Record<'village' | 'community', Words> = {
  village: {
    审核人: '村务监督委员会主任',
    科室负责人: '村务监督委员会主任',
    分管领导: '',
    单位负责人: '村党组织书记',
  },
  community: {
    审核人: '居务监督委员会主任',
    科室负责人: '居务监督委员会主任',
    分管领导: '',
    单位负责人: '社区党组织书记',
  },
};

/** Bodies, not persons: nobody gives an opinion on himself where the secretary holds all posts. */
const judging: Record<'village' | 'community', Words> = {
  village: { 股室负责人: '村务监督委员会', 分管领导: '村党组织', 领导小组意见: '乡镇\n领导小组意见' },
  community: { 股室负责人: '居务监督委员会', 分管领导: '社区党组织', 领导小组意见: '街道\n领导小组意见' },
};

/** Signers of a form in order, each once. */
export function signersOf(form: FormFacts): string[] {
  return inLocalWords(form, signing);
}

/** Those who give their opinion on a personal form. */
export function opinionGivers(form: FormFacts): string[] {
  return inLocalWords(form, judging);
}

function inLocalWords({ unit, setting }: FormFacts, words: Record<'village' | 'community', Words>): string[] {
  if (unit.level !== 'village' && unit.kind !== 'community') return setting.signers;
  const local = words[unit.kind === 'community' ? 'community' : 'village'];
  return [...new Set(setting.signers.map((signer) => local[signer] ?? signer))].filter((signer) => signer !== '');
}
