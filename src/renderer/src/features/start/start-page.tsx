import { PageHead } from '../../components/page-head.tsx';

export const StartPage = () => <PageHead title="廉防台账">打开已有台账，或者建立新的台账。</PageHead>;
