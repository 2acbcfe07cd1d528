import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, run.mjs and the workspaces. Relative paths of the configuration start here. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')
