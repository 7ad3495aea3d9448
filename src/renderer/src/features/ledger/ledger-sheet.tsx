import type { Figure } from './ledger-figures.ts';
import type { LedgerOverview } from './ledger-overview.ts';

const roles = { county: '县级台账', unit: '单位台账' } as const;

type Props = { ledger: LedgerOverview['ledger']; figures: Figure[]; balance: string[] };

export const LedgerSheet = ({ ledger, figures, balance }: Props) => (
  <section className="sheet" aria-label="当前台账">
    <h2>{ledger.unitName}</h2>
    <p>
      {roles[ledger.role]} · 单位代码 {ledger.unitCode} ·{' '}
      {ledger.cycle === null ? '尚未导入任务包' : `${ledger.cycle} 年度`}
      {ledger.operator !== '' && ` · 经办人 ${ledger.operator}`}
    </p>
    <dl className="figures" aria-label={ledger.role === 'county' ? '已接受的报送合计' : '本单位已登记'}>
      {figures.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
    {balance.map((sentence) => (
      <p className="balance" key={sentence}>
        {sentence}
      </p>
    ))}
    <p className="file">台账文件：{ledger.file}</p>
  </section>
);
