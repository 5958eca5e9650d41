package io.github.jimmypage.cluster;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.SSLSocketWrapper;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Connections on which TLS is agreed on, and the server has shown that it is the one that was meant. */
final class TlsSockets implements JedisSocketFactory {
    private final HostAndPort server;
    private final JedisSocketFactory plain;
    private final SSLSocketFactory tls;

    /** @param config with the timeouts, which hold for the agreement as well */
    TlsSockets(HostAndPort server, JedisClientConfig config, SSLSocketFactory tls) {
        this.server = server;
        this.plain = new DefaultJedisSocketFactory(server, config);
        this.tls = tls;
    }

    @Override
    public Socket createSocket() {
        Socket below = plain.createSocket();
        try {
            SSLSocket socket = (SSLSocket) tls.createSocket(below, server.getHost(), server.getPort(), true);
            SSLParameters parameters = socket.getSSLParameters();
            // The rules by which a certificate has to name the host are those of HTTPS.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            // Whoever ends it may not have to wait for the one who reads.
            return new SSLSocketWrapper(socket, below);
        } catch (IOException failed) {
            try {
                below.close();
            } catch (IOException alreadyGone) {
                failed.addSuppressed(alreadyGone);
            }
            throw new JedisConnectionException(
                    failed instanceof SSLException ? failed : new SSLException("not agreed on", failed));
        }
    }
}
