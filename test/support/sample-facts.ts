/**
 * One invented village with every case the forms must bear: a post without holder, one person with several posts, a post
 * with several holders, rare names, an uncategorised risk, long text, the head's own risk decided above, an eliminated
 * risk, a measure for two risks, a risk without measures.
 */
import type { FormFacts } from '../../src/core/documents/forms/form-facts.ts';
import { type FormId } from '../../src/domain/tasks/form-setting.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { defaultTaskSettings } from '../../src/domain/tasks/default-settings.ts';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import { samplePeople, samplePowers } from './sample-people.ts';
import { sampleRisks } from './sample-risks.ts';
import { aUnit, id, someFacts } from './some-facts.ts';

export const sampleUnits: Unit[] = [
  aUnit({ code: 'QS', name: '青石县', level: 'county', parent: null, submitTo: null, position: 1 }),
  aUnit({ code: 'QS-LH', name: '青石县柳河镇人民政府', level: 'township', parent: 'QS', position: 2 }),
  aUnit({
    code: 'QS-LH-01',
    name: '柳河镇青龙村',
    level: 'village',
    kind: 'village',
    parent: 'QS-LH',
    submitTo: 'QS-LH',
    position: 3,
  }),
];

export const sampleVillage = sampleUnits[2] ?? aUnit();

export const sampleSettings: TaskSettings = {
  ...defaultTaskSettings({
    countyCode: 'QS',
    countyName: '青石县',
    officeName: '青石县廉政风险防控工作领导小组办公室',
    cycleCode: '2026',
    dueOn: '2026-11-30',
    units: sampleUnits,
  }),
};

export const sampleFacts: Facts = someFacts({
  ...samplePeople,
  ...samplePowers,
  ...sampleRisks,
  scores: sampleScores(),
});

function sampleScores(): Facts['scores'] {
  return sampleSettings.indicatorSets.flatMap((set) =>
    set.groups
      .flatMap((group) => group.items)
      .filter(({ id: itemId }) => itemId !== 'education-attendance')
      .map((item) => ({
        id: `score-${item.id}`,
        setId: set.id,
        itemId: item.id,
        occurrences: item.rule.kind === 'bonus' ? 1 : item.rule.kind === 'per-occurrence' ? 1 : 0,
        percent: item.rule.kind === 'proportion' ? 85 : null,
        given: item.rule.kind === 'fixed' ? item.points : null,
        evidence: item.points >= 10 ? '台账、会议记录和公示照片' : '',
        remark: '',
      })),
  );
}

/** Input of one form about the sample village; the head's own risk was decided by the county. */
export function sampleForm(formId: FormId, own: Partial<FormFacts> = {}): FormFacts {
  const settings = own.settings ?? sampleSettings;
  const setting = settings.forms.find((form) => form.id === formId);
  if (!setting) throw new Error(`no setting for ${formId}`);
  return {
    unit: sampleVillage,
    settings,
    facts: sampleFacts,
    approved: [{ riskId: id('risk-decide'), level: 1, by: '青石县廉防办', why: '主要负责人岗位', on: '2026-06-10' }],
    setting,
    today: '2026-05-31',
    cutoff: '2026-05-31',
    draft: false,
    ...own,
  };
}

/** The same input with other words in the form's own setting. */
export function withSetting(form: FormFacts, change: Partial<FormFacts['setting']>): FormFacts {
  return { ...form, setting: { ...form.setting, ...change } };
}

/** The sample village, filled in by its township from stamped paper. */
export function reportedByTownship(facts: Facts = sampleFacts): Facts {
  return { ...facts, profiles: facts.profiles.map((profile) => ({ ...profile, reportedBy: 'QS-LH' })) };
}
