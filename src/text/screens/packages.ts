/** Words of 报送, 接收 and what both show of packages. */

export const submitTexts = {
  title: '报送',
  intro: (receiver: string, dueOn: string) => `报送给${receiver}，期限 ${dueOn}。`,
  steps: '报送步骤',
  emptyTitle: '台账中还没有内容',
  emptyAdvice: '登记、审定、审核之后，在这里签名并存到U盘。',
  emptyNext: '去登记风险点',
  receiveTitle: '接收上级的文件',
  receiveHint: '任务包、回执、退回、通知都从这里接收',
  final: '定稿',
  checks: '审核',
  keys: '密钥口令',
  save: '签名并保存',
  handover: '打印封面，办理交接',
  waiting: '前面的步骤完成后进行。',
};

export const returnedTexts = {
  title: (seq: number) => `第 ${seq} 次报送被退回`,
  reason: (reason: string) => `退回原因：${reason}`,
  next: '按意见改好后，重新定稿、再报送一次，新的报送会注明是对这次退回的答复。',
};

export const finalStepTexts = {
  hint: '定稿后内容不能再改；还要改时可以退回修改，改完重新定稿。',
  lock: '定稿',
  blocked: '审核还有问题，处理后才能定稿。',
  toChecks: '去审核页处理',
  lockedAt: (at: string) => `已于 ${at} 定稿。`,
  reopen: '退回修改……',
  reopenTitle: '退回修改',
  reopenConfirm: '退回修改',
  cancel: '取消',
  reopenHint: '退回后可以继续修改。已经报送过的，改完要重新定稿、再报送一次。',
  reason: '退回修改的原因',
  reasonHint: '为什么要改',
};

export const checksStepTexts = {
  blocked: (errors: number, unexplained: number) => `错误 ${errors} 处、待说明 ${unexplained} 处，处理后才能报送。`,
  clear: (explained: number, warnings: number) => `没有妨碍报送的问题；已说明 ${explained} 处，提示 ${warnings} 处。`,
  toChecks: '去审核页处理',
  look: '查看审核结果',
};

export const keysStepTexts = {
  noneBefore: '本单位还没有密钥，请到',
  noneLink: '开始使用',
  noneAfter: '生成密钥并打印恢复单。',
  code: '密钥编码',
  certified: '，县里已核对。',
  uncertified: '，县里还没有核对：报送时附上盖章的封面，由县里对照编码。',
  renew: '密钥丢失或泄露？换新密钥',
  unlocked: '口令已输入，本次打开期间有效。',
  enter: '输入口令',
};

export const sendStepTexts = {
  folder: '保存位置',
  purpose: '报送种类',
  purposeOf: (purpose: string) => `${purpose}报送`,
  withForms: '附上各表的 PDF、Excel 和封面',
  paperRefused: (sentence: string) =>
    `报送包已经写好，也已记下，不用再报。纸质材料没有存全：${sentence}也可以按报送包里的原样再打印。`,
  send: '签名并保存',
  chooseFirst: '请先选择保存位置。',
  working: '正在生成、签名、写入并读回核对',
  written: (seq: number, where: string) => `第 ${seq} 次报送已写入“${where}”，并读回核对无误。`,
  before: (seq: number, at: string) => `第 ${seq} 次报送已于 ${at} 写好，并读回核对无误。`,
  file: '文件',
  protection: '保护',
  encrypted: '已签名并加密',
  clear: '已签名，未加密，请妥善保管移动介质',
  digest: '摘要',
  again: '再存一份……',
  anew: '重新报送一次……',
  anewHint: '内容没有变时不用重新报送，“再存一份”即可。',
};

export const againTexts = {
  title: (seq: number) => `把第 ${seq} 次报送再存一份`,
  hint: '内容、摘要与上次完全相同，接收单位不会当成两次。',
  folder: '再存到',
  save: '保存这一份',
  close: '关闭',
  written: (where: string, file: string) => `已写入“${where}”，并读回核对无误：${file}`,
};

export const stickTexts = {
  empty: '里面是空的。',
  holds: (count: number, packages: number) =>
    packages === 0 ? `里面有 ${count} 个文件：` : `里面有 ${count} 个文件，其中报送文件 ${packages} 个：`,
  more: '……',
  isRight: '请确认这是要交上去的那个。',
};

export const handoverStepTexts = {
  hint: '打印封面，盖章，与U盘一起交给接收单位，双方在交接登记表上签字。',
  cover: '预览封面并打印',
  coverName: '报送封面',
  handover: '预览交接登记表并打印',
  handoverName: '移动介质交接登记表',
  forms: '打印本次报送的各表',
  afterwards: '交出以后，等接收单位的回执；收到回执或退回的文件，从下面“接收上级的文件”读入。',
};

export const historyTexts = {
  title: '报送记录',
  direction: '方向',
  all: '全部',
  out: '发出',
  in: '收到',
  only: (direction: string) => `方向：${direction}`,
  empty: '还没有记录。第一次报送或接收后，这里会列出。',
  at: '时间',
  content: '内容',
  state: '状态',
  finding: '说明',
  from: (unit: string) => `收自${unit}`,
  to: (units: string) => `发给${units}`,
  between: '、',
  digest: '摘要',
  signedAt: '签名时间',
  decidedAt: '处理时间',
  printAgain: '照报送时的样子再打印',
  saveAgain: '再存一份……',
};

export const packageWords = {
  returned: '已退回',
  accepted: '已接受',
  superseded: '已被新的代替',
  withdrawn: '已作废',
  sent: '已报出',
  taken: '已收到',
  content: (kind: string, no: number | null) => (no === null ? kind : `${kind}（第 ${no} 次）`),
};

export const remarkTexts = {
  reportedFor: (unit: string, register: string) => `代报${unit}的${register}，到“代报”处理`,
  list: '退回意见',
  goTo: (register: string) => `去“${register}”修改`,
};

export const importResultTexts = {
  taken: '已接收',
  known: '以前已接收',
  refused: '没有接收',
  clean: '核验无误。',
  summary: (all: number, taken: number, known: number, refused: number) =>
    `共 ${all} 个文件：接收 ${taken} 个，以前已接收 ${known} 个，没有接收 ${refused} 个。`,
  file: '文件',
  result: '结果',
  content: '内容',
  explanation: '说明',
  contentOf: (unit: string, type: string) => `${unit} ${type}`,
  withSeq: (unit: string, type: string, seq: number) => `${unit} ${type}（第 ${seq} 号）`,
};

export const receiveTexts = {
  title: '接收下级报送',
  intro: '逐个核验，有问题的单独列出，不影响其他文件。收到以后，接受和退回在',
  introLink: '报送进度',
  introEnd: '中。',
  nobodyTitle: '没有单位向本单位报送',
  nobodyAdvice: '本单位只需要向上级报送，接收回执和退回也在“报送”中。',
  nobodyNext: '去报送',
  drop: '把文件拖到这里，或点此选择',
  endings: (hint: string) => `${hint}（.lfa、.lfb，可一次多个）`,
  verifying: '正在核验',
};

export const belowTexts = {
  include: (there: number, all: number) => `把下级的报送包原件一起装进去（已有 ${there} 个，共 ${all} 个）`,
  onlyChanged: '补报：报过而没有变化的只写名称和摘要',
  unit: '下级单位',
  state: '情况',
  accepted: '已接受',
  onBehalf: '代报',
  missing: '缺报',
  seq: (seq: number) => `第 ${seq} 号`,
  reason: '缺报原因',
  reasonOf: (unit: string) => `${unit}缺报原因`,
  reasonExample: '如：换届，经办人未到位',
  promisedOn: '补报日期',
  promisedOnOf: (unit: string) => `${unit}补报日期`,
};
