import createNextIntlPlugin from 'next-intl/plugin'
import { securityHeaders } from './lib/security-headers.mjs'
import { practiceAliases } from './scripts/practice-for-pages.mjs'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  // Messages are parsed at build time, so that the message parser does not travel to the reader.
  experimental: {
    messages: { path: './content/messages', locales: ['en', 'pt', 'es'], format: 'json', precompile: true },
  },
})

/** For a host that only hands out files: scripts/export.mjs writes the headers as such a host reads them. */
const exporting = Boolean(process.env.COURSE_EXPORT)

/** What only a server can do with an address. @type {import('next').NextConfig} */
const answers = {
  // Folder names carry their order; addresses do not, so that a lesson may move without breaking a link.
  redirects: async () => [
    {
      source: '/:locale/lessons/:a(\\d\\d)-:unit([^/]+)/:b(\\d\\d)-:lesson([^/]+)',
      destination: '/:locale/lessons/:unit/:lesson',
      permanent: true,
    },
  ],
  headers: async () => securityHeaders(process.env.NODE_ENV === 'development'),
}

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // What needs a server ends in `.server.ts`: a static copy of the course leaves it out.
  pageExtensions: ['tsx', 'ts', ...(exporting ? [] : ['server.ts'])],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // mdx-bundler starts esbuild's own binary, PGlite loads its own wasm: bundling any breaks the path to it.
  serverExternalPackages: ['mdx-bundler', 'esbuild', '@electric-sql/pglite'],
  turbopack: {
    root: import.meta.dirname,
    // Most of msw's `getResponse` would be interceptors of a real network, which it does not use.
    resolveAlias: {
      '@mswjs/interceptors': './mocks/no-interceptors.ts',
      ...(process.env.NODE_ENV === 'production' ? practiceAliases : {}),
    },
  },
  // Two root layouts: an address outside both needs a page of its own.
  experimental: { globalNotFound: true },
  ...(exporting ? { output: 'export' } : answers),
}

export default withNextIntl(config)
