# The same steps as `npm start`: install, build the page, run the server. The server runs as TypeScript, without a build.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY server/package.json server/
COPY web/package.json web/
COPY web/desktop-agent/package.json web/desktop-agent/
COPY shared/package.json shared/
COPY e2e/package.json e2e/
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --filter web...
COPY shared shared
COPY web web
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY server/package.json server/
COPY web/package.json web/
COPY web/desktop-agent/package.json web/desktop-agent/
COPY shared/package.json shared/
COPY e2e/package.json e2e/
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --no-optional --filter-prod server...
COPY shared shared
COPY server/src server/src
COPY --from=build /app/web/dist web/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
