/** 职权目录 */
export const powersTexts = {
  title: '职权目录',
  about: '逐项写清依据、界限、责任。重点部位、领域、系统可以选几个；从 Excel 粘贴时，几个之间用“、”分开。',
  table: '职权',
  count: (n: number, major: number) => `职权（${n}，其中三重一大 ${major}）`,
  nameMissing: '缺职权名称',
  kindMissing: '缺类别',
  columns: {
    code: '编号',
    name: '职权名称',
    kind: '类别',
    office: '行使科室',
    isMajor: '三重一大',
    basis: '依据',
    limits: '界限',
    responsibility: '责任',
    keySites: '重点部位',
    areas: '重要领域',
    systems: '系统',
  },
};
