// Short sentences in which an entry should be found: for the test that every entry finds itself, and for the examples of
// docs/lexicons. Several for each part of speech, as a bare sentence can mislead the tagger where a word has several readings.

const FRAMES: Readonly<Record<string, readonly string[]>> = {
  NOUN: [
    'On parle de ~.',
    'Voici ~.',
    'Un ~.',
    'Une ~.',
    'Le ~ est là.',
    'Les ~ sont là.',
    'Il a vu une ~ hier.',
    'La ~ continue.',
    '~.',
  ],
  VERB: ['Ils vont ~ demain.', 'Pour ~, il faut du temps.', 'Il faut ~.', 'Il veut ~ ses amis.', '~.'],
  ADJ: [
    'Ce projet est ~.',
    'Il est très ~.',
    'Un projet ~.',
    'Cette idée semble ~.',
    'C’est un plan plutôt ~.',
    'Un homme ~ et sûr.',
    'Une personne trop ~.',
    'Un ~ projet.',
    'Elle reste ~.',
    'Ils étaient ~ hier.',
    '~.',
  ],
  ADV: ['Il travaille ~.', 'Il est ~ grand.', 'Il est là ~.', '~ bien.', '~.'],
  EXPR: ['~', 'Voilà : ~.', 'Il dit ~.', 'Il est ~.'],
}

/** Sentences that hold an entry in its citation form, the likeliest first. */
export function citationContexts(entry: string, pos: string): string[] {
  const plain = withoutSlots(entry)
  return framesOf(pos, FRAMES).map((frame) => frame.replace('~', plain))
}

const INFLECTED: Readonly<Record<string, readonly string[]>> = {
  NOUN: ['Des ~ sont là.', 'On parle de ces ~.', 'Les ~ continuent.', 'Voici des ~ partout.'],
  VERB: ['Hier, ils ~ encore.', 'Ils ~.', 'Les voisins ~ souvent.'],
  ADJ: [
    'Ces projets sont ~.',
    'Des projets ~.',
    'Ils sont très ~.',
    'Ce sont des plans plutôt ~.',
    'Des hommes ~ et sûrs.',
    'De ~ projets.',
  ],
}

/** Sentences that hold an entry in another form, by regular rules; none where these do not apply. */
export function inflectedContexts(entry: string, pos: string): string[] {
  const [first = '', ...rest] = withoutSlots(entry).split(' ')
  const [head = ''] = pos.split('|')
  const inflected = head === 'VERB' ? imperfect(first) : rest.length === 0 ? plural(first) : null
  if (inflected === null) return []
  return framesOf(head, INFLECTED).map((frame) => frame.replace('~', [inflected, ...rest].join(' ')))
}

function framesOf(pos: string, frames: Readonly<Record<string, readonly string[]>>): string[] {
  return [
    ...new Set(
      pos
        .split('|')
        .flatMap((one) => frames[one] ?? [])
        .concat(frames['EXPR'] ?? []),
    ),
  ]
}

/** An entry without its optional words. */
export function withoutSlots(entry: string): string {
  return entry.replace(/\([A-Z|]+\) ?/g, '').trim()
}

/** saccager → saccageaient: verbs in -er. */
function imperfect(verb: string): string | null {
  if (!/^[a-zà-ÿœ]{2,}er$/.test(verb) || verb === 'aller') return null
  const stem = verb.slice(0, -2)
  if (stem.endsWith('g')) return `${stem}eaient`
  return stem.endsWith('c') ? `${stem.slice(0, -1)}çaient` : `${stem}aient`
}

/** fardeau stays out: only words that take -s. */
function plural(word: string): string | null {
  return /^[a-zà-ÿœ]+[a-rt-wyà-ÿ]$/.test(word) && !/(?:al|ail|au|eu|ou)$/.test(word) ? `${word}s` : null
}
