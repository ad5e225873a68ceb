// The language server's conversation: the protocol's libraries on the port's streams. Loaded by `rubric lsp` alone.

import { createConnection, StreamMessageReader, StreamMessageWriter, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageServer } from './language-server.js';
import type { Session } from './session.js';

/** Until the editor closes the connection. */
export async function serve({ io, language }: Session): Promise<void> {
  const { input, output } = io.streams();
  const reader = new StreamMessageReader(input);
  const connection = createConnection(reader, new StreamMessageWriter(output));
  const documents = new TextDocuments(TextDocument);
  const server = new LanguageServer(connection, documents, io, language);
  server.start();
  documents.onDidChangeContent(() => server.changed());
  documents.onDidClose(({ document }) => server.closed(document.uri));
  documents.listen(connection);
  const closed = new Promise<void>((resolve) => reader.onClose(resolve));
  connection.listen();
  await closed;
  server.stop();
}
