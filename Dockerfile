# The bot as an image: production packages alone, an unprivileged user, nothing written outside /data and /tmp.
# By digest where it is to be the same image every time; DEPENDENCIES.md tells how.
ARG NODE_IMAGE=node:24-slim
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs its install script at run time.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3978 \
    STORE_FILE=/data/force-figures.db
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY dialogs ./dialogs
COPY data ./data
COPY manifests ./manifests
RUN mkdir -m 700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is told to stop, not npm, so that turns under way are finished.
CMD ["node", "--max-semi-space-size=16", "--disable-warning=ExperimentalWarning", "src/start.ts"]
