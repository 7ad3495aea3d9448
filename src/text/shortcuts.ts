/** The keys of the window, for its list of shortcuts and the manual. */

export type Shortcut = { keys: string; what: string };
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: '在哪里都能用',
    shortcuts: [
      { keys: 'Ctrl+K', what: '转到另一个页面：输入几个字，按回车' },
      { keys: 'Tab / Shift+Tab', what: '到下一个 / 上一个可以操作的地方' },
      { keys: 'Ctrl+Z / Ctrl+Y', what: '撤销 / 重做最近一次修改' },
      { keys: 'Ctrl+F', what: '查找' },
      { keys: 'Ctrl+Shift+F', what: '在全部文字里查找' },
      { keys: 'Ctrl+I', what: '导入表格' },
      { keys: 'Ctrl+P', what: '打印' },
      { keys: 'Ctrl+O', what: '关闭台账，打开另一个台账' },
      { keys: 'F1', what: '使用手册' },
      { keys: '? 或 Ctrl+/', what: '看这张快捷键表（正在打字时用 Ctrl+/）' },
      { keys: 'Esc', what: '关闭对话框或列表' },
    ],
  },
  {
    title: '在表格里',
    shortcuts: [
      { keys: '方向键', what: '移到旁边一格' },
      { keys: '直接打字', what: '填写这一格，原来的内容被替换' },
      { keys: 'Enter 或 F2', what: '打开这一格修改；再按 Enter 保存并到下一行' },
      { keys: 'Tab / Shift+Tab', what: '保存并到右边 / 左边一格；在行首、行尾离开表格' },
      { keys: 'Esc', what: '放弃这一格的修改' },
      { keys: '空格', what: '勾选或取消勾选' },
      { keys: 'Ctrl+V', what: '从这一格起粘贴 Excel 中复制的几行几列' },
      { keys: 'F8', what: '到下一处退回意见' },
      { keys: 'Delete', what: '清空这一格' },
      { keys: 'Ctrl+Delete', what: '删除这一行' },
      { keys: 'Alt+↑ / Alt+↓', what: '把这一行上移 / 下移（次序由人定的表）' },
      { keys: 'Home / End', what: '到这一行的第一格 / 最后一格；加 Ctrl 到表格的第一行 / 最后一行' },
      { keys: 'PageUp / PageDown', what: '向上 / 向下翻一屏' },
    ],
  },
  {
    title: '填写长文字时',
    shortcuts: [
      { keys: 'Shift+Enter', what: '另起一行' },
      { keys: 'Ctrl+Enter', what: '记下这一条（引导查找、新增措施）' },
    ],
  },
];

export const shortcutTexts = {
  title: '快捷键',
  close: '关闭',
};

export const pageSwitchTexts = {
  title: '转到页面',
  search: '输入页面名称',
  none: '没有这个页面',
};
