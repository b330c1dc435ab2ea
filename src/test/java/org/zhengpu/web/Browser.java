package org.zhengpu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, looking at one site. Not to be shared between threads. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final String site;

  private Browser(ChromeDriver driver, String site) {
    this.driver = driver;
    this.site = site;
  }

  /** Whether browser and driver are installed where Debian puts them. */
  static boolean isInstalled() {
    return first(BROWSERS) != null && first(DRIVERS) != null;
  }

  static Browser start(String site) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(first(BROWSERS));
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--force-prefers-reduced-motion", "--lang=zh-CN", "--accept-lang=zh-CN,zh", "--force-device-scale-factor=1");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.SEVERE);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(Path.of(first(DRIVERS)).toFile()).usingAnyFreePort().build();
    Browser browser = new Browser(new ChromeDriver(service, options), site);
    browser.screen(1280, 900);
    return browser;
  }

  private static @Nullable String first(List<String> paths) {
    return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElse(null);
  }

  // ---- The window.

  void screen(int width, int height) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  void dark(boolean dark) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Shows the page as it would be printed. */
  void print(boolean print) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", print ? "print" : ""));
  }

  /** Forgets language and tabs of earlier visits, and goes back to a light desktop. */
  void forget() {
    screen(1280, 900);
    print(false);
    dark(false);
    driver.get(site + "openapi.yaml");
    run("try { localStorage.clear() } catch (e) {}");
    errors();
  }

  // ---- Where it is.

  /** Opens an address of the site, such as {@code /graph}, with parameters as pairs of name and value. */
  void open(String path, String... parameters) {
    driver.get(address(path, parameters));
  }

  String address(String path, String... parameters) {
    StringBuilder address = new StringBuilder(site).append(path.substring(1));
    for (int i = 0; i < parameters.length; i += 2) {
      address.append(i == 0 ? '?' : '&').append(parameters[i]).append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return address.toString();
  }

  String url() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  void back() {
    driver.navigate().back();
  }

  // ---- What it shows.

  /** The first element of a selector, once it can be seen. */
  WebElement see(String selector) {
    return seeText(selector, "");
  }

  /** The first element of a selector with a text in it, once it can be seen. */
  WebElement seeText(String selector, String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      WebElement found = visible(selector, text);
      if (found != null) {
        return found;
      }
      if (System.nanoTime() > end) {
        throw new NoSuchElementException("On " + url() + " there is no " + selector + " with the text “" + text + "”");
      }
      pause();
    }
  }

  private @Nullable WebElement visible(String selector, String text) {
    try {
      return all(selector).stream().filter(one -> one.isDisplayed() && one.getText().contains(text)).findFirst().orElse(null);
    } catch (StaleElementReferenceException e) {
      return null;
    }
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  void click(String selector) {
    press(see(selector));
  }

  /** Clicks, after the element was brought into sight. */
  void press(WebElement element) {
    run("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Types into a field, after emptying it. */
  void type(String selector, String text) {
    WebElement field = see(selector);
    field.clear();
    field.sendKeys(text);
  }

  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void enter(String selector) {
    see(selector).sendKeys(Keys.ENTER);
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that gives a promise. */
  Object await(String script, Object... arguments) {
    return driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1]; (async () => {" + script
            + "})().then(done, problem => done('problem: ' + problem))", arguments);
  }

  /** Waits until a script says true. */
  void until(String script) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run("return Boolean(" + script + ")"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("On " + url() + " it never came to: " + script);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the console complained of since the last time it was asked; refused scripts and styles too. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage)
        .filter(message -> !message.contains("favicon")).toList();
  }

  // ---- What is kept of it.

  /** Writes what can be seen to {@code target/screenshots}. */
  void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The serious findings of axe on this page, as text. */
  List<String> accessibilityFindings() {
    run(resource("/axe.min.js") + "; window.axe = window.axe || axe;");
    Object found = await("""
        const all = await axe.run(document, {resultTypes: ['violations']});
        return all.violations.filter(one => ['serious', 'critical'].includes(one.impact))
            .map(one => one.id + ': ' + one.nodes.slice(0, 4).map(node => node.html + ' ' + node.failureSummary).join(' | '));
        """);
    return found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(found));
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(Stream.ofNullable(in).findFirst().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
