import type { Figure } from './own-figures.ts';

type LedgerFacts = {
  unitName: string;
  unitCode: string;
  role: 'county' | 'unit';
  cycle: string | null;
  operator: string;
  file: string;
};

const roles = { county: '县级台账', unit: '单位台账' } as const;

export const LedgerSheet = ({ ledger, figures }: { ledger: LedgerFacts; figures: Figure[] }) => (
  <section className="sheet" aria-label="当前台账">
    <h2>{ledger.unitName}</h2>
    <p>
      {roles[ledger.role]} · 单位代码 {ledger.unitCode} ·{' '}
      {ledger.cycle === null ? '尚未导入任务包' : `${ledger.cycle} 年度`}
      {ledger.operator !== '' && ` · 经办人 ${ledger.operator}`}
    </p>
    <dl className="figures" aria-label="本单位已登记">
      {figures.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
    <p className="file">台账文件：{ledger.file}</p>
  </section>
);
