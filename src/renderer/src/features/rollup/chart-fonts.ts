/** The face charts have on paper and in files, beside what a machine without it has. */
export const paperFont = "Hei, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
export const screenFont = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'Source Han Sans SC', sans-serif";
