import '@docket/ui/tokens.css';
import '@docket/ui/base.css';
import './shared/style/portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createPortal } from './app/createPortal.ts';
import { browserHistory } from './shared/router/history.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App portal={createPortal()} history={browserHistory(window)} />
  </StrictMode>,
);
