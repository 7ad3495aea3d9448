import type { LedgerErrorCode } from '../../domain/ledger-errors.ts';
import type { Sentence } from '../errors.ts';

export const ledgerErrors: Record<LedgerErrorCode, Sentence> = {
  LEDGER_IN_USE: ({ file }) => `台账“${file}”正被另一个窗口或程序打开，请先关闭那一个再试。`,
  LEDGER_NOT_FOUND: ({ file }) => `找不到台账文件“${file}”，请核对位置，或先新建台账。`,
  LEDGER_NOT_OURS: ({ file }) => `“${file}”不是本程序的台账文件，请选择扩展名为 .lfdb 的台账。`,
  LEDGER_FROM_FUTURE: ({ file, version, supported }) =>
    `台账“${file}”由更新的程序写成（结构版本 ${version}，本程序支持到 ${supported}），请换用新版程序打开。`,
  LEDGER_EXISTS: ({ file }) => `“${file}”已经存在，为防止覆盖没有新建，请换一个名称或位置。`,
  LEDGER_CORRUPT: ({ file }) => `台账“${file}”已损坏，无法读取，请从最近的备份恢复。`,
  LEDGER_READ_ONLY: ({ file }) => `“${file}”所在的位置不能写入，请复制到本机硬盘或检查写保护后再试。`,
  DISK_FULL: ({ file }) => `写入“${file}”时磁盘空间不足，请清理空间后再试；没有留下写了一半的文件。`,
  DB_BUSY: ({ file }) => `台账“${file}”正忙，请稍后再试。`,
  ROW_NOT_FOUND: ({ register, id }) => `在“${register}”中找不到编号为 ${id} 的记录，可能已被删除，请刷新后再试。`,
  ROW_REFERENCED: ({ register, id }) => `“${register}”中的记录 ${id} 正被其他记录使用，请先解除关联再删除。`,
  ROW_DUPLICATE: ({ register, field }) => `“${register}”中已有相同的${field}，请改用不同的${field}。`,
};
