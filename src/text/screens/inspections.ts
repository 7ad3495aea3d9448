/** Words of the tab 迎检包. */
export const inspectionTexts = {
  title: '迎检包',
  hint: '把各单位报送的内容按范围整理成一个 PDF：封面、目录、书签，每个单位的报送核验情况、各表、附件清单，图片附件各占一页；附件原件另存在旁边。',
  units: '单位',
  unitsHint: '不选就是全部有报送的单位；选了乡镇，所辖村一并列入',
  levels: '风险等级',
  categories: '风险类别',
  areas: '重要领域',
  forms: '表格',
  all: '全部',
  keyPosts: '只限重点岗位的风险点',
  withReceived: '收到但还没有接受的也列入',
  masked: '隐去人名（只留姓）',
  maskedHint: '附件里的人名没法隐去，所以只列清单，不附原件。',
  count: (units: number, limit: number) => {
    if (units === 0) return '这个范围里还没有单位报送。';
    if (units > limit)
      return `这个范围有 ${units} 个单位，一个迎检包最多 ${limit} 个（再多，一个 PDF 有几千页，普通办公电脑打不开、印不动）：请在“单位”里少选一些，例如一次一个乡镇，分几次生成。`;
    return `将列入 ${units} 个单位。一个迎检包最多 ${limit} 个。`;
  },
  saveTo: '保存到',
  make: '生成迎检包',
  done: (units: number, risks: number, pages: number) => `已生成：${units} 个单位、${risks} 个风险点，共 ${pages} 页。`,
  attachments: (count: number) => `另存附件 ${count} 个。`,
};
