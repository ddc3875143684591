#!/usr/bin/env python3
"""Runs a command whose connections to the server go through here, and does something to them.

Usage: between.py MODE NUMBER PORT COMMAND...   PORT: the server's. In the command BETWEEN stands for our port.

cut NUMBER      the connection is cut at the end of the NUMBERth statement: its last message does not arrive
kill NUMBER     the command is killed then
lose NUMBER     the NUMBERth COMMIT reaches the server, its answer nobody, and the connection is cut
after NUMBER    the connection is cut at the first message after the NUMBERth COMMIT
conflict NUMBER the first NUMBER commits are answered with 40001, and undone
statement 0     as a pooler that takes each statement for itself
silent 0        nobody answers

Writes on the last line of standard error how many statements went to the server: "statements: 17".
"""
import os, signal, socket, struct, subprocess, sys, threading

mode, number, port, command = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
lock = threading.Lock()
counts = {"statements": 0, "commits": 0}
child = None


def error(state, message):
    fields = b"SERROR\0VERROR\0C" + state + b"\0M" + message + b"\0\0"
    ready = b"Z" + struct.pack("!I", 5) + b"I"
    return b"E" + struct.pack("!I", len(fields) + 4) + fields + ready


def read(sock, size):
    data = b""
    while len(data) < size:
        piece = sock.recv(size - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def message(sock, has_kind=True):
    kind = read(sock, 1) if has_kind else b""
    length = read(sock, 4)
    return kind + length + read(sock, struct.unpack("!I", length)[0] - 4)


def until_ready(server):
    """The server's answer to a statement, whole."""
    answer = b""
    while True:
        part = message(server)
        answer += part
        if part[:1] == b"Z":
            return answer


def end(*socks):
    for sock in socks:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        sock.close()


class Talk:
    def __init__(self, client):
        self.client = client
        self.server = socket.create_connection(("127.0.0.1", port))
        self.is_held = threading.Event()  # what the server says is then not passed on
        threading.Thread(target=self.back, daemon=True).start()

    def back(self):
        try:
            while True:
                data = self.server.recv(1 << 16)
                if not data:
                    break
                if self.is_held.is_set():
                    continue
                self.client.sendall(data)
        except OSError:
            pass
        end(self.client)

    def forward(self):
        is_greeting = True
        while True:
            said = message(self.client, not is_greeting)
            # A question, one that waits for those before it, the end of what is copied.
            ends_statement = not is_greeting and said[:1] in (b"Q", b"S", b"c")
            with lock:
                counts["statements"] += ends_statement
                is_commit = said[:1] == b"Q" and said[5:].startswith(b"COMMIT\0")
                counts["commits"] += is_commit
                here, commits = counts["statements"], counts["commits"]
            if mode == "cut" and ends_statement and here == number:
                return
            if mode == "after" and commits - is_commit >= number:
                return
            if mode == "kill" and ends_statement and here == number:
                os.kill(child.pid, signal.SIGKILL)
                return
            if mode == "lose" and is_commit and commits == number:
                self.is_held.set()
                self.server.sendall(said)
                # It ends when it has done what came before.
                self.server.sendall(b"X" + struct.pack("!I", 4))
                return
            if mode == "conflict" and is_commit and commits <= number:
                self.is_held.set()  # before the server ends, which would end the client too
                self.server.sendall(b"X" + struct.pack("!I", 4))
                self.client.sendall(error(b"40001", b"could not serialize access"))
                return
            if mode == "statement" and said[:1] == b"Q" and said[5:].startswith(b"BEGIN"):
                self.client.sendall(
                    error(b"08P01", b"transaction blocks not allowed in statement pooling mode"))
                continue
            self.server.sendall(said)
            is_greeting = False

    def go(self):
        try:
            self.forward()
        except (OSError, EOFError):
            pass
        if mode == "lose":
            try:
                while self.server.recv(1 << 16):
                    pass
            except OSError:
                pass
        end(self.client, self.server)


def accept(listening):
    while True:
        client, _ = listening.accept()
        if mode == "silent":
            waiting.append(client)
        else:
            threading.Thread(target=Talk(client).go, daemon=True).start()


waiting = []
listening = socket.create_server(("127.0.0.1", 0))
ours = str(listening.getsockname()[1])
threading.Thread(target=accept, args=(listening,), daemon=True).start()
child = subprocess.Popen([word.replace("BETWEEN", ours) for word in command])
status = child.wait()
print(f"statements: {counts['statements']}", file=sys.stderr)
sys.stderr.flush()
os._exit(128 - status if status < 0 else status)
