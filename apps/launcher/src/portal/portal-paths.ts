import { createRequire } from 'node:module'
import path from 'node:path'

/** The portals there are, in the order they are built and started. */
export const portalNames = ['admin', 'directory'] as const
export type PortalName = (typeof portalNames)[number]

export function portalFolder({ root, name }: { root: string; name: PortalName }): string {
  return path.join(root, 'apps', name)
}

export function nextProgram(root: string): string {
  return createRequire(path.join(portalFolder({ root, name: 'admin' }), 'package.json')).resolve('next/dist/bin/next')
}
