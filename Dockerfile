# The course and live classes as one image: `docker build -t pull-and-push . && docker run -p 3000:3000 pull-and-push`
FROM node:22-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Also makes the empty database that a class without PostgreSQL begins with.
RUN node scripts/build.mjs && rm -rf .next/cache && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 \
    # Streams are ended by the course itself; Next alone would wait for them for ever.
    NEXT_MANUAL_SIG_HANDLE=true \
    CLASS_DATA_DIR=/data
COPY --from=build --chown=node:node /app ./
RUN mkdir /data && chown node:node /data
USER node
# Of one process only; several need DATABASE_URL, and then nothing is kept here.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm in between: the signal to stop must reach the server. It keeps idle connections longer than the proxy does.
CMD ["node", "node_modules/next/dist/bin/next", "start", "--hostname", "0.0.0.0", "--port", "3000", "--keepAliveTimeout", "65000"]
