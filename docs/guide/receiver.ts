// A receiver of webhooks that believes only what is signed, without any library: node receiver.ts PORT SECRET COUNT (Node 22.18 or newer). With - for a secret it checks deliveries of
// the registration of old clients, by our certificate. It prints each event once and ends after COUNT of them.
import { createHmac, createVerify, timingSafeEqual, X509Certificate } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

const [port, secret, count] = process.argv.slice(2) as [string, string, string];
const toleratedSeconds = 300;
/** Where certificates may come from: the base URL of the API. */
const ours = process.env.TWOTIER ?? 'http://127.0.0.1:8080';
const done = new Set<string>();

const one = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '');

/** Standard Webhooks: one of the signatures is the HMAC of id, time and body. */
function signedWith(key: string, headers: IncomingHttpHeaders, body: Buffer): boolean {
  const id = one(headers, 'webhook-id');
  const time = one(headers, 'webhook-timestamp');
  if (!(Math.abs(Date.now() / 1000 - Number(time)) <= toleratedSeconds)) return false;
  const expected = Buffer.from('v1,' + createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64')).update(`${id}.${time}.`).update(body).digest('base64'));
  return one(headers, 'webhook-signature').split(' ').map((signature) => Buffer.from(signature))
    .some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
}

/** The form old clients know: the certificate is ours, and its key signed the body. */
async function signedByOurKey(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
  const signature = one(headers, 'x-ms-signature') || one(headers, 'authorization').replace(/^Signature /, '');
  const certificate = one(headers, 'x-ms-certificate-url');
  if (!certificate.startsWith(`${ours}/webhooks/v1/certificates/`) || one(headers, 'x-ms-signature-algorithm') !== 'rsa-sha256') return false;
  const fetched = Buffer.from(await (await fetch(certificate)).arrayBuffer());
  return createVerify('RSA-SHA256').update(body).verify(new X509Certificate(fetched).publicKey, signature, 'base64');
}

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const genuine = await Promise.resolve(secret === '-' ? signedByOurKey(request.headers, body) : signedWith(secret, request.headers, body)).catch(() => false);
  // Answered before the work is done: what takes long belongs into a queue of your own.
  response.writeHead(genuine ? 204 : 401, { connection: 'close' }).end();
  const id = one(request.headers, 'webhook-id');
  if (genuine && !done.has(id)) {
    done.add(id);
    console.log(`verified ${id}\n${body.toString('utf8')}`);
    if (done.size === Number(count)) server.close();
  }
});
server.listen(Number(port), '127.0.0.1');
