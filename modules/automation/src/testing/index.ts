/** What tests of workflows and agents need: the stores of this module in memory, and pages as a crawl would bring them. */
export { createMemoryAutomation, type MemoryAutomation } from './memory-automation.ts'
export { plainPage, plainPicture, silentFacts } from './plain-page.ts'
