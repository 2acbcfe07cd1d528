import { workflowEngineContract } from './contract/workflow-engine-contract.ts'
import { createInMemoryEngine } from './in-memory-engine.ts'

workflowEngineContract({ name: 'in memory', withEngine: async (setup) => createInMemoryEngine(setup) })
