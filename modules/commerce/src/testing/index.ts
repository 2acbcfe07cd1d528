export { budgetBookConformance } from './budget-book-conformance.ts'
export { createMemoryBudgetBook } from './memory-budget-book.ts'
