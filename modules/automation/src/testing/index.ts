/** What tests of workflows need: the stores of this module in memory. */
export { createMemoryAutomation, type MemoryAutomation } from './memory-automation.ts'
