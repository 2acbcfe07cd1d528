export { createPostgresBudgetBook } from './postgres-budget-book.ts'
