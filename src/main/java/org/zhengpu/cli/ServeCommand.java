package org.zhengpu.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.zhengpu.server.ServerOptions;
import org.zhengpu.server.SparqlServer;
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
    address.options(); // a wrong port shows before the store is opened
    try (GraphStore opened = store.open()) {
      serve(opened, address, spec.commandLine().getOut());
    }
    return 0;
  }

  /** Serves and waits. */
  static void serve(GraphStore store, Address address, PrintWriter out) {
    try (SparqlServer server = SparqlServer.start(store, address.options())) {
      if (!address.isLoopback()) {
        out.println("Warning: " + address.bind + " can be reached from other machines, and anybody there can read.");
      }
      out.println("SPARQL endpoint  " + server.endpoint());
      out.println("Start page       " + server.url());
      out.println("Press Ctrl-C to stop.");
      out.flush();
      server.join();
    }
  }

  /** Where to listen. */
  static final class Address {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030",
        description = "The port (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDR", defaultValue = "127.0.0.1",
        description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String bind;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
        description = "How long a query may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    ServerOptions options() {
      try {
        return ServerOptions.onPort(port).withBind(bind).withQueryLimit(Duration.ofSeconds(timeout));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command.commandLine(), e.getMessage());
      }
    }

    private boolean isLoopback() {
      return bind.startsWith("127.") || bind.equals("localhost") || bind.equals("::1");
    }
  }
}
