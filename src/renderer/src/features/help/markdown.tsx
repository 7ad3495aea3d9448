import { createElement } from 'react';
import { pictureAddress } from './chapters.ts';
import type { Block, Inline } from './parse-markdown.ts';

type Props = { blocks: readonly Block[]; onChapter(id: string): void };

/** Blocks of the manual as elements; nothing of it is ever taken for HTML. */
export const Markdown = ({ blocks, onChapter }: Props) => (
  <>
    {blocks.map((block, index) => (
      <div key={index} id={blockId(index)} className="manual-block" tabIndex={-1}>
        <BlockView block={block} onChapter={onChapter} />
      </div>
    ))}
  </>
);

export const blockId = (index: number): string => `manual-block-${index}`;

const BlockView = ({ block, onChapter }: { block: Block; onChapter: Props['onChapter'] }) => {
  const words = (parts: readonly Inline[]) =>
    parts.map((part, at) => <InlineView key={at} part={part} onChapter={onChapter} />);
  if (block.kind === 'heading') return createElement(`h${block.level + 1}`, {}, words(block.content));
  if (block.kind === 'list')
    return createElement(
      block.isNumbered ? 'ol' : 'ul',
      {},
      block.items.map((item, at) => <li key={at}>{words(item)}</li>),
    );
  if (block.kind === 'picture') return <Picture file={block.file} alt={block.alt} />;
  return <p className={block.kind === 'note' ? 'manual-note' : ''}>{words(block.content)}</p>;
};

/** As large as the manual is wide; a click shows it in full. */
const Picture = ({ file, alt }: { file: string; alt: string }) => {
  const address = pictureAddress(file);
  if (address === undefined) return null;
  return (
    <a href={address} target="_blank" rel="noopener">
      <img src={address} alt={alt} loading="lazy" />
    </a>
  );
};

const InlineView = ({ part, onChapter }: { part: Inline; onChapter: Props['onChapter'] }) => {
  if (part.kind !== 'link') return <Words kind={part.kind} text={part.text} />;
  if (part.target.startsWith('#/')) return <a href={part.target}>{part.text}</a>;
  return (
    <button type="button" className="manual-link" onClick={() => onChapter(part.target)}>
      {part.text}
    </button>
  );
};

const Words = ({ kind, text }: { kind: 'text' | 'bold' | 'code'; text: string }) => {
  if (kind === 'bold') return <strong>{text}</strong>;
  return kind === 'code' ? <kbd>{text}</kbd> : <>{text}</>;
};
