/** Slack's end of Socket Mode: a WebSocket that greets, sends envelopes and hears acknowledgements. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Sent } from './web-api.ts';

export class SlackSocket {
  /** The ids of the envelopes that were acknowledged, in order. */
  readonly acknowledged: string[] = [];
  readonly #server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  #connection: WebSocket | null = null;
  connections = 0;

  constructor() {
    this.#server.on('connection', (connection) => {
      this.#connection = connection;
      this.connections += 1;
      connection.on('message', (said) => this.acknowledged.push((JSON.parse(String(said)) as Sent).envelope_id));
      connection.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    });
  }

  async start(): Promise<void> {
    if (!this.#server.address()) await once(this.#server, 'listening');
  }

  /** What `apps.connections.open` gives. */
  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  send(id: string, type: 'events_api' | 'slash_commands' | 'interactive', payload: object): void {
    this.#connection!.send(
      JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api' }),
    );
  }

  /** Slack closes connections now and then; the app opens another. */
  drop(): void {
    this.#connection!.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
