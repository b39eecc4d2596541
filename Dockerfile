# The service alone: its Neo4j runs in another container or on a server of yours (NEO4J_URI).
FROM node:22-slim AS console
WORKDIR /web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY web .
RUN npm run build

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=development HOST=0.0.0.0 GRAPEVINE_HOME=/data

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY . .
COPY --from=console /web/dist web/dist
COPY --from=console /web/storefront/dist web/storefront/dist

# Snapshots, models and logs are kept in a volume; the service writes nothing else.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node

EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1: it receives SIGTERM and closes its connections.
CMD ["node", "scripts/grapevine.mjs", "start"]
