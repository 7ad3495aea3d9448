/** The risks that a roll-up reads, joined with no more than a statement names. */

const POWER = 'LEFT JOIN powers p ON p.snapshot_id = r.snapshot_id AND p.id = r.power_id';
const POST = 'LEFT JOIN posts o ON o.snapshot_id = r.snapshot_id AND o.id = r.post_id';

/** `risks r` with its power `p` and its post `o` where `sql` reads them: looking both up costs as much as counting. */
export const riskFrom = (sql: string, table = 'risks'): string =>
  [`${table} r`, ...(/\bp\./u.test(sql) ? [POWER] : []), ...(/\bo\./u.test(sql) ? [POST] : [])].join(' ');

/**
 * Columns of the risks of the snapshots `:ids`, own and received ones. The view `risks` would carry every column of a
 * risk, its texts too, from the one table and the other to whoever groups them.
 */
export const riskRows = (columns: string, where: string): string =>
  ['own_risks', 'received_risks']
    .map(
      (table) =>
        `SELECT ${columns} FROM ${riskFrom(`${columns} ${where}`, table)}
         WHERE r.snapshot_id IN (SELECT value FROM json_each(:ids)) AND ${where}`,
    )
    .join(' UNION ALL ');
