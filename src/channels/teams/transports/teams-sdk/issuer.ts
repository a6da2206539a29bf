/** Who says to have issued a token, before it is checked: the check itself is the SDK's. */

/** Null where it is no bearer token, or does not tell. */
export function issuerOf(authorization: string): string | null {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (!payload) return null;
  try {
    const { iss } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { iss?: unknown };
    return typeof iss === 'string' ? iss : null;
  } catch {
    return null;
  }
}
