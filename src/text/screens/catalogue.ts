/** Words of 从目录选取. */
export const catalogueTexts = {
  title: '从目录选取',
  ok: (count: number) => `取用 ${count} 个`,
  cancel: '取消',
  search: '搜索目录',
  searchHint: '职权、关键词',
  level: '哪一级的目录',
  post: '目录里的岗位',
  allPosts: '目录里的全部岗位',
  postWith: (name: string, count: number) => `${name}（${count} 条）`,
  subject: '归到哪个岗位或科室',
  subjectHint: '归到本单位的岗位或科室',
  subjectFirst: '先选好归到本单位的哪个岗位或科室。',
  office: (name: string) => `${name}（科室）`,
  taken: (count: number, skipped: number) =>
    `已取用 ${count} 个${skipped === 0 ? '' : `，${skipped} 个已经有了`}。请改成本单位自己的话，改动前标为“参考库原文”。`,
  none: '目录里没有符合的条目。换一个词，或者自己写。',
  entries: '目录条目',
  isTaken: '已取用',
  about: (post: string, power: string, category: string) => `${post} · ${power} · ${category}`,
  all: (count: number) => `全选这 ${count} 条`,
};
