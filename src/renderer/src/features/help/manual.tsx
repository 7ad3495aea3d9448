/** The manual beside the page: contents, search, one chapter. It leaves the page usable; Esc closes it. */
import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { helpTexts as texts } from '../../../../text/screens/help.ts';
import { useReturningFocus } from '../../components/use-returning-focus.ts';
import { chapters } from './chapters.ts';
import { blockId, Markdown } from './markdown.tsx';
import { searchManual } from './search-manual.ts';
import './manual.css';

type Props = { chapter: string; onChapter(id: string): void; onClose(): void };

export const Manual = ({ chapter: wanted, onChapter, onClose }: Props) => {
  const [query, setQuery] = useState('');
  const [seen, setSeen] = useState(wanted);
  const [block, setBlock] = useState<number>();
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // Asked for by F1 on another page while a search is open: the chapter is what is wanted.
  if (seen !== wanted) {
    setSeen(wanted);
    setQuery('');
  }
  const at = Math.max(
    0,
    chapters.findIndex(({ id }) => id === wanted),
  );
  const chapter = chapters[at];
  useReturningFocus();
  useEffect(() => panel.current?.focus(), []);
  useEffect(() => {
    const place = block === undefined ? undefined : document.getElementById(blockId(block));
    if (place) place.scrollIntoView({ block: 'start' });
    else body.current?.scrollTo({ top: 0 });
  }, [wanted, block, query]);
  if (chapter === undefined) return null;
  const show = (id: string, place?: number) => {
    setQuery('');
    setBlock(place);
    onChapter(id);
  };
  return (
    <aside
      ref={panel}
      className="manual"
      aria-label={texts.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="manual-head">
        <strong>{texts.title}</strong>
        <Input
          type="search"
          size="small"
          allowClear
          aria-label={texts.search}
          placeholder={texts.search}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <span className="hint">{texts.closeHint}</span>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={texts.close}
          onClick={onClose}
        />
      </div>
      <div className="manual-columns">
        <nav aria-label={texts.contents}>
          {chapters.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              aria-current={id === chapter.id ? 'page' : undefined}
              onClick={() => show(id)}
            >
              {title}
            </button>
          ))}
        </nav>
        <div ref={body} className="manual-body" tabIndex={0} role="region" aria-label={chapter.title}>
          {query.trim() === '' ? (
            <>
              <Markdown key={chapter.id} blocks={chapter.blocks} onChapter={show} />
              <Neighbours at={at} onChapter={show} />
            </>
          ) : (
            <Results query={query} onShow={show} />
          )}
        </div>
      </div>
    </aside>
  );
};

const Neighbours = ({ at, onChapter }: { at: number; onChapter: (id: string) => void }) => {
  const [before, after] = [chapters[at - 1], chapters[at + 1]];
  return (
    <div className="button-row manual-neighbours">
      {before !== undefined && (
        <Button size="small" onClick={() => onChapter(before.id)}>
          {texts.previous(before.title)}
        </Button>
      )}
      {after !== undefined && (
        <Button size="small" onClick={() => onChapter(after.id)}>
          {texts.next(after.title)}
        </Button>
      )}
    </div>
  );
};

const Results = ({ query, onShow }: { query: string; onShow: (id: string, block: number) => void }) => {
  const hits = searchManual(chapters, query);
  return (
    <>
      <p role="status" className="hint">
        {texts.count(hits.length)}
      </p>
      <ul className="manual-hits" aria-label={texts.results}>
        {hits.map(({ chapter, title, block, before, match, after }) => (
          <li key={`${chapter}-${block}`}>
            <button type="button" onClick={() => onShow(chapter, block)}>
              <strong>{title}</strong>
              <span>
                {before}
                <mark>{match}</mark>
                {after}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
