import { describeBrandRule, type ModelTask } from '@bizosaas/automation'
import { judgeText } from '../../judge-text.ts'

/** Which rules of the business a text breaks, in words the model can act on; null where it breaks none. Said here, since nobody behind could ask again. */
export function problemWithBrand({ brand }: ModelTask, text: string): string | null {
  const { broken } = judgeText({ text, rules: brand?.rules ?? [] })
  return broken.length === 0 ? null : `Keep to the rules of the business: ${broken.map(describeBrandRule).join('; ')}.`
}
