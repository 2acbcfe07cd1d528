/**
 * Commerce owns money: what metered work may cost a tenant, what is held for work under way, and what was spent. It knows nothing of what is bought;
 * whoever pays for something holds the most it can cost before, and settles what it did cost after. Plans and features are read by the scopes themselves.
 * Words: a budget is the money of one period (a month, a run); a hold is money set aside for one piece of work until it is settled.
 */
export type { BudgetAsk, BudgetCap, BudgetState, HoldOutcome } from './domain/budget.ts'
export { monthOf } from './domain/month-of.ts'
export { type TokenPrice, tokenCost } from './domain/token-cost.ts'
export type { BudgetBook } from './ports/budget-book.ts'
