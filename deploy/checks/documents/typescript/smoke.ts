// A client made from the served document, compiled strictly, makes a few calls against the suite: node smoke.js GATEWAY OPERATOR_TOKEN PARTNER_TOKEN PARTNER_ID
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

const [baseUrl, operator, partner, partnerId] = process.argv.slice(2) as [string, string, string, string];
const client = (token: string) => createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

function demand(holds: boolean, what: string, seen?: unknown): asserts holds {
  if (!holds) {
    console.error(`FAILED: ${what}`, JSON.stringify(seen));
    process.exit(1);
  }
}

// a read with a parameter in the path, as who may
const read = await client(operator).GET('/v1/operator/partners/{partner}', { params: { path: { partner: partnerId } } });
demand(read.response.status === 200 && read.data?.id === partnerId, 'the operator reads a partner', read);

// a list with its page
const list = await client(partner).GET('/v1/offers', { params: { query: { country: 'SE', size: 2 } } });
demand(list.data?.items !== undefined && list.data.items.length > 0 && list.data.items.length <= 2, 'offers are listed by two', list);

// a refusal is a problem, whose type is a page of the suite
const refused = await client(partner).GET('/v1/operator/partners/{partner}', { params: { path: { partner: partnerId } } });
const problem: components['schemas']['Problem'] | undefined = refused.error;
demand(refused.response.status === 403 && problem?.code === 1002 && problem.type === '/problems/1002', 'a partner is no operator', refused);
const page = await fetch(baseUrl + problem.type);
demand(page.status === 200 && (await page.text()).includes('Authorization failed'), 'the type of the problem is a page that explains it');

// a dry run of a write: nothing is done, and what would come of it is told
const tried = await client(partner).POST('/v1/relationships/invitations', { params: { query: { validateOnly: true } }, body: {} });
demand(tried.response.status === 201 && tried.data?.state !== undefined, 'an invitation is tried', tried);

// a write with a name of its own is done once
const id = crypto.randomUUID();
const write = () => client(partner).POST('/v1/relationships/invitations', { params: { header: { 'MS-RequestId': id } }, body: {} });
const first = await write();
const again = await write();
demand(first.data?.id !== undefined && first.data.id === again.data?.id, 'the same request is answered with the same invitation', [first, again]);
console.log('The TypeScript client was made, compiled and used.');
