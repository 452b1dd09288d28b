import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { CLIENT_FILE, clientModule, playgroundHtml } from './bundle.ts'

// npm run playground: bundles the script of reports (src/report/data/client.ts), then the playground, one page that needs nothing
// else (docs/playground/dist/index.html). With --check: tells whether the script of reports is up to date.
const client = await clientModule()
if (process.argv.includes('--check')) {
  if (readFileSync(CLIENT_FILE, 'utf8') !== client) {
    console.error(`${CLIENT_FILE}: expected the bundle of src/report/client, received another; run npm run playground`)
    process.exitCode = 1
  }
} else {
  writeFileSync(CLIENT_FILE, client)
  const folder = new URL('dist/', import.meta.url).pathname
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}index.html`, await playgroundHtml())
}
