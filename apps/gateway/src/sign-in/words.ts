/** What the sign-in pages say. */
export const signInWords = {
  title: 'Sign in',
  lead: 'Sign in to decide what your agents may do.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  failedTitle: 'This sign-in cannot go on',
  failed: (reason: string) => `The sign-in ended: ${reason}.`,
  startAgain: 'Go back to the portal and sign in again from there.',
  expired: 'This sign-in took too long or was finished in another window.',
  signOutTitle: 'Sign out',
  signOut: 'Sign out of every portal in this browser?',
  signOutButton: 'Sign out',
  signedOutTitle: 'You are signed out',
  signedOut: 'You can close this window, or sign in again from the portal.',
} as const
