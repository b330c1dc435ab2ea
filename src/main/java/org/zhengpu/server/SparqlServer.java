package org.zhengpu.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengpu.explore.Explorer;
import org.zhengpu.server.api.ApiServlet;
import org.zhengpu.server.data.LinkedData;
import org.zhengpu.server.files.StaticFiles;
import org.zhengpu.server.http.CleanErrors;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryPolicy;

/**
 * The embedded Fuseki, for reading only: SPARQL queries at {@code /ds}, {@code /ds/sparql} and {@code /ds/query}, whole
 * graphs at {@code /ds/get} and {@code /ds/data}, {@code /$/ping}, {@code /$/stats}, {@code /$/metrics}, and a page at
 * {@code /}. There is no way to write, to reach files or other servers, or to ask for more than the options allow.
 *
 * <p>One object is one running server. May be shared between threads; close it to stop it.
 */
public final class SparqlServer implements AutoCloseable {

  private static final String DATASET = "/ds";
  private static final int MAX_HEADER_BYTES = 64 << 10;
  private static final int MAX_THREADS = 32;

  private static final Logger LOG = LoggerFactory.getLogger(SparqlServer.class);

  private final FusekiServer fuseki;
  private final ServerOptions options;
  private final ExecutorService warming = Executors.newSingleThreadExecutor(SparqlServer::daemon);

  private SparqlServer(FusekiServer fuseki, ServerOptions options) {
    this.fuseki = fuseki;
    this.options = options;
  }

  /** Starts to serve a store, with the API and the data on each thing; else as {@link #start(DatasetGraph, ServerOptions)}. */
  public static SparqlServer start(GraphStore store, ServerOptions options) {
    Explorer explorer = new Explorer(store, options.queryLimit());
    ApiServlet api = new ApiServlet(explorer, tag(store), DATASET + "/sparql");
    FusekiServer.Builder builder = builder(store.dataset(), options)
        .addFilter("/*", new LinkedData(store, tag(store)))
        .addServlet("/api/*", api);
    SparqlServer server = start(builder.build(), options);
    server.warming.execute(() -> warmUp(explorer));
    return server;
  }

  /** While nobody asks yet; what fails here fails again, and is told, when somebody asks. */
  private static void warmUp(Explorer explorer) {
    try {
      explorer.warmUp();
    } catch (RuntimeException e) {
      LOG.debug("Not warmed up", e);
    }
  }

  /**
   * Starts to serve a dataset, for SPARQL and the fixed pages only.
   *
   * @throws ServerProblem when it cannot listen there, such as on a port that is in use
   */
  public static SparqlServer start(DatasetGraph dataset, ServerOptions options) {
    return start(builder(dataset, options).build(), options);
  }

  private static SparqlServer start(FusekiServer fuseki, ServerOptions options) {
    configureJetty(fuseki, options);
    try {
      fuseki.start();
      return new SparqlServer(fuseki, options);
    } catch (FusekiException e) {
      stopQuietly(fuseki);
      throw cannotListen(options, e);
    }
  }

  /** The address of the page, such as {@code http://127.0.0.1:3030/}. */
  public String url() {
    String host = options.bind();
    return (options.tls() == null ? "http" : "https") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /** The address for queries, such as {@code http://127.0.0.1:3030/ds/sparql}. */
  public String endpoint() {
    return url() + DATASET.substring(1) + "/sparql";
  }

  public int port() {
    return ((ServerConnector) fuseki.getJettyServer().getConnectors()[0]).getLocalPort();
  }

  /** Waits until the server ends. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
    warming.shutdown();
    try {
      // it may be reading the store, which will be closed next
      warming.awaitTermination(options.queryLimit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "zhengpu-warm-up");
    thread.setDaemon(true);
    return thread;
  }

  /** The same for the same pages in the store and the same program. */
  private static String tag(GraphStore store) {
    String version = SparqlServer.class.getPackage().getImplementationVersion();
    return '"' + store.revision() + (version == null ? "" : "-" + version) + '"';
  }

  private static FusekiServer.Builder builder(DatasetGraph dataset, ServerOptions options) {
    InetAddress address = address(options.bind());
    FusekiServer.Builder builder = FusekiServer.create()
        .port(options.port())
        .maxServerThreads(MAX_THREADS)
        .fusekiModules(FusekiModules.empty())
        .addFilter("/*", new RequestGuard(address.isLoopbackAddress(), options.maxRequestBytes()));
    if (options.accounts() != null) {
      builder.addFilter("/*", new PasswordGuard(options.accounts()));
    }
    return builder
        .addFilter("/*", new StaticFiles())
        .enablePing(true)
        .enableStats(true)
        .enableMetrics(true)
        .add(DATASET, service(dataset, options));
  }

  private static DataService service(DatasetGraph dataset, ServerOptions options) {
    DataService.Builder service = DataService.newBuilder(dataset);
    for (String name : new String[] {"", "sparql", "query"}) {
      service.addEndpoint(Endpoint.create().operation(Operation.Query).endpointName(name)
          .processor(new BoundedQuery(options.maxRows())).context(limits(options)).build());
    }
    for (String name : new String[] {"get", "data"}) {
      service.addEndpoint(
          Endpoint.create().operation(Operation.GSP_R).endpointName(name).processor(new ReadGraphs()).build());
    }
    return service.build();
  }

  private static Context limits(ServerOptions options) {
    String millis = Long.toString(options.queryLimit().toMillis());
    return QueryPolicy.restrict(new Context()).set(ARQ.queryTimeout, millis + "," + millis);
  }

  private static void configureJetty(FusekiServer fuseki, ServerOptions options) {
    Server jetty = fuseki.getJettyServer();
    jetty.setErrorHandler(new CleanErrors());
    ((ContextHandler) jetty.getHandler()).setErrorHandler(new CleanErrors());
    ServerConnector plain = (ServerConnector) jetty.getConnectors()[0];
    HttpConfiguration http = plain.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    // a name may hold a slash, as %2F; paths are only looked up here, never walked
    http.setUriCompliance(UriCompliance.DEFAULT.with("names", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    plain.setHost(options.bind());
    if (options.tls() != null) {
      jetty.setConnectors(new Connector[] {encrypted(jetty, http, options, options.tls())});
    }
  }

  private static ServerConnector encrypted(Server jetty, HttpConfiguration http, ServerOptions options, Tls tls) {
    SslContextFactory.Server proof = new SslContextFactory.Server();
    proof.setKeyStorePath(tls.keystore().toUri().toString());
    proof.setKeyStorePassword(tls.password());
    HttpConfiguration https = new HttpConfiguration(http);
    // names such as localhost and addresses are in few certificates
    https.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector = new ServerConnector(
        jetty, new SslConnectionFactory(proof, "http/1.1"), new HttpConnectionFactory(https));
    connector.setHost(options.bind());
    connector.setPort(options.port());
    return connector;
  }

  private static InetAddress address(String bind) {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new ServerProblem("There is no address " + bind + " to listen on.", e);
    }
  }

  private static ServerProblem cannotListen(ServerOptions options, FusekiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
        return new ServerProblem(
            "Port " + options.port() + " on " + options.bind() + " is in use; choose another port.", e);
      }
    }
    if (options.tls() != null && !canOpen(options.tls())) {
      return new ServerProblem("The key store " + options.tls().keystore()
          + " cannot be opened: it is no PKCS #12 or JKS file, or the password is wrong.", e);
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new ServerProblem(
        "Cannot listen on " + options.bind() + ", port " + options.port() + ": " + cause.getMessage(), e);
  }

  private static boolean canOpen(Tls tls) {
    try {
      KeyStore.getInstance(tls.keystore().toFile(), tls.password().toCharArray());
      return true;
    } catch (IOException | GeneralSecurityException e) {
      return false;
    }
  }

  private static void stopQuietly(FusekiServer fuseki) {
    try {
      fuseki.stop();
    } catch (FusekiException ignored) {
      // What made the start fail is the better thing to tell.
    }
  }
}
