import '@docket/ui/styles.css';
import { createDocketClient, recallUser } from '@docket/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
const docket = createDocketClient({ door: 'staff' });
recallUser(docket.session);
createRoot(root).render(
  <StrictMode>
    <App docket={docket} />
  </StrictMode>,
);
