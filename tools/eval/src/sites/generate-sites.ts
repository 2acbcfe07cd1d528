import { addBaseData } from './add-base-data.ts'
import { createRandom } from './create-random.ts'
import { createSiteDraft } from './create-site-draft.ts'
import { allFamilies } from './faults/all-families.ts'
import type { FaultFamily } from './faults/fault-family.ts'
import { judgeTraits } from './judge-traits.ts'
import { planTraits } from './plan-traits.ts'
import { renderSite } from './render-site.ts'
import type { Answer, ExpectedFault, NearMiss, SiteDraft } from './site-draft.ts'
import type { SiteTraits } from './site-traits.ts'

/** A site as it is served, and what there is to find on it. */
export interface PlannedSite {
  readonly traits: SiteTraits
  readonly startUrl: string
  /** By address, over HTTPS where the site has it; anything else of its host answers 404. */
  readonly answers: ReadonlyMap<string, Answer>
  readonly expected: readonly ExpectedFault[]
  readonly nearMisses: readonly NearMiss[]
}

/** Sites per fault, and per look-alike, in the part that is tuned on and in the part that is held out. */
const shares = { faults: { open: 18, heldOut: 10 }, nearMisses: { open: 12, heldOut: 6 } } as const

export const defaultSeed = 20_261_128
export const siteCount = 60

interface Wish {
  readonly seed?: number
  readonly count?: number
  /** Nothing is planted. */
  readonly isFaultless?: boolean
}

/** All sites of the evaluation. The same seed gives the same sites, byte for byte. */
export function generateSites({ seed = defaultSeed, count = siteCount, isFaultless = false }: Wish = {}): readonly PlannedSite[] {
  const drafts = planTraits({ seed, count }).map(createSiteDraft)
  for (const site of drafts) {
    judgeTraits(site)
    addBaseData(site)
  }
  if (!isFaultless) for (const [at, family] of allFamilies.entries()) plant({ family, drafts, seed: seed + at })
  return drafts.map(finished)
}

function plant({ family, drafts, seed }: { family: FaultFamily; drafts: readonly SiteDraft[]; seed: number }): void {
  const random = createRandom(seed)
  for (const kind of ['faults', 'nearMisses'] as const) {
    const plants = family[kind]
    const chosen = (['open', 'heldOut'] as const).flatMap((part) => {
      const fitting = drafts.filter(({ traits }) => traits.isHeldOut === (part === 'heldOut') && (family.fits?.(traits) ?? true))
      return random.shuffle(fitting).slice(0, shares[kind][part])
    })
    for (const [at, site] of chosen.entries()) plants[at % plants.length]?.(site)
  }
}

function finished(site: SiteDraft): PlannedSite {
  const { traits, expected, nearMisses } = site
  const startsPlain = traits.plainHttp.startsWith('only') ? traits.plainHttp === 'only' : traits.plainHttp.startsWith('redirect') && traits.isHeldOut
  const startUrl = `${startsPlain ? 'http' : 'https'}://${traits.host}/`
  return { traits, startUrl, answers: renderSite(site), expected, nearMisses }
}
