import type { PackageErrorCode } from '../../domain/packages/package-errors.ts';
import type { Sentence } from '../errors.ts';

export const packageErrors: Record<PackageErrorCode, Sentence> = {
  E_PKG_TOO_LARGE: ({ size, limit }) => `文件太大（${size} 字节，上限 ${limit} 字节），请核对是否选错了文件。`,
};
