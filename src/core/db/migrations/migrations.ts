import type Database from 'better-sqlite3';
import { baseTables } from './0010-base-tables.ts';
import { registerTables } from './0020-register-tables.ts';
import { exchangeTables } from './0030-exchange-tables.ts';

/** One step; never edited once released. Steps are numbered in tens so that a late one finds room. */
export type Migration = { version: number; up(raw: Database.Database): void };

export const migrations: readonly Migration[] = [baseTables, registerTables, exchangeTables];
