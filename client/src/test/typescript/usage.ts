// Compiles only as long as an integrator's program would.
import createClient from 'openapi-fetch';
import type { components, paths } from './scrutin.js';

const scrutin = createClient<paths>({ baseUrl: 'http://127.0.0.1:8080' });

export async function seats(election: string, tally: string): Promise<Record<string, number>> {
  const { data, error } = await scrutin.GET('/api/v1/elections/{election}/tallies/{tally}/seats', {
    params: { path: { election, tally }, query: { explain: true } },
  });
  if (!data) {
    throw new Error(`${error.type}: ${error.detail}`);
  }
  return data.seats ?? {};
}

export async function file(
  filing: components['schemas']['FilingBody'],
  key: string,
): Promise<components['schemas']['ClaimState']> {
  const { data } = await scrutin.POST('/api/v1/claims', {
    params: { header: { 'Idempotency-Key': key } },
    body: filing,
  });
  return data!.state;
}

// @ts-expect-error There is no such operation.
export const nothing = scrutin.GET('/api/v1/no-such', {});
