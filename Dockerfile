# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY state-machines ./state-machines
COPY src ./src
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /build
COPY package.json package-lock.json ./
# Types and maps of packages are for whoever builds on them; nothing that runs reads them. TypeScript is
# left by npm since a plugin of @nestjs/swagger may ask for it, which only a build does.
RUN npm ci --omit=dev \
  && rm -r node_modules/typescript node_modules/.bin/tsc node_modules/.bin/tsserver \
  && find node_modules -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' \) -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ZESEI_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY package.json ./
COPY --from=packages /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
# For `demo` and `tour`, and to write one's own organisation after.
COPY sample-city ./sample-city
USER node
VOLUME /data
EXPOSE 3000
# Ready, not only alive: the store and the read models answer too.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM goes to Node itself, which finishes what is under way.
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["serve"]
