/**
 * Bolt acknowledges an event before any listener has seen it; a crash in between would lose it. Here the acknowledgement
 * waits until every listener is through, and listeners only write to the inbox. When one fails there is none, and Slack
 * delivers again.
 */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

export function acknowledgeLast<R extends Receiver>(receiver: R): R {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => {
    const processEvent = async (event: ReceiverEvent): Promise<void> => {
      let answer: { response?: unknown } | undefined;
      await app.processEvent({
        ...event,
        ack: async (response?: unknown) => {
          answer ??= { response };
        },
      });
      if (answer) await event.ack(answer.response as never);
    };
    // Receivers call nothing else of an App.
    init({ processEvent } as unknown as App);
  };
  return receiver;
}
