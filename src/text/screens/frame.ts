/** Words of the window's frame: what stands around every page, and its dialogs. */

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
