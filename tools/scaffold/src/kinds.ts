import type { Kind } from './kind.ts'
import { connectorKind } from './kinds/connector-kind.ts'
import { moduleKind } from './kinds/module-kind.ts'
import { tableKind } from './kinds/table-kind.ts'
import { workflowKind } from './kinds/workflow-kind.ts'

export const kinds = { connector: connectorKind, workflow: workflowKind, table: tableKind, module: moduleKind } as const satisfies Record<
  string,
  Kind
>

export type KindName = keyof typeof kinds
