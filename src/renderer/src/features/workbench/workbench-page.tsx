import { useSession } from '../../app/session.tsx';
import { PageHead } from '../../components/page-head.tsx';

export const WorkbenchPage = () => {
  const { ledger } = useSession();
  return <PageHead title={ledger.unitName}>工作台</PageHead>;
};
