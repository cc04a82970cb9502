//! The snippets of docs/hosting.md, word for word in the real servers, where a machine has them.
//!
//! Must not know what the page says.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { resolve } from "node:path";
import { test } from "node:test";
import { started, withPage } from "./support.mjs";

const site = `${resolve("dist/site")}/`;
/** The block of this language in a document, its folder put in place of the one it shows. */
const block = (document, language) => readFileSync(document, "utf8")
  .split(`\`\`\`${language}\n`)[1].split("```")[0].replaceAll("/srv/yichi/", site);
const HEADERS = block("README.md", "http").trim().split("\n").map((line) => line.split(/: (.*)/));

const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

/** Each server: where it may lie, and its whole configuration around the snippet. */
const SERVERS = {
  nginx: {
    // The one that xtask unpacked, where the machine has none.
    programs: [process.env.YICHI_NGINX, "/usr/sbin/nginx"],
    start: (folder, file) => ["-p", folder, "-e", `${folder}/log`, "-c", file],
    around: (snippet, port, folder) => `daemon off; pid ${folder}/pid; error_log ${folder}/log;
      ${userInfo().uid === 0 ? `user ${userInfo().username};` : ""}
      events {} http { access_log off; ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
      server { listen 127.0.0.1:${port}; ${snippet} } }`,
  },
  apache: {
    programs: ["/usr/sbin/apache2"],
    start: (_, file) => ["-D", "FOREGROUND", "-f", file],
    around: (snippet, port, folder) => `${["mpm_event", "authz_core", "alias", "mime", "dir", "headers", "filter", "deflate"]
      .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
      ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/log\nTypesConfig /dev/null
      DefaultRuntimeDir ${folder}\n${snippet}`,
  },
};

for (const [name, { programs, start, around }] of Object.entries(SERVERS)) {
  const program = programs.find((program) => program && existsSync(program));
  test(`${name} serves the page with the snippet of the guide`, { skip: !program && `there is no ${name} here` }, async () => {
    const folder = mkdtempSync(`${tmpdir()}/yichi-${name}-`);
    const port = await freePort();
    const file = `${folder}/conf`;
    writeFileSync(file, around(block("docs/hosting.md", name), port, folder));
    const server = spawn(program, start(folder, file), { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    server.stderr.on("data", (text) => { said += text; });
    try {
      const at = `http://127.0.0.1:${port}/yichi/`;
      let answer;
      for (const end = Date.now() + 10_000; !answer;) {
        answer = await fetch(at).catch(() => undefined);
        const log = existsSync(`${folder}/log`) ? readFileSync(`${folder}/log`, "utf8") : "";
        assert.ok(answer || (Date.now() < end && server.exitCode === null), said + log);
      }
      assert.doesNotMatch(said + readFileSync(`${folder}/log`, "utf8"), /\[warn/, "nothing to complain of");
      assert.equal((await fetch(at.slice(0, -1))).url, at, "an address without its last stroke leads there");
      const kinds = { "": "text/html", "yichi.js": "text/javascript", "yichi.css": "text/css" };
      for (const [path, kind] of Object.entries(kinds)) {
        const { status, headers } = await fetch(at + path);
        assert.equal(status, 200, path);
        assert.equal(headers.get("content-type").replace(/charset=UTF-8/, "charset=utf-8"), `${kind}; charset=utf-8`);
        for (const [header, value] of HEADERS) assert.equal(headers.get(header), value, `${path} ${header}`);
      }
      const encoding = await new Promise((told) => {
        get(`${at}yichi.js`, { headers: { "accept-encoding": "gzip" } }, (answer) => {
          told(answer.headers["content-encoding"]);
          answer.destroy();
        });
      });
      assert.equal(encoding, "gzip");
      await withPage((page) => started(page), { at });
    } finally {
      const ended = server.exitCode === null && once(server, "exit");
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    }
  });
}
