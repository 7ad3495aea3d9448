import type Database from 'better-sqlite3';

/** One step; never edited once released. Steps are numbered in tens so that a late one finds room. */
export type Migration = { version: number; up(raw: Database.Database): void };
