// Checks CSAF documents against the official schema and with the tests of the standard (chapter 6)
// by the validator of the German BSI: node check-csaf.js FILE...
import { readFile } from 'node:fs/promises'
import validate from '@secvisogram/csaf-validator-lib/validate.js'
import * as schema from '@secvisogram/csaf-validator-lib/schemaTests.js'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js'

// The strict schema; the other one is for documents with fields of their own.
const required = [schema.csaf_2_0_strict, ...Object.values(mandatory)]
const files = process.argv.slice(2)
let failed = files.length === 0
for (const file of files) {
  const document = JSON.parse(await readFile(file, 'utf8'))
  const { tests } = await validate([...required, ...Object.values(optional)], document)
  // What the standard only recommends is shown.
  const errors = tests.flatMap(test => test.errors.map(error => [test.name, 'error', error]))
  const warnings = tests.flatMap(test => test.warnings.map(error => [test.name, 'note', error]))
  failed ||= errors.length > 0
  console.log(`${errors.length > 0 ? 'FAIL' : 'ok  '} ${file}`)
  for (const [name, severity, { instancePath, message }] of [...errors, ...warnings]) {
    console.log(`      ${severity} ${name}: ${instancePath}: ${message}`)
  }
}
process.exit(failed ? 1 : 0)
