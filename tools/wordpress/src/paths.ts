import path from 'node:path'

const toolFolder = path.resolve(import.meta.dirname, '..')

/** Where things of this tool and of the repository lie. */
export const paths = {
  tool: toolFolder,
  php: path.join(toolFolder, 'php'),
  packages: path.join(toolFolder, 'node_modules'),
  standIns: path.join(toolFolder, 'stand-ins'),
  companion: path.resolve(toolFolder, '../../deploy/wordpress-plugin/bizosaas-companion'),
  state: path.resolve(toolFolder, '../../.bizosaas'),
} as const
