/** 人员与任职 */
export const personsTexts = {
  title: '人员与任职',
  about: '一人可以任几个岗位，一个岗位可以有几个人或空缺。换人时给原任职填上免职日期，再为新人加一行，历史不丢。',
  noPosts: '还没有岗位',
  toPosts: '先登记岗位',
  noPostsHint: '岗位登记以后，再登记由谁担任。人员可以先填。',

  persons: {
    table: '人员',
    title: (n: number) => `人员（${n}）`,
    name: '姓名',
    duty: '职务',
    posts: '现任岗位',
    several: '一肩挑',
    nameMissing: '缺姓名',
  },

  assignments: {
    table: '任职',
    title: (n: number) => `任职（${n}）`,
    post: '岗位',
    person: '人员',
    kind: '方式',
    /** the forms print nothing for an ordinary assignment; a list to choose from needs a word */
    regular: '任职',
    fromOn: '任职日期',
    toOn: '免职日期',
    personMissing: '缺人员',
    postMissing: '缺岗位',
  },

  vacancies: {
    name: '空缺与一肩挑',
    vacant: (n: number) => `空缺岗位 ${n} 个`,
    appoint: (post: string) => `由谁担任${post}`,
    choose: '选择任职人员',
    several: (n: number) => `一肩挑 ${n} 人`,
    holds: (person: string, posts: string) => `${person}（${posts}）`,
    shared: (n: number) => `几人同任的岗位 ${n} 个`,
    sharedBy: (post: string, persons: string) => `${post}（${persons}）`,
  },
};
