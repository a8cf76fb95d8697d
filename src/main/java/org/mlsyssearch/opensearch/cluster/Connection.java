package org.mlsyssearch.opensearch.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.search.IndexUnusableException;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Opens connections to the nodes of a cluster: TLS, rights, timeouts. */
final class Connection {

  private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);

  /** Idle connections are looked at before they are used again: the node may be gone. */
  private static final TimeValue IDLE = TimeValue.ofSeconds(1);

  private static final int MOST_OF_NODE = 64;

  private Connection() {}

  /**
   * Connections that are opened when they are needed.
   *
   * @param silence how long an answer may take to begin
   * @throws IndexUnusableException with a sentence if the certificates cannot be read
   */
  static OpenSearchTransport open(Backend backend, Duration silence) throws IOException {
    HttpHost[] nodes =
        backend.addresses().stream()
            .map(uri -> new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()))
            .toArray(HttpHost[]::new);
    PoolingAsyncClientConnectionManager connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(MOST_OF_NODE)
            .setMaxConnTotal(MOST_OF_NODE * nodes.length)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(TO_CONNECT)
                    .setValidateAfterInactivity(IDLE)
                    .build())
            .setTlsStrategy(
                ClientTlsStrategyBuilder.create().setSslContext(tls(backend.caFile())).buildAsync())
            .build();
    RequestConfig timeouts =
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(silence))
            .setConnectionRequestTimeout(Timeout.of(silence))
            .build();
    String right = backend.access().header();
    return ApacheHttpClient5TransportBuilder.builder(nodes)
        .setMapper(new BytesOnly())
        .setDefaultHeaders(
            right == null
                ? new Header[0]
                : new Header[] {new BasicHeader("Authorization", right, true)})
        .setHttpClientConfigCallback(client ->
            client
                .setConnectionManager(connections)
                .setDefaultRequestConfig(timeouts)
                // Each request tells of its own failure; when all is closed there is nothing to
                // tell.
                .setIoReactorExceptionCallback(failure -> {}))
        .build();
  }

  private static SSLContext tls(@Nullable Path caFile) throws IOException {
    try {
      if (caFile == null) {
        return SSLContext.getDefault();
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      try (InputStream in = Files.newInputStream(caFile)) {
        Collection<? extends Certificate> certificates =
            CertificateFactory.getInstance("X.509").generateCertificates(in);
        if (certificates.isEmpty()) {
          throw new IndexUnusableException("'" + caFile + "' holds no certificate in PEM form");
        }
        int number = 0;
        for (Certificate certificate : certificates) {
          trusted.setCertificateEntry("ca-" + number++, certificate);
        }
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IndexUnusableException("'" + caFile + "' holds no certificate in PEM form", e);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IndexUnusableException(
          "There is no file '" + caFile + "'; name one with --backend-ca", e);
    }
  }
}
