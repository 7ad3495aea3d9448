import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import type { LedgerOverview } from './ledger-overview.ts';

/** 报送进度: where every unit below stands. */
export const UnitTable = ({ units }: { units: LedgerOverview['units'] }) => {
  const nameOf = new Map(units.map(({ unit, name }) => [unit, name]));
  return (
    <section className="sheet" aria-label="报送进度">
      <h2>报送进度</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">单位代码</th>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">次数</th>
            <th scope="col">风险点</th>
            <th scope="col">防控措施</th>
            <th scope="col">备注</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, name, parent, state, seq, totals, reportedBy, lateDays }) => (
            <tr key={unit} className={parent !== null && nameOf.has(parent) ? 'below' : ''}>
              <td>{unit}</td>
              <td>{name}</td>
              <td className={`state ${state}`}>{unitStateNames[state]}</td>
              <td className="number">{seq ?? ''}</td>
              <td className="number">{totals?.['risks'] ?? ''}</td>
              <td className="number">{totals?.['measures'] ?? ''}</td>
              <td>
                {reportedBy !== null && `${nameOf.get(reportedBy) ?? reportedBy}代报`}
                {lateDays > 0 && `逾期 ${lateDays} 天`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
