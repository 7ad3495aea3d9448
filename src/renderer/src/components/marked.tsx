import type { TextPart } from '../../../domain/search/mark-words.ts';
import './marked.css';

/** A text with the words looked for marked. */
export const Marked = ({ parts }: { parts: readonly TextPart[] }) =>
  parts.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
