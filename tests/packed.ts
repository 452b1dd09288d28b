import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Packs the package, unpacks it into a fresh project and runs it as ESM and as CommonJS.
const root = new URL('..', import.meta.url).pathname
const project = mkdtempSync(join(tmpdir(), 'cadrage-'))
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as { filename: string }[]
const modules = join(project, 'node_modules')
mkdirSync(join(modules, 'cadrage'), { recursive: true })
execFileSync('tar', [
  'xzf',
  join(project, packed?.filename as string),
  '-C',
  join(modules, 'cadrage'),
  '--strip-components=1',
])
for (const name of ['d3-array', 'internmap']) symlinkSync(join(root, 'node_modules', name), join(modules, name))
const use =
  "const { annotations } = analyse('Un régime fantoche.'); if (!annotations.some(({ kind }) => kind === 'loaded')) throw new Error('nothing found'); if (loadedLexicon().length < 600) throw new Error('short list')"
writeFileSync(
  join(project, 'esm.mjs'),
  `import { analyse } from 'cadrage'\nimport { loadedLexicon } from 'cadrage/lexicons'\n${use}`,
)
writeFileSync(
  join(project, 'cjs.cjs'),
  `const { analyse } = require('cadrage')\nconst { loadedLexicon } = require('cadrage/lexicons')\n${use}`,
)
for (const file of ['esm.mjs', 'cjs.cjs']) execFileSync(process.execPath, [join(project, file)], { stdio: 'inherit' })
rmSync(project, { recursive: true })
