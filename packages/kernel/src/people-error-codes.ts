/** The codes of everything that may go wrong with people and their passwords; a part of `errorCodes`. */
export const peopleErrorCodes = {
  'user-not-found': { kind: 'missing', title: 'There is no such user', remedy: 'Choose a user from the list.' },
  'user-email-taken': {
    kind: 'conflict',
    title: 'Somebody with this e-mail address is already here',
    remedy: 'Open that person in the list: role and tenants can be changed there.',
  },
  'user-last-owner': {
    kind: 'conflict',
    title: 'The last active owner stays owner',
    remedy: 'Make another person owner first.',
  },
  'user-own-account': {
    kind: 'denied',
    title: 'Nobody changes their own role, tenants or state',
    remedy: 'Ask another owner of the agency.',
  },
  'user-role-too-high': { kind: 'denied', title: 'This role is above your own', remedy: 'Ask the owner of the agency.' },
  'user-deactivated': { kind: 'conflict', title: 'This person is deactivated', remedy: 'Reactivate them first.' },
  'one-time-password-expired': {
    kind: 'unauthenticated',
    title: 'This one-time password has run out',
    remedy: 'Ask whoever gave it to you for a new one.',
  },
  'password-wrong': {
    kind: 'denied',
    title: 'Your present password is another one',
    remedy: 'Type the one you sign in with. After five wrong tries the account rests for a while.',
  },
  'password-too-short': { kind: 'invalid', title: 'This password is too short', remedy: 'Choose one of at least 12 characters.' },
  'password-not-new': {
    kind: 'invalid',
    title: 'This is not a new password',
    remedy: 'Choose another one, which nobody else knows.',
  },
} as const
