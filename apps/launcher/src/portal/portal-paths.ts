import { createRequire } from 'node:module'
import path from 'node:path'

export function portalFolder(root: string): string {
  return path.join(root, 'apps/admin')
}

export function nextProgram(root: string): string {
  return createRequire(path.join(portalFolder(root), 'package.json')).resolve('next/dist/bin/next')
}
