/** A bare echo with the same reply mode and no storage, as a process of its own: what botbuilder itself costs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const echo = new ActivityHandler();
echo.onMessage(async (context, next) => {
  await context.sendActivity(`You said: ${context.activity.text}`);
  await next();
});

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const framework = {
    socket: request.socket,
    status(code: number) {
      response.statusCode = code;
      return framework;
    },
    header(name: string, value: string) {
      response.setHeader(name, value);
      return framework;
    },
    send(body?: unknown) {
      if (body !== undefined) response.write(JSON.stringify(body));
      return framework;
    },
    end() {
      response.end();
      return framework;
    },
  };
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  await adapter.process({ headers: request.headers, method: 'POST', body }, framework, (context) => echo.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
