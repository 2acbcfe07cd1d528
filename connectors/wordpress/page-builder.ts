import { appError } from '@bizosaas/kernel'
import type { WireContent } from './wire.ts'

interface Builder {
  readonly name: string
  readonly raw: RegExp
  readonly rendered: RegExp
}

/** Builders that keep a page's content in meta or short codes of their own; core's content is a copy or a shell. */
const builders: readonly Builder[] = [
  { name: 'Elementor', raw: /data-elementor-type=|wp:elementor\//, rendered: /data-elementor-type=|class="[^"]*\belementor elementor-\d/ },
  { name: 'Divi', raw: /\[et_pb_|wp:divi\//, rendered: /class="[^"]*\bet_pb_(section|row|module)/ },
  { name: 'WPBakery', raw: /\[vc_(row|column|section)/, rendered: /class="[^"]*\b(vc_row|wpb_row|wpb-content-wrapper)\b/ },
  { name: 'Bricks', raw: /wp:bricks\//, rendered: /class="[^"]*\bbrxe-|id="brx-content"/ },
]

/** The builder that keeps this page, by name; null for a page of core. */
export function pageBuilder({ content }: Pick<WireContent, 'content'>): string | null {
  const found = builders.find(({ raw, rendered }) => raw.test(content.raw ?? '') || rendered.test(content.rendered))
  return found?.name ?? null
}

/** Throws `vendor-page-builder`, naming the builder. */
export function refusePageBuilder(wire: WireContent): void {
  const name = pageBuilder(wire)
  if (name !== null)
    throw appError('vendor-page-builder', { details: { reason: `${name} keeps the content of this page`, builder: name, written: 'no' } })
}
