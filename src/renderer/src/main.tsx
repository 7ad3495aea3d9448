import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { settled } from './api/pending.ts';
import { App } from './app/app.tsx';
import { flushAll } from './components/leaving.ts';
import './app/app.css';

// Electron's window waits for this; a browser's tells the page by its own events.
window.bridge?.onLeaving(() => {
  flushAll();
  return settled();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has a #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
