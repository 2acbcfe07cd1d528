import type { CrewRunDetail } from '@bizosaas/contracts'

type Review = NonNullable<CrewRunDetail['members'][number]['run']>['reviews'][number]

export function countVerdicts(reviews: readonly Pick<Review, 'verdict'>[]): { kept: number; edited: number; vetoed: number } {
  const of = (verdict: Review['verdict']) => reviews.filter((review) => review.verdict === verdict).length
  return { kept: of('keep'), edited: of('edit'), vetoed: of('veto') }
}
