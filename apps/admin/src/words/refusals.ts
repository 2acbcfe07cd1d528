const words: Readonly<Record<string, string>> = {
  'decision-own-proposal': 'You proposed this, so someone else decides.',
  'decision-not-a-decider': 'This stage is decided by others. The card says who may decide now.',
  'decision-already-made': 'You have decided on this version. It waits for others.',
  'decision-needs-own-look': 'Its text has marks: open it, check them, and decide on it by itself.',
  'permission-denied-by-role': 'Your role does not allow deciding. Ask the owner of the agency.',
  'permission-denied-by-plan': 'The plan of this tenant does not include deciding.',
  'proposal-expired': 'This proposal has expired. Run the agent again for a fresh one.',
}

/** Why a person may not act now, in a sentence. */
export function refusalWords(code: string): string {
  return words[code] ?? ''
}
