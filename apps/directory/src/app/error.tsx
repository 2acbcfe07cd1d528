'use client'
import { publicWords } from '../words/public.ts'

const words = publicWords.broken

/** Made of nothing but words: it is part of every page's script. */
export default function PublicError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div role="alert" className="grid justify-items-start gap-2">
      <h1 className="text-xl">{words.title}</h1>
      <p>{words.remedy}</p>
      <button type="button" onClick={reset} className="text-accent-text underline underline-offset-2">
        {words.again}
      </button>
      {error.digest && <p className="font-mono text-xs text-ink-3">{error.digest}</p>}
    </div>
  )
}
