/** Words of 图 and 比较. */
export const chartTexts = {
  kind: '画哪张图',
  kinds: {
    heatCategory: '热力图：风险类别 × 等级',
    heatTownship: '热力图：乡镇 × 等级',
    barsTownship: '柱形图：各乡镇按等级',
    barsUnit: '柱形图：各单位按等级',
    trend: '趋势：各年度',
  },
  titles: {
    heatCategory: '廉政风险热力图（风险类别 × 等级）',
    heatTownship: '廉政风险热力图（乡镇 × 等级）',
    barsTownship: '各乡镇风险点数（按等级）',
    barsUnit: '各单位风险点数（按等级）',
    trend: '各年度风险点数',
  },
  advice: '点图上的格或柱，列出那里的风险点；下面的表是同样的数，也能点。',
  figures: '图的数',
  most: (n: number) => `多（${n}）`,
  none: '少（0）',
  year: (cycle: string) => `${cycle} 年度`,
  oneYear: '本台账只有一个年度，有了第二个年度才看得出趋势。',
  nothing: '还没有可以画的数',
  nothingAdvice: '先在“接收”收文件，再到“报送进度”接受。',
  toReceive: '去接收',
  save: '存成图片',
};

export const compareTexts = {
  by: '比什么',
  byUnit: '单位之间',
  byTownship: '乡镇之间',
  byCycle: '年度之间',
  pick: {
    unit: '选两个以上单位，第一个作基准',
    township: '选两个以上乡镇，第一个作基准',
    cycle: '选两个以上年度，第一个作基准',
  },
  title: { unit: '单位比较', township: '乡镇比较', cycle: '年度比较' },
  few: '选了两个以上才能比较，最多八个；增减都与第一个比。',
  reading: '每一列依次是：数量，占风险点、岗位或措施合计的百分之几，比第一列增减多少。',
  item: '项目',
  percent: (n: number) => `${n}%`,
  signed: (n: number) => (n > 0 ? `+${n}` : String(n)),
  change: (difference: string, percent: string) => (percent === '' ? difference : `${difference}（${percent}）`),
  units: (n: number) => `计入 ${n} 个单位`,
  missing: '没有收到',
  drill: (column: string, line: string, n: number) => `${column}，${line}：${n}，列出来`,
};

export const printFiguresTexts = {
  preview: '预览并打印',
  excel: '用 Excel 打开',
};
