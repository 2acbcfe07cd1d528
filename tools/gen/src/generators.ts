import { databaseGenerator } from './database-generator.ts'
import { environmentGenerator } from './environment-generator.ts'
import type { Generator } from './generator.ts'

/** Every generator. A new one is one more line here. */
export const generators: readonly Generator[] = [databaseGenerator, environmentGenerator]
