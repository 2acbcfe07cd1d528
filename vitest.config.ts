import { defineConfig } from 'vitest/config'

const everywhere = ['packages', 'modules', 'connectors', 'workflows', 'agents', 'apps', 'tools']
const inFolders = (suffix: string) => everywhere.map((folder) => `${folder}/**/*.${suffix}`)

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
        // Against real systems that are not installed by default; see tools/wordpress. Never part of the merge gate.
        test: {
          name: 'real',
          include: inFolders('real.test.ts'),
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
