import { Menu } from 'antd';
import { createElement } from 'react';
import { frameTexts } from '../../../text/screens/frame.ts';
import { hrefOf, usePlace } from './location.ts';
import { useMyPages } from './my-pages.ts';
import { routeGroups } from './routes.ts';

/** Menu of the pages this ledger's role has, under their headings. */
export const SideMenu = () => {
  const mine = useMyPages();
  const { path } = usePlace();
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
            icon: createElement(icon, { 'aria-hidden': true }),
            label: <a href={hrefOf(to)}>{title}</a>,
          })),
        }))}
      />
    </nav>
  );
};
