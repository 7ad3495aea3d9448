/** 导入表格: one table by preview, and 收集填报表 from offices, persons and units below. */

export const importsTexts = {
  title: '导入表格',
  about: (cycle: string) =>
    `把已有的风险点、防控措施或自评表导入 ${cycle} 年度台账。先预览，确认后才写入；写入后还可以整次撤销。`,
  parts: { table: '导入一个表', collect: '收集填报表' },
  partsName: '导入方式',

  pick: {
    name: '选择表格',
    drop: '把表格拖到这里，或点此选择',
    hint: 'xlsx、csv，不超过 20 MB；科室或个人交回的填报表也可以',
    severalDropped: (n: number) =>
      `一次拖入了 ${n} 个文件。这里一次导入一个表；交回的填报表请到“收集填报表”一次全部导入。`,
    another: '换一个文件',
    reading: '正在读取表格',
  },

  decisions: {
    sheet: '工作表',
    sheetLabel: (name: string, drafts: number, isHidden: boolean) =>
      `${name}（${drafts} 行可导入${isHidden ? '，隐藏' : ''}）`,
    content: '内容：',
    kinds: { risks: '风险点和措施', scores: '自评表', unknown: '没有认出' },
    template: (who: string, cycle: string) => `，${who}的填报表（${cycle} 年度）`,
    headingBefore: '表头在第',
    headingLine: '表头所在行',
    headingAfter: '行',
    levelAsk: (sentence: string) => `${sentence}。等级：`,
    levelName: '等级哪一头最重',
    mask: '表中有身份证号，遮盖中间各位后导入',
    phase: '没有分期的措施归入',
    mode: '写入方式',
    modes: { add: '加到现有内容后面', replace: '先去掉以前导入的内容' },
  },

  mapping: {
    title: '列的对应',
    show: '查看和修改',
    hide: '收起',
    known: (known: number, remarks: number) => `认出 ${known} 列${remarks > 0 ? `，${remarks} 列放入备注` : ''}。`,
    isSaved: '用的是上次改好的对应',
    willSave: '改动导入后记住，下次遇到同样的表头自动使用。',
    targetOf: (heading: string) => `“${heading}”对应`,
    remark: '放入备注',
    ignore: '不导入',
  },

  rows: {
    title: '逐行预览',
    filterName: '显示哪些行',
    all: (n: number) => `全部 ${n}`,
    ok: (n: number) => `可导入 ${n}`,
    warning: (n: number) => `请核对 ${n}`,
    error: (n: number) => `不能导入 ${n}`,
    skipped: (n: number) => `标题说明 ${n}`,
    left: (n: number) => `不要的 ${n}`,
    none: '没有这样的行。',
    take: '导入',
    takeLine: (line: number) => `导入第 ${line} 行`,
    line: '行',
    verdict: '判定',
    finding: '说明',
    source: '原文',
  },

  apply: {
    sayHeading: '请先在上面指出表头。',
    sayDirection: '请先在上面确认等级哪一头最重。',
    nothing: '没有可以导入的行。请按各行的说明改正表格，或在上面调整列的对应。',
    run: (n: number) => `导入 ${n} 行`,
    writing: '正在写入',
  },

  result: {
    title: (file: string) => `“${file}”的导入结果`,
    nothingNew: '表中没有新的内容，台账没有改动。',
    taken: (n: number) => `已导入 ${n} 行。`,
    created: (what: string) => `新增：${what}。`,
    replaced: (what: string) => `更新：${what}。`,
    undivided: (n: number) => `有 ${n} 条措施没有分期，请逐条核对归入哪一期。`,
    leftTitle: '没有导入的行',
    leftLine: (line: number, sentence: string) => `第 ${line} 行：${sentence}`,
    toScores: '去自我评估核对',
    toRisks: '去风险点核对',
    next: '再导入一个表',
    undo: '撤销这次导入',
  },

  undo: {
    short: '撤销',
    ask: '撤销后，这次导入的内容从台账中去掉。',
    yes: '撤销',
    no: '不撤销',
    force: '仍然撤销',
    undone: (at: string) => `已撤销 ${at}`,
  },

  earlier: {
    title: '导入记录',
    none: '还没有导入过表格。',
    at: '时间',
    file: '文件',
    created: '新增',
    replaced: '更新',
    actions: '操作',
  },

  write: {
    title: '第一步　发出：制作填报表',
    about:
      '每个科室、每个人一份，已经填好台账里现有的风险点，往下接着填。纸质的打印后手填，电子表有下拉选项，填好交回就能自动认出。',
    formats: '做成',
    xlsx: '电子表（xlsx）',
    pdf: '纸质（PDF，打印手填）',
    units: '为没有装程序的下级单位代报',
    unitsHint: '不选就只做本单位的',
    folder: '存到哪里',
    run: '制作填报表',
    working: '正在制作填报表',
    done: (n: number, place: string) => `已做好 ${n} 份，存到“${place}”。`,
    stopped: (n: number, place: string) => `已停止，停止前做好的 ${n} 份在“${place}”。`,
    who: '给谁',
    kind: '范围',
    kinds: { office: '科室', person: '个人', unit: '代报单位' },
    files: '文件',
  },

  collect: {
    title: '第二步　收回：导入交回的填报表',
    about: '把交回的电子表放进一个文件夹一次读取，或一次选择多个文件。读完列出每份的结果和还没有交的科室、个人。',
    drop: '把交回的填报表拖到这里，或点此选择',
    dropHint: 'xlsx、csv，可一次多个',
    folder: '或者读取整个文件夹',
    run: '读取文件夹里的全部填报表',
    mask: '表中的身份证号，遮盖中间各位后导入',
    working: '正在导入填报表',
    summary: (files: number, taken: number) => `读了 ${files} 份，${taken} 份有新内容已经写入。`,
    stopped: '已停止：后面的没有读，已经写入的保留。',
    file: '文件',
    who: '谁交的',
    result: '结果',
    detail: '说明',
    results: { taken: '已写入', unchanged: '没有新内容', duplicate: '重复，没有导入', refused: '没有导入' },
    rows: (added: number, changed: number) =>
      [added > 0 ? `新增 ${added} 条` : '', changed > 0 ? `更新 ${changed} 条` : '']
        .filter((one) => one !== '')
        .join('，'),
    missingTitle: '还没有交',
    missingNone: '应交的都交了。',
    offices: (names: string[]) => `科室 ${names.length} 个：${names.join('、')}`,
    persons: (names: string[]) => `个人 ${names.length} 人：${names.join('、')}`,
    unitsBelow: (names: string[]) => `下级单位 ${names.length} 个：${names.join('、')}`,
  },
} as const;
