import type { FindingAdvice } from '@bizosaas/automation'

/** What visitors read and see on the pages. */
export const contentAdvice = {
  'heading-h1-missing': {
    title: 'Pages without a main heading',
    meaning: 'Readers and search engines look at the main heading first to see what the page is about. Here there is none.',
    remedy: 'Give each page one main heading that names its subject.',
    effort: 'S',
  },
  'heading-h1-multiple': {
    title: 'Pages with several main headings',
    meaning: 'It is not clear which heading names the subject of the page.',
    remedy: 'Keep one main heading and make the others smaller headings.',
    effort: 'S',
  },
  'heading-level-skipped': {
    title: 'Headings that skip a level',
    meaning: 'People who have the page read to them find their way by the levels of headings, and lose it here.',
    remedy: 'Use the heading levels in order, without leaving one out.',
    effort: 'S',
  },
  'heading-empty': {
    title: 'Empty headings',
    meaning: 'There are headings without any text. They confuse people who have the page read to them.',
    remedy: 'Remove them or fill them.',
    effort: 'S',
  },
  'image-alt-missing': {
    title: 'Pictures without a text',
    meaning:
      'People who cannot see the pictures learn nothing about them, and the pictures are not found in picture search. Many countries ask for such texts by law.',
    remedy: 'Write one short sentence for each picture: what it shows.',
    effort: 'S',
  },
  'image-broken': {
    title: 'Pictures that do not show',
    meaning: 'Visitors see an empty frame instead of a picture. That looks neglected.',
    remedy: 'Upload the pictures again or take them out.',
    effort: 'S',
  },
  'image-too-large': {
    title: 'Pictures that are far too large',
    meaning: 'The files are so large that the pages open slowly on a phone and use up data volume.',
    remedy: 'Have the pictures made smaller; mostly they shrink to a tenth without looking any different.',
    effort: 'S',
  },
  'image-size-missing': {
    title: 'Pages that jump while they load',
    meaning: 'The page moves when its pictures arrive, and people press the wrong thing.',
    remedy: 'Have width and height of the pictures noted in the page; most systems do it by themselves when a picture is placed anew.',
    effort: 'S',
  },
  'content-thin': {
    title: 'Pages with hardly any text',
    meaning: 'There is so little to read that neither visitors nor search engines learn what the page offers.',
    remedy: 'Answer on each page what customers ask about it, or join several pages into one.',
    effort: 'M',
  },
  'content-duplicate': {
    title: 'Pages with the same text',
    meaning: 'Pages with the same text compete with each other, and mostly only one of them is found.',
    remedy: 'Write a text of its own for each page, or keep one and lead the others to it.',
    effort: 'M',
  },
  'language-missing': {
    title: 'Pages that do not name their language',
    meaning: 'Programs that read pages aloud or translate them have to guess the language.',
    remedy: 'Have the language set for the whole site; it is one setting.',
    effort: 'S',
  },
  'language-invalid': {
    title: 'Pages with an unknown language',
    meaning: 'The language the pages name does not exist, so programs that read pages aloud use the wrong voice.',
    remedy: 'Have the right code set, such as en or de.',
    effort: 'S',
  },
  'language-mismatch': {
    title: 'Pages in another language than they say',
    meaning: 'The pages say they are in one language and are written in another. Browsers offer to translate them, and readers aloud sound wrong.',
    remedy: 'Have the language of these pages corrected.',
    effort: 'S',
  },
} as const satisfies Record<string, FindingAdvice>
