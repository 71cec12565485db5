// Says what is wrong with an AsyncAPI document, and fails when there is an error or a warning: node asyncapi.mjs FILE
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const SEVERITIES = ['error', 'warning', 'information', 'hint'];
const found = await new Parser().validate(readFileSync(process.argv[2], 'utf8'));
for (const one of found) {
  console.log(`${SEVERITIES[one.severity]} ${one.code} ${one.path.join('.')}: ${one.message}`);
}
const count = severity => found.filter(one => SEVERITIES[one.severity] === severity).length;
console.log(`AsyncAPI: ${count('error')} errors, ${count('warning')} warnings`);
process.exit(count('error') + count('warning') === 0 ? 0 : 1);
