/** Words of the window's frame: what stands around every page, and its dialogs. */

export const frameTexts = {
  product: '廉防台账',
  noTask: '还没有任务',
  cycle: (code: string) => `${code} 年度`,
  county: '县级台账',
  skip: '跳到正文',
  pages: '页面',
  takeTask: '去领取任务',
  taskFirst: (page: string) => `先领取本年度的任务，再填写“${page}”。`,
  writeTask: '去布置任务',
};

/** The person's menu at the right of the frame. */
export const ledgerMenuTexts = {
  noOperator: '未登记经办人',
  operator: (name: string) => `经办人：${name}`,
  backup: '备份到U盘……',
  restore: '从备份恢复……',
  move: '换电脑……',
  changeOperator: '更换经办人……',
  close: '关闭台账，回到开始页',
};

export const viewTexts = {
  label: '显示方式',
  large: '大字号',
  strong: '高对比度',
};

export const historyTexts = {
  undo: '撤销',
  redo: '重做',
  undone: (change: string) => `已撤销：${change}`,
  redone: (change: string) => `已重做：${change}`,
  nothing: (what: string) => `没有可以${what}的修改`,
  step: (what: string, change: string, keys: string) => `${what}：${change}（${keys}）`,
};

export const folderChoiceTexts = {
  searching: '正在查找可以保存的位置',
  noSource: '没有找到U盘。插入后点“重新查找”。',
  noStick: '没有找到U盘。插入后点“重新查找”；也可以先存到本机文件夹，再复制到U盘。',
  stick: '移动介质',
  free: (size: string) => `可用 ${size}`,
  scarce: '空间可能不够',
  searchAgain: '重新查找',
  otherFolder: '选择其他文件夹……',
};

export const attachmentTexts = {
  label: '附件',
  reading: '正在读取附件',
  ask: (file: string) => `移去“${file}”？移去后不能撤销。`,
  remove: '移去',
  keep: '不移去',
  removeOne: (file: string) => `移去附件 ${file}`,
  none: '没有附件。',
  adding: '正在添加',
  add: '把文件拖到这里，或点此选择',
  limits: (each: string, all: string) => `PDF、图片、xlsx、docx，每个不超过 ${each}，全部附件合计不超过 ${all}`,
  digest: (sha256: string) => `校验值（SHA-256）：${sha256}`,
  shortDigest: (sha256: string) => `校验值 ${sha256.slice(0, 8)}`,
};

export const formNameTexts = {
  byRow: (words: string) => `${words}（逐条）`,
  excel: (name: string) => `${name}（Excel）`,
  /** the county's own word stands where these are in a form's title */
  riskWords: /廉政风险|廉洁风险|腐败风险/gu,
};

export const pageBoundaryTexts = {
  title: '这个页面没有显示出来',
  advice: '已填写的内容都已保存。请重新打开本页；仍然不行时，从菜单进入其他页面，并把情况告诉管理员。',
  reopen: '重新打开',
};

export const operatorTexts = {
  firstTitle: '请登记经办人',
  changeTitle: '更换经办人',
  name: '经办人姓名',
  nameHint: '此后的修改都记在这个人名下，修改记录不能删除。',
  confirm: '确定',
  cancel: '取消',
};

export const unlockTexts = {
  title: '请输入密钥口令',
  unlock: '解锁并继续',
  cancel: '取消',
  passphrase: '密钥口令',
  passphraseHint: '签名、读取加密的文件需要密钥。口令只在本次打开期间有效；忘记口令可用密钥恢复单重设。',
};

export const pageRemarkTexts = {
  open: (n: number) => `这一页有 ${n} 条退回意见没有处理，写在各自的行上。`,
  openInTable: (n: number) => `这一页有 ${n} 条退回意见没有处理：在表里标红角的格子上，按 F8 到下一处。`,
  list: '这一页的退回意见',
  saying: (text: string) => `退回意见：${text}`,
  joined: (remarks: readonly string[]) => remarks.join('；'),
  atField: (label: string, text: string) => `${label}：${text}`,
  goTo: (register: string) => `到“${register}”的这一行`,
  whole: '看整个退回',
};

export const rowRemarkTexts = {
  title: '退回意见',
  goTo: '看整个退回',
};
