import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { standIns } from './mocks/lighter-msw/stand-ins.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      ...Object.fromEntries(Object.entries(standIns).map(([name, file]) => [name, join(root, file)])),
    },
  },
  test: {
    include: ['{lib,mocks,components,scripts,content,app}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    server: { deps: { inline: ['msw'] } },
  },
})
