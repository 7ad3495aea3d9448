/** Words of the sheets that are printed straight from the window. */

export const paperSheetTexts = { print: '打印这一页' };

export const countyRootTexts = {
  hint: '各单位领取任务时要照着盖章的通知输入根密钥编码。请打印下面这一页，盖章后随通知发到各单位。',
  title: '根密钥编码通知',
  addressed: '各乡镇、县直各单位：',
  intro: (unit: string, code: string) => `${unit}（${code}）廉防台账根密钥编码如下，领取任务包时请逐组核对：`,
  stamp: '（公章）　　　　年　　月　　日',
  next: '下一步：登记单位名录，定期限、等级和指标，再写出任务包发给各单位。',
  toTask: '去布置任务',
};
