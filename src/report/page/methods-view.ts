import type { Report } from '../../types.ts'
import { count } from './numbers.ts'
import { table } from './tables.ts'
import { type Element, h } from './tree.ts'

/** How the numbers are made, with which versions. Reports made with several versions are all named. */
export function methodsView(reports: readonly Report[]): Element {
  const versions = distinct(reports.map(({ method }) => `${method.name} ${method.version}`))
  const options = distinct(reports.map(({ method }) => JSON.stringify(method.options)))
  const lexicons = new Map(
    reports.flatMap(({ method }) =>
      method.lexicons.map(
        ({ id, version, entries }) => [`${id} ${version} ${entries}`, [id, version, count(entries)]] as const,
      ),
    ),
  )
  return h(
    'section',
    { class: 'methods', id: 'methodes' },
    h('h2', {}, 'Méthode et versions'),
    h(
      'dl',
      {},
      METHODS.map(([term, text]) => [h('dt', {}, term), h('dd', {}, text)]),
    ),
    h('p', {}, `Mesuré avec ${versions.join(', ')}\u00a0; options ${options.join(', ')}.`),
    table('Lexiques', ['Liste', 'Version', 'Entrées'], [...lexicons.values()]),
  )
}

const METHODS: readonly [string, string][] = [
  [
    'Voix',
    'Chaque score est donné pour les mots du journaliste, les mots entre guillemets et les propos rapportés sans guillemets.',
  ],
  [
    'Mots marqués',
    'Nombre de mots et d’expressions du lexique pour 1\u202f000 mots de la voix. Intervalle\u00a0: loi de Poisson. Les mots niés, soumis à une restriction ou placés dans l’habillage sont montrés mais ne comptent pas.',
  ],
  [
    'Ton',
    'Balance des mots évaluatifs, de −1 à 1, resserrée vers 0 quand les indices sont peu nombreux. Neutre entre deux seuils calibrés.',
  ],
  [
    'Posture',
    'Balance de ce qui est dit d’un acteur, selon le chemin qui relie les mots à lui : épithète, attribut, agent, patient, complément du nom et, pour un quart, proximité.',
  ],
  ['Cadrages', 'Somme des poids des indices, ramenée entre 0 et 1 selon la longueur\u00a0; présent à partir de 0,5.'],
  [
    'Habillage',
    'Menus, dates, titres répétés, mentions d’agence, redites et remplissage\u00a0: trouvés, expliqués, écartés des scores.',
  ],
  [
    'Incertitude',
    'Un intervalle dit combien un score pourrait varier avec les mots de l’article, non si le lexique convient au sujet. Un tiret veut dire que rien ne permet de mesurer. Lisez les passages.',
  ],
]

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
