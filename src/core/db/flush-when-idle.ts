import Database from 'better-sqlite3';

const FLUSH_MS = 2000;

/**
 * Moves what was written from the write-ahead log into the ledger itself every other second. People copy the one file
 * they see to a stick, also while the program runs: without this it would be the state of days ago, or an empty page.
 *
 * @returns ends it
 */
export function flushWhenIdle(raw: Database.Database): () => void {
  const changes = raw.prepare<[], number>('SELECT total_changes()').pluck();
  let flushed = -1;
  const timer = setInterval(() => {
    const now = changes.get() ?? 0;
    if (now === flushed) return;
    try {
      raw.pragma('wal_checkpoint(PASSIVE)');
      flushed = now;
    } catch (error) {
      // A full disk or a pulled-out stick: the next thing that is written says so, where somebody looks.
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }, FLUSH_MS);
  timer.unref();
  return () => clearInterval(timer);
}
