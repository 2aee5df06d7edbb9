import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';

import { examples } from './examples.ts';

const root = document.getElementById('graphiql');
if (root === null) throw new Error('The page has no element with the id "graphiql".');

const url = new URL('/graphql', location.origin);
const socketUrl = `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}${url.pathname}`;
const fetcher = createGraphiQLFetcher({
  url: url.href,
  headers: { 'x-docket': '1' },
  wsClient: createClient({ url: socketUrl }),
});

createRoot(root).render(
  <GraphiQL fetcher={fetcher} defaultTabs={[...examples]} defaultEditorToolsVisibility="variables" />,
);
