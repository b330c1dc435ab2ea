package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.InputException;
import org.zhengpu.server.Accounts;
import org.zhengpu.server.ServerOptions;
import org.zhengpu.server.SparqlServer;
import org.zhengpu.server.Tls;
import org.zhengpu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: the SPARQL endpoint over a store, until Ctrl-C. */
@Command(name = "serve", mixinStandardHelpOptions = true,
    description = "Serves a store as a read-only SPARQL endpoint, until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;
  @Mixin private Address address;

  @Override
  public Integer call() {
    address.options(); // a wrong port or password file shows before the store is opened
    try (GraphStore opened = store.open()) {
      serve(opened, address, spec.commandLine().getOut());
    }
    return 0;
  }

  /** Serves and waits. */
  static void serve(GraphStore store, Address address, PrintWriter out) {
    try (SparqlServer server = SparqlServer.start(store, address.options())) {
      address.warn(out);
      out.println("SPARQL endpoint  " + server.endpoint());
      out.println("Explorer         " + server.url());
      out.println("Press Ctrl-C to stop.");
      out.flush();
      server.join();
    }
  }

  /** Where to listen, and to whom. */
  static final class Address {

    private static final String PASSWORD_VARIABLE = "ZHENGPU_TLS_PASSWORD";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030",
        description = "The port (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDR", defaultValue = "127.0.0.1",
        description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String bind;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
        description = "How long a query may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--auth", paramLabel = "FILE",
        description = "Only for those with an account: a line NAME:HASH each, as `htpasswd -nB NAME` prints it.")
    private @Nullable Path accounts;

    @Option(names = "--tls-keystore", paramLabel = "FILE",
        description = "Serves HTTPS with the key and certificate in this PKCS #12 or JKS file.")
    private @Nullable Path keystore;

    @Option(names = "--tls-password-file", paramLabel = "FILE",
        description = "Holds the password of the key store; without it, the variable " + PASSWORD_VARIABLE + " does.")
    private @Nullable Path passwordFile;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    ServerOptions options() {
      try {
        return guarded(ServerOptions.onPort(port).withBind(bind).withQueryLimit(Duration.ofSeconds(timeout)));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command.commandLine(), e.getMessage());
      }
    }

    private ServerOptions guarded(ServerOptions options) {
      ServerOptions known = accounts == null ? options : options.withAccounts(Accounts.parse(lines(accounts)));
      return keystore == null ? known : known.withTls(new Tls(existing(keystore), password()));
    }

    private static Path existing(Path file) {
      if (!Files.isRegularFile(file)) {
        throw new InputException("There is no key store " + file + ".");
      }
      return file;
    }

    private String password() {
      if (passwordFile != null) {
        return lines(passwordFile).stream().findFirst().orElse("");
      }
      String given = System.getenv(PASSWORD_VARIABLE);
      if (given == null) {
        throw new InputException("Give the password of the key store in --tls-password-file or in the variable "
            + PASSWORD_VARIABLE + ".");
      }
      return given;
    }

    private static List<String> lines(Path file) {
      try {
        return Files.readAllLines(file);
      } catch (IOException e) {
        throw new InputException("Cannot read " + file + ": " + Problems.reason(e) + ".", e);
      }
    }

    /** What is unsafe beyond this machine. */
    private void warn(PrintWriter out) {
      if (!isLoopback() && accounts == null) {
        out.println("Warning: " + bind + " can be reached from other machines, and anybody there can read; "
            + "--auth lets in only those who have an account.");
      }
      if (!isLoopback() && keystore == null) {
        out.println("Warning: what goes to other machines, passwords too, is not encrypted; --tls-keystore does that.");
      }
    }

    private boolean isLoopback() {
      return bind.startsWith("127.") || bind.equals("localhost") || bind.equals("::1");
    }
  }
}
