import { BrandMark, ErrorState } from '@bizosaas/ui'
import type { Metadata } from 'next'
import { readParams, type SearchParams } from '../../server/tenant-scope.ts'
import { signInWords as words } from '../../words/sign-in.ts'
import { SignInButton } from './sign-in-button.tsx'

export const metadata: Metadata = { title: words.title }

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, callbackUrl, error, ended } = await readParams(searchParams)
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex items-center gap-2.5 font-semibold">
          <BrandMark />
          {words.product}
        </div>
        <h1 className="text-2xl">{words.title}</h1>
        <p className="mt-2 mb-6 text-ink-2">{ended ? words.ended : words.lead}</p>
        {error && (
          <div className="mb-4">
            <ErrorState title={words.failed} cause={words.errors[error] ?? words.otherError} remedy={words.remedy} />
          </div>
        )}
        <SignInButton next={safePath(next ?? callbackUrl)} />
      </div>
    </main>
  )
}

/** Only a path of this portal; an address elsewhere would make the sign-in page lead people away. */
function safePath(path: string | undefined): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : '/'
}
