package org.zhengpu.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the endpoint is served.
 *
 * @param bind the address to listen on; loopback unless the user says otherwise
 * @param port the port, 0 for any free one
 * @param queryLimit how long a query may take
 * @param maxRows how many rows or triples an answer may have
 * @param maxRequestBytes how long a request's body may be
 * @param accounts who may read; null for anybody
 * @param tls what to prove itself with; null for plain HTTP
 */
public record ServerOptions(
    String bind, int port, Duration queryLimit, int maxRows, int maxRequestBytes, @Nullable Accounts accounts,
    @Nullable Tls tls) {

  public static final String LOOPBACK = "127.0.0.1";
  public static final int DEFAULT_PORT = 3030;

  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
    }
    if (queryLimit.isNegative() || queryLimit.isZero()) {
      throw new IllegalArgumentException("A query may take one second at least.");
    }
    if (bind.isBlank() || maxRows < 1 || maxRequestBytes < 1) {
      throw new IllegalArgumentException("Limits of the server are above zero, and it has an address.");
    }
  }

  /** Loopback, this port, the usual limits. */
  public static ServerOptions onPort(int port) {
    return new ServerOptions(LOOPBACK, port, Duration.ofSeconds(30), 100_000, 256 << 10, null, null);
  }

  public ServerOptions withBind(String address) {
    return new ServerOptions(address, port, queryLimit, maxRows, maxRequestBytes, accounts, tls);
  }

  public ServerOptions withQueryLimit(Duration limit) {
    return new ServerOptions(bind, port, limit, maxRows, maxRequestBytes, accounts, tls);
  }

  public ServerOptions withMaxRows(int rows) {
    return new ServerOptions(bind, port, queryLimit, rows, maxRequestBytes, accounts, tls);
  }

  /** Only for those who have an account. */
  public ServerOptions withAccounts(Accounts some) {
    return new ServerOptions(bind, port, queryLimit, maxRows, maxRequestBytes, some, tls);
  }

  /** Over HTTPS. */
  public ServerOptions withTls(Tls proof) {
    return new ServerOptions(bind, port, queryLimit, maxRows, maxRequestBytes, accounts, proof);
  }
}
