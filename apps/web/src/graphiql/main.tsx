import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('graphiql');
if (root === null) throw new Error('The page has no element with the id "graphiql".');
const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', location.origin).href });
createRoot(root).render(<GraphiQL fetcher={fetcher} />);
