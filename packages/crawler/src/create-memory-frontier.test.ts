import { createMemoryFrontier } from './create-memory-frontier.ts'
import { frontierConformance } from './testing/frontier-conformance.ts'

frontierConformance(async () => createMemoryFrontier())
