import type { LedgerErrorCode } from '../../domain/ledger-errors.ts';
import type { Sentence } from './sentence.ts';

export const ledgerErrors: Record<LedgerErrorCode, Sentence> = {
  LEDGER_NOT_OPEN: () => '还没有打开台账，请先打开或新建一个台账。',
  LEDGER_IN_USE: ({ file }) => `台账“${file}”正被另一个窗口或程序打开，请先关闭那一个再试。`,
  LEDGER_NOT_FOUND: ({ file }) => `找不到台账文件“${file}”，请核对位置，或先新建台账。`,
  LEDGER_NOT_OURS: ({ file }) =>
    `“${file}”不是本程序的台账文件，请选择以 .lfdb 结尾的台账；备份（.lfbk）请用“从备份恢复”。`,
  LEDGER_FROM_FUTURE: ({ file, version, supported }) =>
    `台账“${file}”由更新的程序写成（结构版本 ${version}，本程序支持到 ${supported}），请换用新版程序打开。`,
  LEDGER_EXISTS: ({ file }) => `“${file}”已经存在，为防止覆盖没有新建，请换一个名称或位置。`,
  LEDGER_CORRUPT: ({ file }) => `台账“${file}”已损坏或没有拷完，无法读取：请重新拷一份，或从最近的备份恢复。`,
  LEDGER_READ_ONLY: ({ file }) => `“${file}”所在的位置不能写入，请复制到本机硬盘或检查写保护后再试。`,
  DISK_FULL: ({ file }) => `写入“${file}”时磁盘空间不足，请清理空间后再试；没有留下写了一半的文件。`,
  DB_BUSY: ({ file }) => `台账“${file}”正忙，请稍后再试。`,
  FILE_NOT_FOUND: ({ file }) => `找不到文件“${file}”，请核对名称和位置，并确认 U 盘已插好。`,
  FILE_UNREADABLE: ({ file }) => `文件“${file}”读不出来，请换一个 U 盘或接口再试，仍不行请对方重新拷一份。`,
  FILE_IN_USE: ({ file }) =>
    `“${file}”正在别的程序里打开着（例如 WPS 或 PDF 阅读器），换不成新的。请先把它关掉再试，或另选一个文件夹。`,
  FILE_NAME_UNUSABLE: ({ file }) =>
    `“${file}”这个名称在所选的位置用不了（太长，或者有一个文件夹正好叫这个名字），请另选一个文件夹再试。`,
  MEDIUM_FAILED: ({ file }) =>
    `读写“${file}”时 U 盘或磁盘出了错，可能被拔出或者坏了。请重新插好，或换一个 U 盘、换一个文件夹再试；没有留下写了一半的文件。`,
  ROW_NOT_FOUND: ({ register, id }) => `在“${register}”中找不到编号为 ${id} 的记录，可能已被删除，请刷新后再试。`,
  ROW_IN_USE: ({ register, uses }) =>
    `这条${register}还有别的内容在用（${uses}），没有删除。请先到那里改用别的或删去，再删除这条${register}。`,
  ROW_REFERENCED: ({ register, id }) => `“${register}”中的记录 ${id} 正被其他记录使用，请先解除关联再删除。`,
  ROW_DUPLICATE: ({ register, field }) => `“${register}”中已有相同的${field}，请改用不同的${field}。`,
  TASK_MISSING: () => '还没有本年度的任务：县级请先保存任务设置，其他单位请先导入县里下发的任务包。',
  TASK_VERSION_UNKNOWN: ({ cycle, version }) =>
    `这个文件是按 ${cycle} 年度任务第 ${version} 版填报的，本台账没有这一版任务，请先导入对应的任务包。`,
  TASK_NOT_DRAFT: () => '任务没有尚未写出的修改，不用放弃。',
  TASK_INVALID: ({ problem }) => `任务设置有问题：${problem}请改正后再试。`,
  TASK_NOT_NEWER: ({ cycle, version, held }) =>
    `${cycle} 年度的任务包是第 ${version} 版，本台账已是第 ${held} 版，不需要再导入。`,
  TASK_LEVELS_CHANGED: ({ before, after }) =>
    `新任务把风险等级由 ${before} 级改为 ${after} 级，请先确定原有等级如何对应，再导入任务包。`,
  COUNTY_ONLY: () => '这项操作只能在县级管理单位的台账中进行。',
  UNIT_UNKNOWN: ({ unit, cycle }) => `${cycle} 年度的单位名录中没有代码为“${unit}”的单位，请核对单位代码。`,
  UNIT_NOT_BELOW: ({ unit }) => `单位“${unit}”不是本单位的下级，不能代报或办理它的报送包，请转交它的上级单位。`,
  WORKING_LOCKED: ({ unit, cycle }) => `${unit} ${cycle} 年度的材料已经定稿，要修改请先撤回定稿、重新送审。`,
  WORKING_NOT_FINAL: ({ unit, cycle }) => `${unit} ${cycle} 年度的材料还没有定稿，请先定稿再报送。`,
  CHECKS_BLOCK: ({ errors, unexplained }) =>
    `审核没有通过：还有 ${errors} 处错误、${unexplained} 处未作说明，改正或说明后才能报送。可用“审核”查看清单。`,
  ROOT_UNKNOWN: () => '本台账还没有县级根证书，请先导入任务包并核对县里公布的 30 位根编码。',
  SEAL_UNKNOWN: ({ unit }) =>
    `没有找到与这个编码相符的待核对密钥（${unit}），请先导入该单位的报送包或入网申请，再核对。`,
  IMPORT_RUN_UNKNOWN: () => '台账里没有这次接收的记录，请刷新后从“接收记录”中选择。',
  SEAL_NOT_LAST: ({ unit }) => `“${unit}”的密钥后来又有变动（撤销、注销或者换新），这次核对不能再撤销。`,
  SEAL_WRITTEN_OUT: ({ unit }) =>
    `“${unit}”的核对结果已经随回执或者汇总包写出去，不能再撤销；核对错了的，请注销这把密钥。`,
  SEAL_IN_USE: ({ unit }) => `“${unit}”用这把密钥报送的材料已经接受，请先撤回接受，再撤销核对。`,
  CRL_EMPTY: () => '还没有注销过密钥，没有注销名单可写。',
  RETURN_NOT_PREPARED: ({ unit }) => `“${unit}”的退回还没有写明原因，请先写好再写出。`,
  TEMPLATE_CODE_TAKEN: ({ code }) => `短码“${code}”已经用在另一条常用意见上，请换一个。`,
  SLIP_CODE: ({ groups }) => `回执单上的编码对不上，请核对第 ${groups} 组。`,
  SLIP_CODE_UNKNOWN: () => '这个编码与这一次报送的回执单、退回通知单都对不上，请核对是不是别的一次报送的。',
  PACKAGE_UNKNOWN: ({ digest }) => `台账里没有摘要为 ${digest} 的报送包，请先导入。`,
  PACKAGE_PENDING: ({ unit }) => `“${unit}”的报送包真实性还是“待定”，请先核对印章编码，或在相互冲突的几份中选定一份。`,
  PACKAGE_NOT_SNAPSHOT: ({ type }) => `这是${type}，不是上报包，不能接受或退回。`,
  CHILDREN_OPEN: ({ units }) =>
    `还有下级没有接受，也没有写明缺报：${units}。请先接受它们的报送包，或逐个写明缺报原因和补报日期。`,
  CHILD_NOT_MISSING: ({ unit }) => `“${unit}”的材料已经在这里，不能写成缺报，请从缺报中去掉。`,
  CHILDREN_NOT_ACCEPTED: ({ units }) =>
    `包里的下级还没有接受：${units}。请先接受下级，再接受这一份；也可以连下级一起接受。`,
  PARENT_ACCEPTED: ({ unit }) => `“${unit}”的汇总包已经接受，里面有这一份。请先撤回对汇总包的接受。`,
  CHILD_SENT_UP: ({ unit }) => `“${unit}”这一份已经装进汇总包报上去了，上级退回之前不能撤回接受。`,
  PACKAGE_NOT_ACCEPTED: ({ unit }) => `“${unit}”这一份现在不是已接受，不用撤回。`,
  PACKAGE_NOT_FORKED: ({ seq }) => `第 ${seq} 号报送没有与它相互冲突的另一份，不需要选定。`,
  PACKAGE_TYPE_UNEXPECTED: ({ type }) => `本台账不办理“${type}”类的文件，请核对是否选错了文件。`,
  ANSWER_UNKNOWN: ({ id }) => `这份文件答复的报送包（${id}）不是本台账发出的，请核对是否发错了单位。`,
  RESTORE_NOT_EMPTY: ({ unit, cycle }) =>
    `${unit} ${cycle} 年度已有填报内容，恢复会覆盖它；确认要覆盖请明确选择“覆盖”。`,
  FORM_OFF: ({ form }) => `县里的任务没有启用“${form}”，不能打印；需要时请县里在任务设置中启用。`,
  KEYS_MISSING: () => '本台账还没有生成签名密钥，请先设置口令并生成密钥。',
  KEYS_UNCERTIFIED: ({ type }) =>
    `本单位的密钥还没有县里的证书，现在写出的${type}，下级读入时会被拒绝，所以不写。请先把盖章的登记表或报送封面交县里核对，用“接收上级的文件”读入县里的回执（里面带着证书），再来写。`,
  KEYS_ROLE: ({ type }) =>
    `本单位的证书是按没有下级的单位签发的，现在写出的${type}会被拒绝，所以不写。请在“开始使用”里换新密钥，把新的登记表盖章交县里核对，拿到新证书再写。`,
  COUNTY_KEEPS_ROOT: () => '县级台账的根密钥不能在这里更换：更换后所有单位的证书都会失效。忘记口令请用恢复单。',
  KEYS_EXIST: () => '本台账已有签名密钥；如需更换，请办理密钥补发。',
  KEYS_LOCKED: () => '签名密钥还没有解锁，请先输入口令。',
  PASSPHRASE_WEAK: ({ min }) => `口令太短，至少要 ${min} 个字符，请换一个更长、自己记得住的口令。`,
};
