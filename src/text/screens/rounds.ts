/** Words of 查找轮次: one meeting record for many risks. */

export const roundTexts = {
  posting: (days: number, places: readonly string[], masksNames: boolean) =>
    [
      `县里要求公示 ${days} 天`,
      ...(places.length === 0 ? [] : [`地点：${places.join('、')}`]),
      masksNames ? '公示材料隐去人名' : '公示材料可以写人名',
    ].join('；') + '。',
  title: (count: number) => `为 ${count} 个风险点登记会议`,
  ok: '登记',
  cancel: '取消',
  held: (count: number, step: string) => `${count} 个风险点已记为“${step}”`,
  step: '到哪一步',
  kind: '形式',
  heldOn: '日期',
  minutes: '记录编号',
  place: '地点',
  attendees: '参加人员',
  note: '说明',
  back: '退回理由（选中的有已走过这一步的）',
  skipped: '这一步不适用，没有开会',
  skippedWhy: '不适用的理由',
};

export const roundsTexts = {
  title: '查找轮次',
  noRisks: '还没有风险点',
  risksFirst: '先登记风险点',
  noRisksWhy: '一次会议可以为许多风险点走一步：自己找、大家提、组织点、群众议、集体定……',
  choose: '在登记表里挑选风险点',
  intro: '一次会议记一次，选中的风险点一起走一步；某一步不适用，写明理由也记一次。退回要写理由。',
  next: '下一步',
  allDone: '全部风险点都走到了“登记”，没有缺漏。',
  waiting: (step: string) => `个等着“${step}”`,
  look: '查看',
  hold: (count: number) => `为这 ${count} 个登记会议`,
  passed: (count: number, step: string) =>
    `有 ${count} 个已走过“${step}”，却没有这一步的会议记录，也没有登记为不适用。`,
  records: (count: number) => `会议记录（${count}）`,
  noRecords: '还没有会议记录。点上面的“登记会议”，或在登记表里选中几个风险点再登记。',
  allRisks: '没有列出风险点，对全部风险点有效。',
  about: (numbers: readonly string[]) => `涉及风险点：${numbers.join('、')}`,
  moreNumbers: (numbers: readonly string[], count: number) => `涉及风险点：${numbers.join('、')}等 ${count} 个`,
  columns: {
    step: '步骤',
    heldOn: '日期',
    kind: '形式',
    minutes: '记录编号',
    place: '地点',
    attendees: '参加人员',
    risks: '风险点',
    note: '说明',
  },
  every: '全部',
  skipped: (why: string) => `不适用：${why}`,
  back: (why: string) => `退回：${why}`,
  join: (parts: readonly string[]) => parts.join('；'),
};
