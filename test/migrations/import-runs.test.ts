/** Step 85: runs of receiving from before stay readable; their files have neither path nor parent. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { readHandle } from '../../src/core/db/handles.ts';
import { listRunFiles, listRuns } from '../../src/core/packages/import-runs.repo.ts';

it('以前接收的记录照样列出；没有停下没做完的', () => {
  const raw = new Database(':memory:');
  for (const { version, up } of migrations) if (version < 85) up(raw);
  raw.exec(`
    INSERT INTO import_runs (id, kind, operator, started_at, finished_at, total) VALUES ('r', 'packages', '周某', '2026-11-01T00:00:00.000Z', '2026-11-01T00:01:00.000Z', 2);
    INSERT INTO import_files (run_id, line, file_name, result, code, params, package, unit) VALUES
      ('r', 1, 'a.lfb', 'taken-over', NULL, '{}', 'd', 'QH-B1'), ('r', 2, 'b.lfb', 'refused', 'FILE_UNREADABLE', '{"file":"b.lfb"}', NULL, NULL);
  `);
  migrations.find(({ version }) => version === 85)?.up(raw);
  const db = readHandle(raw);
  expect(listRuns(db, 10)).toMatchObject([{ id: 'r', operator: '周某', takenOver: 1, refused: 1, left: 0 }]);
  expect(listRunFiles(db, 'r')).toMatchObject([
    { line: 1, parentLine: null, result: 'taken-over', unit: 'QH-B1', seq: null, findings: [] },
    { line: 2, code: 'FILE_UNREADABLE', params: { file: 'b.lfb' } },
  ]);
  raw.close();
});
