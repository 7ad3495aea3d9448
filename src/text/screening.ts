/** What a file of a screening is, in one word, one sentence and one next step; page, command line and report say the same. */
import type { ErrorParams } from '../domain/errors.ts';
import type { ScreenCase, ScreenCaseCode } from '../domain/packages/screening.ts';

type CaseText = { name: string; sentence: (params: ErrorParams) => string; next: string };

/** Of a refused file the sentence of the refusal itself is shown; it says what to do. */
const refusal = (name: string, next: string): CaseText => ({ name, sentence: () => '', next });

const texts: Record<ScreenCaseCode, CaseText> = {
  unreadable: refusal('读不出', '换一个接口或U盘再试；仍读不出的，请对方重新拷一份。'),
  locked: refusal('口令未输入', '输入本单位的密钥口令后重新核验。'),
  damaged: refusal('不完整', '请对方重新导出，换一个U盘再拷一次。'),
  tampered: refusal('被改动', '不要采用，请与发件单位核实，由对方重新导出。'),
  foreign: refusal('别的县', '核对文件来源；确是本县单位的，请先办理入网、核对印章。'),
  'not-for-us': refusal('收件人不对', '请转交收件单位，或请对方按本单位现用的密钥重新导出。'),
  revoked: refusal('密钥已注销', '请该单位换用新密钥重新导出。'),
  'other-year': refusal('别的年度', '本机没有那个年度的任务；核对年度，或先接收、建立那个年度的任务。'),
  'unknown-task': refusal('任务版本不明', '本机没有这一版任务；先接收县里的新任务包，再接收这个文件。'),
  'not-below': refusal('不归本单位', '这个单位不向本单位报送，请转交它的上级。'),
  refused: refusal('不能接收', '照说明处理后重新接收。'),
  known: { name: '已有', sentence: ({ seq }) => `本机已有同一份（第 ${seq} 号），不会重复。`, next: '不必接收。' },
  repeated: {
    name: '同批重复',
    sentence: ({ file }) => `与这一批里的“${file}”是同一份。`,
    next: '接收其中一个即可。',
  },
  fork: {
    name: '分叉',
    sentence: ({ seqs }) => `同一单位有相互冲突的几份（第 ${seqs} 号），内容不同而接在同一份后面或序号相同。`,
    next: '可以接收；接收后在“相互冲突的报送”里并排比较，与该单位核实，选定一份。',
  },
  older: {
    name: '较旧',
    sentence: ({ seq, newest, where }) =>
      where === 'held'
        ? `这是较早的第 ${seq} 号，本机已有第 ${newest} 号；旧的重新送来，不能代替新的。`
        : `这是较早的第 ${seq} 号，这一批里有第 ${newest} 号。`,
    next: '不必接收；要留底的可以勾选，不会用它的数字。',
  },
  'past-cycle': {
    name: '以前年度',
    sentence: ({ cycle, current }) => `这是 ${cycle} 年度的，现在是 ${current} 年度。`,
    next: '要补收以前年度的可以勾选，不影响本年度的数字。',
  },
  'other-key': {
    name: '换了密钥',
    sentence: () => '这个单位以前的报送用的是另一把密钥。',
    next: '可以接收；与该单位核实换密钥的事，并照新的盖章封面核对印章。',
  },
  gap: {
    name: '缺号',
    sentence: ({ from, to }) => `从第 ${from} 号跳到第 ${to} 号，中间的没有收到。`,
    next: '可以接收；中间的可能发给了别的单位，必要时向该单位核实。',
  },
  'chain-break': {
    name: '接不上',
    sentence: ({ seq }) => `第 ${seq} 号与它的上一次接不上，可能恢复过旧备份。`,
    next: '可以接收；请与该单位核实内容是不是最新的。',
  },
  'old-task': {
    name: '任务版本旧',
    sentence: ({ version, current }) => `按第 ${version} 版任务填的，现行是第 ${current} 版。`,
    next: '可以接收；新版改了要求的，请该单位接收新任务包后再报。',
  },
  progress: {
    name: '过程报送',
    sentence: () => '这是过程报送，只看进度，不代替年度数字。',
    next: '可以接收。',
  },
  waits: {
    name: '待确认',
    sentence: ({ seq, accepted }) => `已接受的是第 ${accepted} 号，数字已锁住；这是后来的第 ${seq} 号。`,
    next: '可以接收；接收后在“报送进度”里看差异，再决定是否接受。',
  },
  update: {
    name: '新的一次',
    sentence: ({ seq, held }) => `本机有第 ${held} 号，还没有接受；这是后来的第 ${seq} 号，接收后以它为准。`,
    next: '可以接收。',
  },
  new: { name: '新收', sentence: () => '第一次收到这个单位的报送。', next: '可以接收。' },
  other: { name: '非报送', sentence: () => '这不是报送，是办理用的文件。', next: '可以接收，按它的种类办理。' },
};

export const caseName = ({ code }: ScreenCase): string => texts[code].name;
export const caseNameOf = (code: ScreenCaseCode): string => texts[code].name;
export const caseSentence = ({ code, params }: ScreenCase): string => texts[code].sentence(params);
export const caseNext = ({ code }: ScreenCase): string => texts[code].next;
