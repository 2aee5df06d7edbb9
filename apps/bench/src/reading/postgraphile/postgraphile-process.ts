import { createServer } from 'node:http';

import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

import { poolSize } from '../pool-size.ts';

/** PostGraphile as its documentation says to run it in production, on Node's own server. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Ids are the columns themselves, as with the others.
  disablePlugins: ['NodePlugin'],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['public', 'peer'],
      poolConfig: { max: poolSize },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
