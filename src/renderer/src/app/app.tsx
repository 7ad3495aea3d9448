import { LedgerPage } from '../features/ledger/ledger-page.tsx';

export const App = () => (
  <>
    <header className="bar">
      <h1>廉防台账</h1>
      <p>廉政风险防控</p>
    </header>
    <main>
      <LedgerPage />
    </main>
  </>
);
