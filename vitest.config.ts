import { defineConfig } from 'vitest/config'

const everywhere = ['packages', 'modules', 'connectors', 'workflows', 'agents', 'apps', 'tools', 'bench']
const inFolders = (suffix: string) => everywhere.map((folder) => `${folder}/**/*.${suffix}`)

/** BIZOSAAS_FULL=1 widens some of them: what the simulators prove is then tried on the real systems as well. */
const realSuites = inFolders('real.test.ts')

export default defineConfig({
  test: {
    teardownTimeout: 60_000, // the last thing a run of `real` does is to stop its systems, databases among them
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
          globalSetup: './tools/wordpress/src/testing/global-setup.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
      {
        test: { name: 'e2e', include: ['e2e/**/*.e2e.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false, maxWorkers: 1 },
      },
    ],
  },
})
