/** Words of the comparison of a package with what is held of the same unit. */
import type { DifferenceCount, RowChange } from '../../domain/packages/package-difference.ts';
import { joinWords } from '../join-words.ts';

const changeNames: Record<RowChange, string> = { added: '新增', changed: '修改', removed: '删除' };

export const differenceTexts = {
  label: '与已有报送的差异',
  changeNames,
  againstAccepted: (seq: number, against: number, at: string) =>
    `第 ${seq} 次报送，与已接受的第 ${against} 次（${at} 收到）相比：`,
  against: (seq: number, against: number, at: string) =>
    `第 ${seq} 次报送，与第 ${against} 次（${at} 收到，没有接受）相比：`,
  alone: (seq: number) => `第 ${seq} 次报送。本机没有这个单位的其他报送，内容全部是新增：`,
  same: '内容完全相同，没有差异。',
  counts: ({ added, changed, removed, moved }: Omit<DifferenceCount, 'register'>) =>
    joinWords([
      added > 0 ? `新增 ${added}` : '',
      changed > 0 ? `修改 ${changed}` : '',
      removed > 0 ? `删除 ${removed}` : '',
      moved > 0 ? `移动位置 ${moved}` : '',
    ]),
  byRegister: '按表筛选',
  allRegisters: (count: number) => `全部（${count}）`,
  byChange: '按变化筛选',
  all: '全部',
  register: '表',
  row: '记录',
  change: '变化',
  content: '内容',
  empty: '（空）',
  onlyMoved: '只有排列次序不同。',
  none: '这个筛选下没有差异。',
  fieldOf: (label: string) => `${label}：`,
};
