package org.zhengpu.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser} that looks at the {@link ExplorerSite}; both are started once for all test classes.
 * Without an installed browser the tests are skipped, or fail with {@code -Dzhengpu.browser=required}.
 */
final class Visit implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  private static final String MISSING = "No Chromium with chromedriver is installed (apt-get install chromium "
      + "chromium-driver fonts-noto-cjk): the tests in a browser are not run.";

  /** The server and the browser. */
  private record Session(ExplorerSite site, Browser browser) implements AutoCloseable {

    static Session start() {
      ExplorerSite site = ExplorerSite.start();
      return new Session(site, Browser.start(site.url()));
    }

    @Override
    public void close() {
      browser.close();
      site.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Browser.isInstalled()) {
      session(context);
    } else if ("required".equals(System.getProperty("zhengpu.browser"))) {
      fail(MISSING);
    } else {
      abort(MISSING);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    session(context).browser.forget();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session(context).browser;
  }

  private static Session session(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(Visit.class))
        .getOrComputeIfAbsent(Session.class, key -> Session.start(), Session.class);
  }
}
