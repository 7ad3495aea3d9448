/** Words of 备份与恢复, and of what a ledger or a backup holds. */

type Counts = {
  posts: number;
  persons: number;
  powers: number;
  risks: number;
  measures: number;
  attachments: number;
};

export const contentsTexts = {
  unit: '单位',
  unitOf: (name: string, code: string) => `${name}（${code}）`,
  kind: '台账种类',
  kinds: { county: '县级台账', unit: '单位台账' },
  cycle: '年度',
  cycleOf: (code: string | null) => (code === null ? '还没有任务' : `${code} 年度`),
  rows: '内容',
  rowsOf: ({ posts, persons, powers, risks, measures, attachments }: Counts, packages: number) =>
    `岗位 ${posts} 个，人员 ${persons} 人，职权 ${powers} 项，风险点 ${risks} 个，措施 ${measures} 条，附件 ${attachments} 个，收发的文件 ${packages} 份`,
  size: '大小',
  backedUp: '备份时间',
  backedUpOf: (at: string, by: string) => (by === '' ? at : `${at}，${by}`),
};

export const hereTexts = {
  title: '本机已有这个单位的台账',
  inUse: '它正被另一个窗口或程序打开。请先在那里关闭，再回来操作。',
  unreadable: '它已经读不出来，可以替换。',
  lead: '请对照一下，选错了会少掉较新的内容：',
  columns: { what: '内容', here: '本机现有', coming: '换成这一份' },
  rows: {
    cycle: '年度',
    posts: '岗位',
    persons: '人员',
    powers: '职权',
    risks: '风险点',
    measures: '措施',
    attachments: '附件',
    packages: '收发的文件',
  },
  changedAt: '最后修改',
  fewer: (count: number) => `少 ${count}`,
  kept: '替换后，本机现有的这一份不会删除，另存在数据文件夹的“恢复前的台账”里，需要时可以用“打开已有台账”找回。',
  confirm: '我已看清，用这一份替换本机现有的台账',
};

export const backupTexts = {
  title: '备份与恢复',
  lead: '电脑会坏、U盘会丢。每次填报告一段落、每次报送以后，请备份一次。',
  parts: { write: '备份到U盘', restore: '从备份恢复', move: '换电脑' },
  never: '这个台账还没有备份过。',
  lastAt: (at: string) => `上次备份：${at}`,
  holds: '这次备份会包含',
  where: '存到哪里',
  passphrase: '备份口令',
  passphraseHint: '恢复时要输入，至少 8 个字符。可以与密钥口令相同；请记住它，忘记了只有县级管理单位能打开这份备份。',
  again: '再输一遍备份口令',
  different: '两次输入不一样',
  tooShort: '至少 8 个字符',
  write: '备份',
  writing: '正在备份',
  written: (file: string, place: string) => `✓ 已备份并读回核对：${file}，存在${place}。`,
  writtenSize: (size: string, at: string) => `大小 ${size}，时间 ${at}。`,
  forCounty: '口令忘了时，县级管理单位可以用县里的密钥打开。',
  notForCounty: '口令忘了就打不开：台账还没有领取任务，县级管理单位也打不开这份备份。',
  keepTip: '请把U盘取下，与电脑分开存放。',
};

export const restoreTexts = {
  lead: '备份是以 .lfbk 结尾的文件。先输入口令看里面是什么，再决定恢复；看的时候什么也不改。',
  pick: '选择备份文件，或把文件拖到这里',
  pickAgain: '已选择，点击可以更换',
  passphrase: '备份口令',
  passphraseHint: '做这份备份时设的口令。',
  look: '查看备份',
  looking: '正在解密、核对备份',
  found: '这份备份里有',
  operator: '经办人姓名',
  operatorHint: '恢复后的修改都记在这个人名下。',
  restore: '恢复并打开',
  replace: '替换并打开',
  restoring: '正在恢复',
  otherFile: '换一份备份',
};

export const moveTexts = {
  lead: '换电脑就是：旧电脑上备份，新电脑上恢复。密钥、报送记录、附件都跟着走，编号接着往下排。',
  steps: [
    { title: '在旧电脑上备份到U盘', text: '填好的内容都已自动保存，直接备份即可。' },
    { title: '在新电脑上装好本程序', text: '把程序文件夹拷到新电脑，双击启动，不需要联网。' },
    {
      title: '在新电脑上恢复',
      text: '开始页选“打开已有台账，看示例”，再选“备份文件”一栏，选中U盘里的备份，输入备份口令。',
    },
    {
      title: '从此只用新电脑',
      text: '同一个单位的台账只能在一台电脑上填报。两边都填，报送时会成为两份相互冲突的材料，县里要退回。旧电脑上的台账请不要再打开。',
    },
  ],
  toBackup: '去备份',
  toRestore: '去恢复',
};
