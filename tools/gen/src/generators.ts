import { databaseGenerator } from './database-generator.ts'
import { environmentGenerator } from './environment-generator.ts'
import { findingsGenerator } from './findings-generator.ts'
import type { Generator } from './generator.ts'
import { openapiGenerator } from './openapi-generator.ts'
import { stateDiagramGenerator } from './state-diagram-generator.ts'

/** Every generator. A new one is one more line here. */
export const generators: readonly Generator[] = [databaseGenerator, environmentGenerator, findingsGenerator, openapiGenerator, stateDiagramGenerator]
