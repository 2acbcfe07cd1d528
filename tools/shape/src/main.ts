import path from 'node:path'
import { checkShape } from './check-shape.ts'
import { readTree } from './read-tree.ts'

const violations = checkShape({ tree: readTree(path.resolve(import.meta.dirname, '../../..')) })
for (const { file, line, rule, message } of violations) console.log(`${file}:${line}: ${rule}: ${message}`)
if (violations.length > 0) console.log(`${violations.length} violations`)
process.exit(violations.length === 0 ? 0 : 1)
