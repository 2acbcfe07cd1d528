import type { Insight } from '@bizosaas/contracts'

export const insightWords = {
  title: 'Insights',
  what: 'read what is shared',
  lead: 'What worked for many clients helps to choose for each. Every tenant shares counts and nothing else: how many of its changes of a kind were kept or taken back, and brought more or fewer clicks. A figure is shown once at least five tenants are in it, and changes only when at least five of them did, so that nobody can work out what one of them had.',
  whom: 'Tenant',
  switch: 'This tenant’s counts are among them',
  stopTitle: (name: string) => `Leave ${name} out?`,
  stopConsequence:
    'Its counts are removed at once, and every figure is out of sight until enough other tenants have changed: taking out one tenant’s share alone would show it. You can join again at any time.',
  stopConfirm: 'Leave it out',
  stopped: 'Its counts are removed',
  started: 'It is counted from the next round on',
  onlySome: 'Your role may look at this and not change it.',
  changed: (who: string) => `Changed by ${who}`,
  shares: 'What it shares',
  sharesNote: 'the newest ten finished changes of each kind',
  columns: { kind: 'Kind', cases: 'Changes', kept: 'Kept', lift: 'Clicks rose', loss: 'Clicks fell' },
  nothing: { title: 'Nothing is shared yet', text: 'A change counts two weeks after it was made, when it is clear whether it stays.' },
  simulated: { title: 'Nothing is shared', text: 'A simulated tenant is never counted.' },
  left: { title: 'Nothing is shared', text: 'This tenant is left out.' },
  noTenants: { title: 'No tenant yet', text: 'Add a tenant first; whether it is counted is set here.' },
}

/** "Kept in 41 of 46 similar cases. Clicks rose in 7 of them and fell in 3." */
export function insightSentence({ cases, kept, lift, loss }: Pick<Insight, 'cases' | 'kept' | 'lift' | 'loss'>): string {
  const stayed = kept === null ? `Kept in nearly all of ${cases} similar cases.` : `Kept in ${kept} of ${cases} similar cases.`
  const effects = [lift !== null && `rose in ${lift}`, loss !== null && `fell in ${loss}`].filter((part) => part !== false)
  return effects.length === 0 ? stayed : `${stayed} Clicks ${effects.join(' and ')} of them.`
}
