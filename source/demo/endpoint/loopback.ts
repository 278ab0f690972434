import {once} from 'node:events';
import type {Server} from 'node:http';

export type Loopback = {
	/** `http://127.0.0.1:<port>`. */
	readonly url: string;
	/** Ends every connection and frees the port. */
	close(): Promise<void>;
};

/** Lets a server listen on a free port of the loopback interface. */
export async function listenOnLoopback(server: Server): Promise<Loopback> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : undefined;
	return {
		url: `http://127.0.0.1:${port}`,
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
