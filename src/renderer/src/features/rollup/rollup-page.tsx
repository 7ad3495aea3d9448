import { Tabs } from 'antd';
import { createElement } from 'react';
import { rollupTexts as texts } from '../../../../text/screens/rollup.ts';
import { goTo, usePlace } from '../../app/location.ts';
import { PageHead } from '../../components/page-head.tsx';
import { rollupTabs } from './rollup-tabs.ts';
import './rollup.css';

/** 汇总: the figures of the units below, tab by tab; the first is the table that is printed. */
export const RollupPage = () => {
  const { part } = usePlace();
  return (
    <>
      <PageHead title={texts.title}>{texts.intro}</PageHead>
      <Tabs
        destroyOnHidden
        activeKey={rollupTabs.find(({ key }) => key === part)?.key ?? 'table'}
        items={rollupTabs.map(({ key, tab }) => ({ key, label: texts.tabs[key], children: createElement(tab) }))}
        onChange={(key) => goTo(`rollup/${key}`)}
      />
    </>
  );
};
