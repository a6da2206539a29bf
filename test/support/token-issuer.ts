/** Signs tokens as Bot Connector does, with keys made for the test, and serves the metadata by which they are checked. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Cloud } from '../../src/channels/teams/cloud.ts';

export const ISSUER = 'https://api.botframework.com';

export interface TokenOptions {
  readonly audience: string;
  readonly serviceUrl: string;
  readonly issuer?: string;
  /** Seconds from now; negative: it has expired. */
  readonly lasts?: number;
  /** Signed by a key that the metadata does not have, under the name of one that it has. */
  readonly forged?: boolean;
}

export class TokenIssuer {
  readonly #server: Server;
  readonly #key: CryptoKey;
  readonly #forger: CryptoKey;
  /** What the bot shows when it replies. */
  readonly botToken: string;

  private constructor(server: Server, key: CryptoKey, forger: CryptoKey, botToken: string) {
    this.#server = server;
    this.#key = key;
    this.#forger = forger;
    this.botToken = botToken;
  }

  static async start(): Promise<TokenIssuer> {
    const [real, forger] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const key = { ...(await exportJWK(real.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      const metadata = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : metadata));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const botToken = await new SignJWT({ who: 'the bot' })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setExpirationTime('1h')
      .sign(real.privateKey);
    return new TokenIssuer(server, real.privateKey, forger.privateKey, botToken);
  }

  /** The services of Microsoft's as this issuer stands for them. */
  cloud(appId: string): Cloud {
    const { port } = this.#server.address() as AddressInfo;
    const openIdMetadataUrl = `http://127.0.0.1:${port}/openidconfiguration`;
    return { openIdMetadataUrl, issuer: ISSUER, appId, token: async () => this.botToken };
  }

  async token({ audience, serviceUrl, issuer = ISSUER, lasts = 600, forged = false }: TokenOptions): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ serviceurl: serviceUrl })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setNotBefore(now - 3600)
      .setExpirationTime(now + lasts)
      .sign(forged ? this.#forger : this.#key);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
