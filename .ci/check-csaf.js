// Checks CSAF documents against the official schema and with the tests of the standard (chapter 6)
// by the validator of the German BSI: node check-csaf.js FILE...
import { readFile } from 'node:fs/promises'
import validate from '@secvisogram/csaf-validator-lib/validate.js'
import * as schema from '@secvisogram/csaf-validator-lib/schemaTests.js'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js'
import * as informative from '@secvisogram/csaf-validator-lib/informativeTests.js'

// The strict schema; the other one is for documents with fields of their own.
const required = [schema.csaf_2_0_strict, ...Object.values(mandatory)]
// Spelling is left out: names of people and companies are in no dictionary.
const { informativeTest_6_3_8: _, ...others } = informative
const tests = [...required, ...Object.values(optional), ...Object.values(others)]
// What examples cannot have: the address at which they are published, and hosts that exist.
const lacking = ['optionalTest_6_2_11', 'informativeTest_6_3_6']
const files = process.argv.slice(2)
let failed = files.length === 0
for (const file of files) {
  const document = JSON.parse(await readFile(file, 'utf8'))
  const found = (await validate(tests, document)).tests.flatMap(test =>
    [...test.errors, ...test.warnings, ...test.infos].map(finding => [test.name, finding]))
  const wrong = found.filter(([name]) => !lacking.includes(name))
  failed ||= wrong.length > 0
  console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${file}`)
  for (const [name, { instancePath, message }] of wrong) {
    console.log(`      ${name}: ${instancePath}: ${message}`)
  }
}
console.log(`${tests.length} tests each`)
process.exit(failed ? 1 : 0)
