/** Where the services are by which a bot and Bot Connector know each other, where they are not Microsoft's public ones. */

export interface Cloud {
  /** Ends in "/openidconfiguration"; the keys stand beside it, as "/keys". */
  readonly openIdMetadataUrl: string;
  /** Of the tokens that Bot Connector sends. */
  readonly issuer: string;
  readonly appId: string;
  /** The bot's own token, a JWT. */
  token(): Promise<string>;
}
