import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { frameTexts } from '../../../text/screens/frame.ts';
import { routeGroupTexts, type RouteGroup } from '../../../text/screens/routes.ts';
import { hrefOf, usePlace } from './location.ts';
import { useMyPages } from './my-pages.ts';
import { useOpenGroups } from './open-groups.ts';
import { type Route, routeGroups } from './routes.ts';
import { useSession } from './session.tsx';
import './side-menu.css';

/** Up to here the entries have air on a low screen, too. */
const FEW = 17;

const PageLink = ({ path, title, icon: Icon, isHere }: Route & { isHere: boolean }) => (
  <li>
    <a href={hrefOf(path)} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
      <Icon aria-hidden />
      {title}
    </a>
  </li>
);

type GroupProps = { group: RouteGroup; members: readonly Route[]; here: string; isOpen: boolean; onToggle(): void };

/** A heading that folds its pages away; the page one is on stays in sight. */
const FoldingGroup = ({ group, members, here, isOpen, onToggle }: GroupProps) => {
  const list = useId();
  const shown = isOpen ? members : members.filter(({ path }) => path === here);
  return (
    <>
      <button type="button" aria-expanded={isOpen} aria-controls={list} onClick={onToggle}>
        {routeGroupTexts[group]}
        {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
      </button>
      <ul id={list} aria-label={routeGroupTexts[group]}>
        {shown.map((route) => (
          <PageLink key={route.path} {...route} isHere={route.path === here} />
        ))}
      </ul>
    </>
  );
};

/** Menu of the pages this ledger's role has; groups of several pages stand under their headings. */
export const SideMenu = () => {
  const { ledger } = useSession();
  const mine = useMyPages();
  const { path } = usePlace();
  const here = mine.find((route) => route.path === path) ?? mine[0];
  const { isOpen, toggle } = useOpenGroups(ledger.role, here?.group);
  const groups = routeGroups
    .map(({ group, isFolding }) => ({ group, isFolding, members: mine.filter((route) => route.group === group) }))
    .filter(({ members }) => members.length > 0);
  return (
    <nav className={mine.length > FEW ? 'side-menu many' : 'side-menu'} aria-label={frameTexts.pages}>
      {groups.map(({ group, isFolding, members }) => (
        <section key={group}>
          {isFolding ? (
            <FoldingGroup
              group={group}
              members={members}
              here={here?.path ?? ''}
              isOpen={isOpen(group)}
              onToggle={() => toggle(group)}
            />
          ) : (
            <ul aria-label={routeGroupTexts[group]}>
              {members.map((route) => (
                <PageLink key={route.path} {...route} isHere={route.path === here?.path} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </nav>
  );
};
