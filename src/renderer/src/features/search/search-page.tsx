import { Alert, Button, Input } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SearchedRegister } from '../../../../domain/search/searched-registers.ts';
import { searchWords } from '../../../../domain/search/search-words.ts';
import { routeTexts } from '../../../../text/screens/routes.ts';
import { searchTexts as texts } from '../../../../text/screens/search.ts';
import { api } from '../../api/client.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { useTask } from '../../api/use-task.ts';
import { FoundRow } from '../../app/found-row.tsx';
import { hrefOf, usePlace } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LiveProgress } from '../../components/live-progress.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Found, Hit } from './found.ts';
import { noFilters, SearchFilters } from './search-filters.tsx';
import { FIRST_FEW, PAGE, SearchResults } from './search-results.tsx';
import { useDebounced } from './use-debounced.ts';
import './search.css';

/** What a person stands still for while typing Chinese, in milliseconds. */
const PAUSE_MS = 250;

/** 查找: words in all texts of all units this ledger holds; results while typing. */
export const SearchPage = () => {
  const { params } = usePlace();
  const [typed, setTyped] = useState(params['words'] ?? '');
  const [isComposing, setIsComposing] = useState(false);
  // A unit comes along from where its data were asked for.
  const [filters, setFilters] = useState({ ...noFilters, unit: params['unit'] ?? '' });
  const [shown, setShown] = useState<{ register: SearchedRegister | undefined; page: number }>(everything);
  const [opened, setOpened] = useState<Hit>();
  const settled = useDebounced(typed, PAUSE_MS);
  const words = searchWords(settled);
  const meant = { words: settled, ...askedOf(filters) };
  const asked = { ...meant, ...pageOf(shown) };
  const isAsked = words.length > 0 && !isComposing;
  const search = useLiveTask<Found>(isAsked ? JSON.stringify(asked) : undefined, (options) =>
    api.search.find(asked, options),
  );
  const prepare = useTask(api.search.prepare);
  const found = words.length > 0 ? search.answer?.output : undefined;
  usePrepareOnce(found?.waiting ?? 0, () => void prepare.run({}));
  // Written over, not added: the way back leads to the page before the search, with the words kept on the way forth.
  useEffect(() => {
    const kept = {
      ...(settled === '' ? {} : { words: settled }),
      ...(filters.unit === '' ? {} : { unit: filters.unit }),
    };
    window.history.replaceState(null, '', hrefOf('search', kept));
  }, [settled, filters.unit]);
  const isFiltered = filters.unit !== '' || filters.level !== 0;
  const dropFilters = () => setFilters(noFilters);
  return (
    <>
      <PageHead title={routeTexts.search}>{texts.hint}</PageHead>
      <div className="search-bar" role="search">
        <Input
          type="search"
          size="large"
          allowClear
          autoFocus
          aria-label={texts.label}
          placeholder={texts.placeholder}
          maxLength={200}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setShown(everything);
          }}
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
        />
        <SearchFilters
          filters={filters}
          byUnit={found?.byUnit ?? []}
          onChange={(next) => {
            setFilters(next);
            setShown(everything);
          }}
        />
      </div>
      {prepare.isRunning && <TaskProgress what={texts.prepare} progress={prepare.progress} onCancel={prepare.cancel} />}
      <ErrorBar error={search.error ?? prepare.error} onClose={prepare.clear} />
      {found !== undefined && found.waiting > 0 && !prepare.isRunning && (
        <Alert
          className="search-waiting"
          type="warning"
          showIcon
          title={texts.waiting(found.waiting)}
          action={
            <Button size="small" onClick={() => void prepare.run({})}>
              {texts.goOn}
            </Button>
          }
        />
      )}
      {words.length === 0 && <Words title={texts.beginTitle}>{texts.begin}</Words>}
      {isAsked && <LiveProgress task={search} what={texts.searching} />}
      <div aria-live="polite" aria-busy={search.isRunning}>
        {found !== undefined && (
          <p className="hint search-count" role="status">
            {texts.count(found.total)}
          </p>
        )}
        {found?.total === 0 && found.byRegister.length === 0 && !search.isRunning && (
          <Words title={texts.noneTitle(settled.trim())}>
            {isFiltered ? texts.noneFiltered : texts.none}
            {isFiltered && <Button onClick={dropFilters}>{texts.dropFilters}</Button>}
          </Words>
        )}
      </div>
      {found !== undefined && found.byRegister.length > 0 && (
        <SearchResults
          found={found}
          words={words}
          asked={meant}
          register={shown.register}
          page={shown.page}
          onRegister={(register) => setShown({ register, page: 1 })}
          onPage={(page) => setShown({ ...shown, page })}
          onOpen={setOpened}
        />
      )}
      {opened !== undefined && <FoundRow hit={opened} words={words} onClose={() => setOpened(undefined)} />}
    </>
  );
};

const everything = { register: undefined, page: 1 };

const askedOf = ({ unit, level }: typeof noFilters) => ({
  ...(unit === '' ? {} : { unit: unit.replace('+', ''), withBelow: unit.endsWith('+') }),
  ...(level === 0 ? {} : { level }),
});

const pageOf = ({ register, page }: { register: SearchedRegister | undefined; page: number }) =>
  register === undefined ? { limit: FIRST_FEW } : { register, offset: (page - 1) * PAGE, limit: PAGE };

const Words = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="search-words">
    <strong>{title}</strong>
    <div className="hint">{children}</div>
  </div>
);

/** The texts of received packages are read in by the first search; once stopped, only when asked for. */
const usePrepareOnce = (waiting: number, prepare: () => void): void => {
  const wasStarted = useRef(false);
  const onWaiting = useEffectEvent(prepare);
  useEffect(() => {
    if (waiting === 0 || wasStarted.current) return;
    wasStarted.current = true;
    onWaiting();
  }, [waiting]);
};
