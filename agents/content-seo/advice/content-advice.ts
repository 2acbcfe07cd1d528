import type { KindAdvice } from './kind-advice.ts'

/** What visitors read and see on the pages. */
export const contentAdvice = {
  'heading-h1-missing': {
    area: 'text',
    meaning: 'Visitors and search engines look at the main heading first to see what a page is about. Here there is none.',
    remedy: ['Give the page one main heading that names its subject (H1).', 'Give each page one main heading that names its subject (H1).'],
  },
  'heading-h1-multiple': {
    area: 'text',
    meaning: ['It is not clear which heading names the subject of the page.', 'It is not clear which heading names the subject of each page.'],
    remedy: 'Keep one main heading (H1) and make the others smaller headings.',
  },
  'heading-level-skipped': {
    area: 'text',
    meaning: 'People who use a screen reader find their way by the levels of headings, and lose it here.',
    remedy: 'Use the heading levels in order, without leaving one out.',
  },
  'heading-empty': {
    area: 'text',
    meaning: 'A heading without any text confuses people who use a screen reader.',
    remedy: ['Remove it or fill it.', 'Remove the empty headings or fill them.'],
  },
  'image-alt-missing': {
    area: 'images',
    unit: ['image', 'images'],
    meaning: [
      'People who cannot see the image learn nothing about it, and it does not come up in an image search.',
      'People who cannot see the images learn nothing about them, and they do not come up in an image search.',
    ],
    remedy: [
      'Write one short sentence: what the image shows (for your web developer: the alt text).',
      'Write one short sentence for each image: what it shows (for your web developer: the alt text).',
    ],
  },
  'image-broken': {
    area: 'images',
    unit: ['image', 'images'],
    meaning: 'Visitors see an empty frame instead of a picture. That looks neglected.',
    remedy: ['Upload the image again or take it out.', 'Upload the images again or take them out.'],
  },
  'image-too-large': {
    area: 'images',
    unit: ['image', 'images'],
    meaning: [
      'The page takes longer to open on a phone and uses up mobile data.',
      'The pages take longer to open on a phone and use up mobile data.',
    ],
    remedy: [
      'Have the image made smaller; it can often shrink to a tenth without looking any different.',
      'Have the images made smaller; they can often shrink to a tenth without looking any different.',
    ],
  },
  'image-size-missing': {
    area: 'images',
    meaning: [
      'The page moves when its images arrive, and people tap the wrong thing.',
      'The pages move when their images arrive, and people tap the wrong thing.',
    ],
    remedy: 'Add width and height to the images; most website systems do so when an image is inserted again.',
  },
  'content-thin': {
    area: 'text',
    meaning: 'There is so little to read that neither visitors nor search engines learn what the page offers.',
    remedy: [
      'Answer what people want to know about it, or merge the page with another.',
      'Answer on each page what people want to know about it, or merge several pages into one.',
    ],
  },
  'content-duplicate': {
    area: 'text',
    meaning: 'Pages with the same text compete with each other, and usually only one of them is found.',
    remedy: 'Write a separate text for each page, or keep one and redirect the others to it.',
  },
  'language-missing': {
    area: 'languages',
    meaning: 'Screen readers and translation programs have to guess the language.',
    remedy: 'Have the language set for the whole site; it is one setting.',
    saysItAll: true,
  },
  'language-invalid': {
    area: 'languages',
    meaning: 'The stated language does not exist, so screen readers mispronounce the text.',
    remedy: 'Have the right code set, such as en or de.',
  },
  'language-mismatch': {
    area: 'languages',
    meaning: 'Browsers offer to translate the text, and screen readers mispronounce it.',
    remedy: ['Have the stated language of this page corrected.', 'Have the stated language of these pages corrected.'],
  },
} as const satisfies Record<string, KindAdvice>
