import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: { '@': root.replace(/\/$/, '') },
  },
  test: {
    include: ['{lib,mocks,components,scripts,content,app}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    // Property tests take seconds, on a busy machine several times as many.
    testTimeout: 60_000,
    // Vitest would leave one core to nobody.
    maxWorkers: '100%',
  },
})
