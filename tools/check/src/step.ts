/** What one part of the gate, or one test project, came to. A check step that is fine counts as one passed. */
export type Outcome = { passed: number; failed: number; skipped: string[]; output: string }

export type Step = { name: string; run: () => Promise<Outcome> }

export type Verdict = { passed: number; failed: number; skipped: string[] }
