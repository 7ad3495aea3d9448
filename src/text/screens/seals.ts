/** Words of 核对印章: the tray, the scanner, the camera, revocation and new keys. */

export const sealsPageTexts = {
  title: '核对印章',
  intro: '纸上的公章认的是这把密钥。扫描或者录入盖章封面、登记表上的编码，是哪个单位的由程序自己找。',
  introTownship: '核对的结果随本单位的汇总包报到县里，由县里签发证书。',
  crl: (number: number) => `注销名单第 ${number} 号`,
  nobodyTitle: '本单位不用核对印章',
  nobodyAdvice: '印章由县里核对。本单位的密钥核对以后，证书会随回执带回来。',
  nobodyNext: '去报送',
  toReceive: '去接收文件',
};

export const scanTexts = {
  title: '逐份核对',
  field: '盖章纸上的编码',
  hint: '扫描枪对准封面上的任意一个二维码；没有扫描枪时照纸面录入 30 位数字，回车核对。输入框一直可用，不必点鼠标。',
  keys: 'Ctrl+Z 撤销上一份，Ctrl+Enter 写出回执。',
  groups: '已录入的编码，每组 5 位',
  group: (number: number) => `第 ${number} 组`,
  locked: '核对以后要签发证书，请先输入密钥口令。',
  unlock: '输入口令，开始核对',
  counter: (passed: number, others: number) => `本次：一致 ${passed} 份，没有通过 ${others} 份`,
  still: (count: number) => `还有 ${count} 个待核对`,
  undo: '撤销上一份',
  undone: (unit: string) => `“${unit}”的核对已撤销，又回到待核对。`,
  write: (count: number) => `写出回执（${count} 个单位）`,
  list: '本次扫描的结果',
  empty: '还没有扫描。',
  time: '时间',
  unit: '单位',
  result: '结果',
  working: '正在核对',
  passed: '一致',
  replaced: (count: number) => `一致，旧密钥 ${count} 把已同时注销`,
  already: (by: string) => `已核对过（${by}）`,
  unknown: '编码不在待核对之列，请先接收这个单位的文件',
  wrongGroups: (groups: string) => `第 ${groups} 组不对`,
  incomplete: (digits: number) => `应为 30 位数字，读到 ${digits} 位`,
  revoked: '这把密钥已经注销，不能再用',
  hasFormer: '这个单位已有核对过的密钥',
  refused: (sentence: string) => sentence,
  between: '、',
  replace: '核对，并注销旧密钥……',
  undoneMark: '已撤销',
};

export const cameraTexts = {
  open: '用摄像头',
  close: '关闭摄像头',
  looking: '把二维码放到框里，稍等一下。',
  read: '已读到，换下一份。',
  none: '没有找到摄像头。请用扫描枪，或者照纸面录入数字。',
  refused: '浏览器没有允许使用摄像头。请在地址栏左边的图标里改为“允许”，或者用扫描枪、照纸面录入数字。',
  busy: '摄像头打不开，可能正被别的程序占用。请关掉那个程序再试，或者用扫描枪、照纸面录入数字。',
  picture: '摄像头画面',
};

export const replaceTexts = {
  title: (unit: string) => `“${unit}”换用新密钥`,
  lead: '这个单位已经有核对过的密钥。确实是丢失、泄露或者换了电脑的，请核实登记表上写明了原因，再继续。',
  newCode: '新密钥',
  oldCode: '旧密钥',
  what: '继续以后：新密钥签发证书，旧密钥写进注销名单；旧密钥以后报来的不再收，以前已接受的不变。不能撤销。',
  confirm: '核对新密钥，注销旧密钥',
  cancel: '不处理',
};

export const keyTableTexts = {
  label: '密钥',
  byState: '按状态显示',
  search: '查单位',
  searchHint: '单位名称或代码',
  waiting: '待核对',
  checked: '乡镇已核对',
  certified: '已核对',
  revoked: '已注销',
  all: '全部',
  count: (word: string, count: number) => `${word} ${count}`,
  unit: '单位',
  code: '密钥编码',
  firstSeen: '首次收到',
  brought: '由哪份文件带来',
  broughtBy: (type: string, seq: number) => `${type}（第 ${seq} 次）`,
  via: (unit: string) => `，在${unit}的汇总包里`,
  noFile: '任务包或证书',
  voucher: '担保',
  voucherOf: (unit: string, person: string, day: string) => `${unit} ${person}，${day}`,
  depends: '等它的材料',
  dependsCount: (count: number) => (count === 0 ? '' : `${count} 份待定`),
  checkedBy: '核对',
  checkedOf: (person: string, day: string) => `${person}，${day}`,
  state: '状态',
  actions: '处理',
  revoke: '注销……',
  restore: '写恢复包……',
  revokedOn: (day: string) => `${day} 注销`,
  emptyWaiting: '没有待核对的密钥。收到新单位的文件后，在这里照盖章的封面或登记表核对。',
  emptyOther: '没有这样的密钥。',
};

export const historyTexts = {
  label: '核对记录',
  at: '时间',
  unit: '单位',
  what: '办理',
  way: '方式',
  by: '核对人',
  operator: '经办人',
  note: '说明',
  code: '密钥编码',
  checked: '核对一致',
  revoked: '注销',
  undone: (at: string) => `${at} 已撤销`,
  empty: '还没有核对过。',
  ways: { typed: '录入', scanner: '扫描枪', camera: '摄像头', voucher: '据乡镇担保', none: '' },
};

export const revokeTexts = {
  title: (unit: string) => `注销“${unit}”的密钥`,
  code: '密钥',
  reason: '注销原因',
  reasonExample: '如：U盘和口令一起遗失',
  what: (number: number) =>
    `注销以后：写出第 ${number} 号注销名单；这把密钥以后报来的不再收，写什么日期都一样；以前已接受的不变，注明密钥已注销。不能恢复，该单位要换新密钥、重新盖章登记。`,
  travels: '注销名单随以后的回执、退回、任务包一起带下去；要马上通知各单位的，可以单独写出。',
  confirm: '注销这把密钥',
  cancel: '不注销',
  done: (unit: string, number: number) => `“${unit}”的密钥已注销，注销名单为第 ${number} 号。`,
};

export const crlTexts = {
  title: '写出注销名单',
  open: '写出注销名单……',
  hint: '给近期拿不到回执、任务包的单位。各单位用“接收上级的文件”读入。',
  where: '保存到',
  write: '写出',
  close: '关闭',
  written: (where: string, file: string) => `已写入“${where}”：${file}`,
};

export const restoreTexts = {
  title: (unit: string) => `给“${unit}”写恢复包`,
  hint: '把最近一次接受的材料加密给它现在的密钥，用来在新电脑的空台账里恢复。台账里已有风险点的不会覆盖。',
  where: '保存到',
  write: '写出',
  close: '关闭',
  written: (where: string, file: string) => `已写入“${where}”：${file}，请交给该单位，用“接收上级的文件”读入。`,
};

export const vouchedTexts = {
  label: '乡镇担保',
  tab: (count: number) => `乡镇担保 ${count}`,
  hint: '乡镇已照盖章的封面核对过密钥编码。县里据此签发证书；抽到的几个，请要来封面原件，在上面扫描。',
  spotCheck: '抽查',
  spotHint: '抽哪几个由密钥编码的末几位决定，不由人挑；同一比例每次抽到的都一样。',
  certify: (count: number) => `据担保签发 ${count} 个`,
  done: (certified: number, drawn: number) =>
    drawn === 0 ? `已签发 ${certified} 个。` : `已签发 ${certified} 个；抽到 ${drawn} 个，请照封面原件核对。`,
  unit: '单位',
  keyCode: '密钥编码',
  vouchedBy: '担保',
  by: (unit: string, person: string, day: string) => `${unit} ${person}，${day}`,
  check: '抽查',
  drawn: '抽到，看原件',
  why: (last: string, percent: number) => `末两位 ${last}，小于 ${percent}`,
  notDrawn: '没有抽到',
  none: '没有等着签发的担保。乡镇的汇总包接收以后，里面担保的密钥会列在这里。',
};
