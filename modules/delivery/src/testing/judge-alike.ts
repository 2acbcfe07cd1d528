import type { JudgeKind } from '../domain/report/kind-judgement.ts'

/** To a test every kind costs the same, unless it says otherwise. */
export const judgeAlike: JudgeKind = () => ({ score: 0, rank: 0, meaning: null, isUrgent: false, saysItAll: false })
