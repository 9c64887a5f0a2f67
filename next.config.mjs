import createNextIntlPlugin from 'next-intl/plugin'
import { securityHeaders } from './lib/security-headers.mjs'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // mdx-bundler starts esbuild's own binary; bundling either breaks the path to it.
  serverExternalPackages: ['mdx-bundler', 'esbuild'],
  turbopack: {
    root: import.meta.dirname,
    // 61 % of msw's getResponse is a cookie jar's public suffix list; no practice host sets a cookie.
    resolveAlias: { 'tough-cookie': './mocks/no-cookie-jar.ts' },
  },
  headers: async () => securityHeaders(process.env.NODE_ENV === 'development'),
}

export default withNextIntl(config)
