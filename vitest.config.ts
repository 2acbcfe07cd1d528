import { defineConfig } from 'vitest/config'

const everywhere = ['packages', 'modules', 'connectors', 'workflows', 'agents', 'apps', 'tools']
const inFolders = (suffix: string) => everywhere.map((folder) => `${folder}/**/*.${suffix}`)

/** The connectors' whole suite against real WordPresses takes more than ten minutes: BIZOSAAS_FULL=1 adds it. */
const realSuites = process.env.BIZOSAAS_FULL === '1' ? inFolders('real.test.ts') : ['tools/**/*.real.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: inFolders('test.ts'),
          exclude: ['**/node_modules/**', '**/*.int.test.ts', '**/*.real.test.ts', '**/.work/**', '**/.next/**'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'int',
          include: inFolders('int.test.ts'),
          exclude: ['**/node_modules/**', '**/.work/**', '**/.next/**'],
          globalSetup: './packages/test-kit/src/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        // Against real systems that are not installed by default; see tools/wordpress.
        test: {
          name: 'real',
          include: realSuites,
          exclude: ['**/node_modules/**', '**/.work/**', '**/.next/**'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
      {
        test: { name: 'e2e', include: ['e2e/**/*.e2e.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false, maxWorkers: 1 },
      },
    ],
  },
})
