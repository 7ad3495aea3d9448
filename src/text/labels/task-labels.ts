import type { IndicatorSet, ScoringRule } from '../../domain/assessments/indicator-set.ts';
import type { FormSetting } from '../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';

export const formMediumNames: Record<FormSetting['medium'], string> = {
  paper: '纸质',
  electronic: '电子',
  both: '纸质和电子',
};

export const sealCheckNames: Record<TaskSettings['sealCheck'], string> = {
  'township-vouches': '乡镇核对并担保',
  'county-checks': '县级核对',
};

export const indicatorSubjectNames: Record<IndicatorSet['subject'], string> = {
  unit: '单位',
  team: '领导班子',
  person: '个人',
};

export const scoringRuleNames: Record<ScoringRule['kind'], string> = {
  fixed: '按给分',
  'per-occurrence': '按次扣分',
  proportion: '按比例',
  bonus: '加分',
  veto: '一票否决',
};
