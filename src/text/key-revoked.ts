/** 密钥已注销: said beside a package that was taken over before its key was revoked. */
import type { Day } from '../domain/ids.ts';
import { chineseDay } from './chinese-day.ts';

/** @param revocation `reason` may be empty: revocation lists carry none */
export const keyRevokedWords = ({ on, reason }: { on: Day; reason: string }): string =>
  `签名的密钥已于${chineseDay(on)}注销${reason === '' ? '' : `（${reason}）`}；注销以前接受的仍然有效`;

/** The same where there is room for a few words only. */
export const keyRevokedMark = ({ on, reason }: { on: Day; reason: string }): string =>
  `密钥 ${on} 注销${reason === '' ? '' : `：${reason}`}`;
