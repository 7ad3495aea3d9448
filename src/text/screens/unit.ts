/** 单位与岗位 */
export const unitTexts = {
  title: '单位与岗位',
  about: '点中一格直接输入，离开这一格就已保存。可以从 Excel 或 WPS 复制几行几列，点中起始格后粘贴。',
  nameMissing: '缺名称',

  profile: {
    name: '单位信息',
    leaderName: '主要负责人',
    contactName: '联系人',
    contactPhone: '联系电话',
    note: '备注',
    later: '先在下面登记第一个科室或岗位，这里就可以填写负责人和联系人。',
  },

  offices: {
    table: '科室',
    title: (n: number) => `科室（${n}）`,
    name: '科室（股室、站所）',
  },

  posts: {
    table: '岗位',
    tableWithoutOffices: '岗位（还没有科室）',
    title: (n: number, key: number) => `岗位（${n}，其中重点 ${key}）`,
    name: '岗位',
    office: '所在科室',
    isKey: '重点岗位',
    yes: '是',
    isHead: '主要负责人',
    holders: '现任人员',
    vacant: '空缺',
    level: '岗位等级',
    levelSet: '另定',
    duties: '岗位职责',
  },
};
