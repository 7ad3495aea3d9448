/** Words of the PDF preview, wherever it stands. */
export const pdfViewTexts = {
  preview: (name: string) => `预览 ${name}`,
  page: (number: number) => `第 ${number} 页`,
  pageOf: (number: number, total: number) => `第 ${number} / ${total} 页`,
  previous: '上一页',
  next: '下一页',
  zoom: '缩放',
  fitWidth: '适合宽度',
  wholePage: '整页',
  fullSize: '100%',
  larger: '放大',
  smaller: '缩小',
  percent: (value: number) => `${value}%`,
  opening: '正在打开预览',
  broken: '预览打不开这个文件。可以点“用阅读器打开”查看；仍然不行时请重新生成。',
  print: '打印',
  preparing: '正在准备打印',
  printBroken: '没有打印成功，请再试一次；仍然不行时点“用阅读器打开”，从那里打印。',
  keys: 'PageUp、PageDown 翻页，+、- 缩放',
};

/** What is shown while a document is made for the preview, and what can be done with it. */
export const livePreviewTexts = {
  making: '正在生成预览',
  stopped: '已停止生成预览。',
  again: '重新生成',
  nothing: '这张表没有内容，不用打印。',
  open: '用阅读器打开',
  close: '关闭',
};
