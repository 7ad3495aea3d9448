import { Menu } from 'antd';
import { createElement } from 'react';
import { frameTexts } from '../../../text/screens/frame.ts';
import { hrefOf, usePlace } from './location.ts';
import { routeGroups, routes } from './routes.ts';
import { useSession } from './session.tsx';

/** Menu of the pages this ledger's role has, under their headings. */
export const SideMenu = () => {
  const { ledger, settings, isReady } = useSession();
  const isCollector =
    ledger.role === 'county' || settings?.units.some(({ submitTo }) => submitTo === ledger.unitCode) === true;
  const { path } = usePlace();
  const mine = routes.filter(
    ({ roles, isBeginning, isForCollectors }) =>
      roles.includes(ledger.role) && !(isBeginning === true && isReady) && (isForCollectors !== true || isCollector),
  );
  const selected = mine.find((route) => route.path === path)?.path ?? mine[0]?.path ?? '';
  const groups = routeGroups
    .map((group) => ({ group, members: mine.filter((route) => route.group === group) }))
    .filter(({ members }) => members.length > 0);
  return (
    <nav aria-label={frameTexts.pages}>
      <Menu
        mode="inline"
        selectedKeys={[selected]}
        items={groups.map(({ group, members }) => ({
          key: group,
          type: 'group',
          label: group,
          children: members.map(({ path: to, title, icon }) => ({
            key: to,
            icon: createElement(icon),
            label: <a href={hrefOf(to)}>{title}</a>,
          })),
        }))}
      />
    </nav>
  );
};
