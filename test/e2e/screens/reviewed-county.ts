import { shippedTables } from '../../../src/domain/rollup/shipped-tables.ts';
import { PASSPHRASE } from '../../support/a-county.ts';
import { folderOf, type JoinedCounty } from '../../support/joined-county.ts';
import { operator } from '../journey/journey-test.ts';
import { bureaus, type Sent, towns } from './busy-units.ts';

const reviewers = ['周禾', '沈砚秋'] as const;

/** Work is shared out, two people differ about a package, levels were decided from above, points were drawn. */
export async function review(joined: JoinedCounty, { reviewed, told }: { reviewed: Sent; told: string }) {
  const { county } = joined;
  const { api } = county;
  const mine = [bureaus.finance, bureaus.health, bureaus.roads, bureaus.farming, towns.accepted, towns.vouching];
  await api.tracking.assignEvenly({ units: mine, reviewers: [...reviewers, operator] });
  await api.reviews.writeBundle({
    folder: folderOf(county, joined.box('bundle')),
    reviewer: reviewers[0],
    passphrase: PASSPHRASE,
  });
  const approve = async (unit: string, count: number) => {
    const rows = await api.approvals.list({ unit });
    const levels = rows.slice(0, count).map(({ riskId }) => ({ riskId, level: 1, why: '资金量大，由上级核定。' }));
    await api.risks.approve({ unit, levels });
  };
  await approve(told, 2);
  await api.approvals.writeNotices({ folder: folderOf(county, joined.box('notices')), units: [told] });
  await approve(reviewed.code, 3);
  const { id } = await api.reviews.draw({ rule: { isSevereDrawn: false, isChangedDrawn: true, randomPercent: 4 } });
  await api.reviews.assignDraw({ drawId: id, units: null, reviewer: reviewers[1] });
  await api.views.save({ page: 'cross-tables', name: '领域表', json: JSON.stringify(shippedTables.areaLevel) });

  const [first, second] = await api.approvals.list({ unit: reviewed.code });
  const opinions = [
    { by: reviewers[0], verdict: 'accept' as const, note: '措施写到了岗位和时间。', remarks: [], levels: [] },
    {
      by: reviewers[1],
      verdict: 'return' as const,
      note: '两个采购风险点的等级偏低。',
      remarks: [{ register: 'risks' as const, rowId: second?.riskId ?? '', text: '与采购制度第八条对不上。' }],
      levels: [{ riskId: first?.riskId ?? '', level: 1, why: '单一来源采购，自由裁量大。' }],
    },
  ];
  for (const { by, ...said } of opinions) {
    await api.ledgers.open({ file: county.app.files.admit(county.file), operator: by });
    await api.reviews.save({ digest: reviewed.digest, ...said });
  }
}
