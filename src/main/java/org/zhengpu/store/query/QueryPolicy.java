package org.zhengpu.store.query;

import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * What no query may do, whoever sends it: call other servers, load Java classes by name, sleep, print, or look at
 * settings. Used for local queries and by the endpoint. Without state, may be shared.
 */
public final class QueryPolicy {

  /** How many rows a sort or a DISTINCT keeps in memory before it goes on in a temporary file. */
  private static final long SPILL_THRESHOLD = 200_000;

  private static final String ARQ_FUNCTIONS = "http://jena.apache.org/ARQ/function#";
  private static final Set<String> UNSAFE_FUNCTIONS =
      Set.of("wait", "print", "context", "eval", "SystemVar");

  private QueryPolicy() {}

  /** Makes the policy hold for all queries that are run with this context; returns it. */
  public static Context restrict(Context context) {
    FunctionRegistry.set(context, new SafeFunctions());
    PropertyFunctionRegistry.set(context, new SafeProperties());
    ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry());
    return context.set(ARQ.httpServiceAllowed, false).set(ARQ.spillToDiskThreshold, SPILL_THRESHOLD);
  }

  /**
   * Refuses a query that asks for what {@link #restrict} switches off, also where SPARQL would have it fail silently.
   *
   * @throws QueryProblem that says what is not allowed
   */
  public static void check(Query query) {
    Walker.walk(Algebra.compile(query), new OpVisitorBase() {
      @Override
      public void visit(OpService service) {
        throw new QueryProblem("SERVICE is switched off: queries may not call other servers.");
      }
    }, new ExprVisitorBase());
  }

  /** The functions of SPARQL and ARQ, without those that load classes ({@code <java:…>}) or do harm. */
  private static final class SafeFunctions extends FunctionRegistry {
    private SafeFunctions() {
      FunctionRegistry all = FunctionRegistry.get();
      all.keys().forEachRemaining(name -> put(name, all.get(name)));
    }

    @Override
    public @Nullable FunctionFactory get(String uri) {
      return isSafe(uri) ? super.get(uri) : null;
    }

    private boolean isSafe(String uri) {
      return uri.startsWith(ARQ_FUNCTIONS)
          ? !UNSAFE_FUNCTIONS.contains(uri.substring(ARQ_FUNCTIONS.length())) : isRegistered(uri);
    }
  }

  /** The property functions that are registered by name, such as {@code text:query}. */
  private static final class SafeProperties extends PropertyFunctionRegistry {
    private SafeProperties() {
      PropertyFunctionRegistry all = PropertyFunctionRegistry.get();
      all.keys().forEachRemaining(name -> put(name, all.get(name)));
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }
}
