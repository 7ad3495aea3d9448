import { keyCodeOf } from '../../../domain/packages/key-code.ts';

/** A digest shortened to 30 digits like a key code, so that it can be read out and typed. @param hex SHA-256 */
export const digestCode = (hex: string): string => keyCodeOf(Buffer.from(hex, 'hex'));
