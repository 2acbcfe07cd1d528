import type { Rule } from './rule.ts'
import { agentShape } from './rules/agent-shape.ts'
import { connectorLeaf } from './rules/connector-leaf.ts'
import { connectorShape } from './rules/connector-shape.ts'
import { databaseDriver } from './rules/database-driver.ts'
import { declaredImports } from './rules/declared-imports.ts'
import { dependenceOrder } from './rules/dependence-order.ts'
import { environment } from './rules/environment.ts'
import { fileName } from './rules/file-name.ts'
import { frontDoor } from './rules/front-door.ts'
import { importCycles } from './rules/import-cycles.ts'
import { moduleLayerOrder } from './rules/module-layer-order.ts'
import { moduleShape } from './rules/module-shape.ts'
import { oneDoor } from './rules/one-door.ts'
import { registration } from './rules/registration.ts'
import { suppression } from './rules/suppression.ts'
import { tenantTable } from './rules/tenant-table.ts'
import { wayOut } from './rules/way-out.ts'
import { workflowPurity } from './rules/workflow-purity.ts'
import { workflowShape } from './rules/workflow-shape.ts'

export const rules: readonly Rule[] = [
  dependenceOrder,
  frontDoor,
  oneDoor,
  moduleLayerOrder,
  connectorLeaf,
  workflowPurity,
  declaredImports,
  importCycles,
  environment,
  databaseDriver,
  wayOut,
  connectorShape,
  workflowShape,
  agentShape,
  moduleShape,
  registration,
  fileName,
  tenantTable,
  suppression,
]
