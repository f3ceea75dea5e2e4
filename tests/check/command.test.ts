import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

describe('npm run check -- --strict', function () {
  this.timeout(60_000);

  it('keeps the service from going live while nobody has confirmed what it says, and lists what to do', async () => {
    const program = fileURLToPath(new URL('../../bot/terminal/check.js', import.meta.url));
    const child = spawn(process.execPath, [program, '--strict'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(code).to.equal(1);
    expect(out)
      .to.match(/^Read: [\d,]+ different things that can be said\./)
      .and.to.match(/content\/services\/rethink\.yaml\n {4}"confirmed_by" is nobody yet: ask the service/)
      .and.to.match(/\n\d+ things are wrong\. Each is listed with its file, the key in it, and what to do\.\n$/);
  });
});
