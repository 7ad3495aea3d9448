/** Words of the start page and of 开始使用. */

export const startTexts = {
  product: '廉防台账',
  subtitle: '廉政风险点防范管理 · 单机使用，不联网',
  back: '返回',
  wayTitles: {
    unit: '填报单位：从任务包开始',
    collector: '乡镇或主管部门：先建立台账，再登记密钥',
    county: '县级管理单位：建立县级台账',
    open: '打开已有台账，看示例',
  },
  open: '打开台账',
  openOthers: '打开其他台账，看示例……',
  startAnother: '建立另一个单位的台账……',
  begin: '开始使用',
  chooseWay: '第一次使用，请选择本单位的情况',
};

export const roleCardTexts = {
  unit: {
    title: '我是填报单位',
    text: '村（社区）、县直部门、学校、医院等。用县里发来的任务包建立本单位台账。',
    needs: '需要：任务包文件、印有根密钥编码的通知',
  },
  collector: {
    title: '我是乡镇或主管部门',
    text: '自己填报，还要汇总下属单位的报送。先向县里登记密钥，再领任务。',
    needs: '需要：本单位代码、县级单位代码、公章',
  },
  county: {
    title: '我是县级管理单位',
    text: '布置任务、接收核对、汇总全县。建立县级台账和全县的根密钥。',
    needs: '需要：县级单位代码和名称',
  },
  open: {
    title: '打开已有台账，看示例',
    text: '以前建过台账、有备份，换了电脑，或者想先看看一个村填好是什么样子。',
    needs: '台账文件、备份都可以；看示例不影响正式台账',
  },
};

export const secrecyTexts = {
  title: '保密提示',
  points: [
    '不得录入国家秘密、工作秘密和案件材料；本程序只用于非涉密计算机。',
    '密钥用口令加密保存，报送的文件加密传递；但台账文件本身没有加密，能打开这台电脑的人就能读到，请给电脑设开机密码，U盘专人保管。',
    '不录入身份证号码、银行账号；群众反映人的姓名不离开本单位。',
  ],
};

export const chooserTexts = {
  label: '台账',
  roles: { county: '县级台账', unit: '单位台账' },
  neverOpened: (changed: string) => `没有在本机打开过，最后修改 ${changed}`,
  lastOpened: (code: string, role: string, operator: string, at: string) =>
    `${code} · ${role} · 上次由${operator}打开，${at}`,
  folder: (folder: string) => `位置：${folder}`,
  operator: '经办人姓名',
  operatorHint: '打开后的修改都记在这个人名下。',
  open: '打开台账',
};

export const openElsewhereTexts = {
  parts: { ledger: '台账文件（.lfdb）', backup: '备份文件（.lfbk）', bundle: '复核包（.lfrv）', sample: '看示例' },
  pick: '选择台账文件，或把文件拖到这里',
  pickAgain: '已选择，点击可以更换',
  ledgerHint: '台账是以 .lfdb 结尾的文件。选中后先看里面是哪个单位的，再决定打开。',
  copyHint: '打开时先复制到本机，以后修改的都是本机这一份；U盘上的原文件不变，不要再用它填报。',
  reading: '正在读取台账',
  copying: '正在核对、复制并打开',
  making: '正在准备示例村',
  found: '这个台账',
  operator: '经办人姓名',
  copy: '复制到本机并打开',
  replace: '替换本机的台账并打开',
  openInPlace: '在原来的位置打开',
  openHere: '打开台账',
  isHere: '这个台账就在本机，可以直接打开。',
  isBackup: '这是备份文件，不是台账。请在“备份文件”一栏里恢复。',
  toBackup: '去恢复备份',
  sampleText: '示例村的单位、人员都是虚构的，可以随意修改，不影响正式台账。关闭后从这里还能再打开。',
  sample: '看示例村',
  sampleOperator: '示例',
};

export const identityTexts = {
  code: '单位代码',
  codeRule: '用字母、数字和短横线，最多 20 位',
  name: '单位名称（全称，与公章一致）',
  nameMissing: '请填写单位名称',
  operator: '经办人姓名',
  operatorMissing: '请填写经办人',
  unit: { hint: '由县里编定，例如 QH-01；不清楚时问县廉防办。', submit: '建立台账，下一步生成密钥' },
  county: {
    hint: '全县统一的代码前缀，例如 QH；下属单位的代码以它开头。建立后不能更改。',
    submit: '建立县级台账，下一步生成密钥',
  },
};

export const taskFileTexts = {
  file: '县里发来的任务包',
  fileHint: '在县里发的U盘里，文件名带“任务包”三个字，以 .lfa 结尾。',
  pick: '选择任务包，或把文件拖到这里',
  pickAgain: '已选择，点击可以更换',
  code: '根密钥编码',
  codeHint: (digits: number) =>
    `县里的盖章通知上印有 6 组、共 30 位数字，照着输入（空格不影响）。已输入 ${digits} 位。`,
};

export const unitStartTexts = {
  check: '核对并列出单位',
  checking: '正在核对任务包',
  making: '正在建立台账、领取任务',
  isGenuine: (county: string) => `✓ 根密钥编码相符，任务包确实来自${county}。`,
  task: '任务',
  due: '报送期限',
  office: '布置单位',
  unit: '本单位',
  unitHint: '可以输入名称或代码查找。',
  unitPlaceholder: '选择本单位',
  node: (name: string, code: string, level: string) => `${name}（${code}，${level}）`,
  operator: '经办人姓名',
  make: '建立台账并领取任务',
  otherTask: '换一个任务包',
};

export const setupTexts = {
  title: '开始使用',
  lead: (unit: string) => `${unit}：还差几步就可以填报和报送。`,
  steps: '开始使用的步骤',
  current: '当前步骤',
  makeKeys: '生成密钥',
  recovery: '密钥恢复单',
  rootCode: '根密钥编码',
  takeTask: '领取任务',
  enrolFirst: '第一步：向县里登记密钥',
  joinSecond: '第二步：领取任务（县里发来任务包以后）',
  ready: '准备好了',
  readyText: '密钥已生成，任务已领取，可以开始填报。',
  toWorkbench: '进入工作台',
};

export const keysStepTexts = {
  about:
    '报送的文件要用本单位的密钥签名，如同盖电子章。密钥只存在这台电脑的台账里，由口令保护；县里凭盖章的纸质编码认它。',
  making: '正在生成密钥',
};

export const passphraseTexts = {
  label: '密钥口令',
  hint: '签名、报送时要输入。建议用一句自己记得住的话，12 个字符以上；不要写在贴纸上。',
  strength: '口令强度',
  again: '再输一遍口令',
  different: '两次输入不一样',
  make: '生成密钥',
  tooShort: '太短，至少 8 个字符',
  weak: '偏弱，再加长些',
  fair: '可以',
  strong: '很好',
};

export const recoverySheetTexts = {
  lead: '口令忘了，只有这张恢复单能救回密钥。',
  warning: '程序不保存这些数字，现在不打印或抄下来就再也看不到了。',
  title: '密钥恢复单',
  keep: '装入信封密封，与公章放在一起保管。任何人拿到这些数字和台账文件，都能以本单位名义签名。',
  signatures: '经办人：＿＿＿＿＿＿　单位负责人：＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日',
  isKept: '已经打印（或抄写）并收好',
  goOn: '继续',
};

export const enrolTexts = {
  steps: '① 把登记文件存到U盘；② 打印登记表，盖公章；③ 一起送县廉防办。县里核对后发来任务包，再办第二步。',
  county: '县级单位代码',
  where: '存到哪里',
  write: '写出登记文件',
  writing: '正在写出登记文件',
  written: (place: string, file: string) => `✓ 已写到${place}：${file}。请打印下面的登记表。`,
  title: '密钥登记表',
  unit: (name: string, code: string) => `单位：${name}（${code}）`,
  code: '签名密钥编码（县廉防办逐组核对）：',
  signatures: (operator: string) => `经办人：${operator}　　单位负责人（签字）：＿＿＿＿＿＿＿＿`,
  stamp: '（单位公章）　　　　年　　月　　日',
};

export const joinTexts = { label: '领取任务', check: '核对并领取任务', checking: '正在核对任务包' };

export const paperTexts = { unit: (name: string, code: string) => `${name}（${code}）` };
