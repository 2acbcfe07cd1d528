/** How dangerous one action is. Low = write, mid = publish, high = spend and destroy; a read is no risk. */
export const risks = ['read', 'write', 'publish', 'spend', 'destroy'] as const
export type Risk = (typeof risks)[number]

/** How an action may be repeated: setting the same value, by the vendor's own key, by looking first, or never. */
export const repeats = ['safe', 'key', 'lookup', 'never'] as const
export type Repeat = (typeof repeats)[number]

/** The honest grade of undo. */
export const reversibilities = ['reversible', 'compensable', 'irreversible'] as const
export type Reversibility = (typeof reversibilities)[number]

export type RiskTier = 'low' | 'mid' | 'high'

const tiers = { read: 'low', write: 'low', publish: 'mid', spend: 'high', destroy: 'high' } as const satisfies Record<Risk, RiskTier>

export function riskTier(risk: Risk): RiskTier {
  return tiers[risk]
}
