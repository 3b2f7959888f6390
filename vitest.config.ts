import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'],
    // They need a cluster, which `npm run test:cluster` starts.
    exclude: [...configDefaults.exclude, 'test/cluster/**'],
    // No file leaves anything behind, so that all of them share one copy of the code: seven times faster.
    pool: 'threads',
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
