const errors: Readonly<Record<string, string>> = {
  OAuthSignin: 'The sign-in service does not answer.',
  OAuthCallback: 'The sign-in service refused the sign-in.',
  AccessDenied: 'This account has no access to the agency portal.',
  Configuration: 'The portal is not set up for sign-in.',
}

export const signInWords = {
  product: 'BizOSaaS',
  title: 'Agency portal',
  lead: 'See what your agents propose, decide, and watch it happen.',
  ended: 'Your session has ended. Sign in to go on where you were.',
  signIn: 'Sign in',
  failed: 'You are not signed in',
  otherError: 'The sign-in could not be finished.',
  remedy: 'Try again. If it stays so, look whether the gateway is running.',
  errors,
}
