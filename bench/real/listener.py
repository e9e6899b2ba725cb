"""Stands before a server, hands calls on as they are, and writes down what was asked and answered."""

import http.server
import json
import threading
import urllib.error
import urllib.request


class Listener:
    """Listens on a free port of loopback until the program ends."""

    def __init__(self, server):
        self.file = None
        self.lock = threading.Lock()
        listener = self

        class Call(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                asked = self.rfile.read(int(self.headers["Content-Length"]))
                status, answered = handed_on(server + self.path, asked)
                listener.note(status, asked, answered)
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answered)))
                self.end_headers()
                self.wfile.write(answered)

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Call)
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def note(self, status, asked, answered):
        if status != 200:
            return
        question = json.loads(asked)["messages"][-1]["content"]
        with self.lock, open(self.file, "a", encoding="utf-8") as notes:
            for choice in json.loads(answered)["choices"]:
                line = {
                    "finish": choice["finish_reason"],
                    "question": question,
                    "reply": choice["message"]["content"],
                }
                notes.write(json.dumps(line, ensure_ascii=False) + "\n")


def handed_on(address, asked):
    request = urllib.request.Request(address, asked, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=600) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()
