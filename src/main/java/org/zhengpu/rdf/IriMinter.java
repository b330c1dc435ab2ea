package org.zhengpu.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengpu.model.Article;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.PageInfo;

/**
 * Names things: a pure function from what makes a thing the one it is to its IRI, so that the same input gives the
 * same names on every run and machine. Immutable, may be shared.
 *
 * <pre>
 * entity    BASE agency/东昌府区医疗保障局        BASE place/山东省/聊城市/东昌府区
 * post      BASE post/agency/东昌府区人民政府/区长
 * article   BASE article/2022-07-05/3f0c…         over paper, date, headline, body
 * tenure    BASE tenure/2022-07-05/91aa…          over person, post, issue date
 * event     BASE event/2022-07-01/meeting/07be…   over type, day, leads, division; without them over all of it
 * </pre>
 *
 * <p>Names are written as they are read (NFKC); a character that may not stand in an IRI (RFC 3987), or that would
 * divide it, is percent-encoded as UTF-8. A context is a path; one too long to be read is replaced by its hash.
 */
public final class IriMinter {

  public static final String DEFAULT_BASE = "https://w3id.org/zhengpu/id/";

  private static final int HASH_LENGTH = 16;
  private static final int READABLE_CONTEXT = 48;
  private static final String UNDATED = "undated";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  /** How deep counties stand in a path: province, city, county. */
  private static final int COUNTY = 3;

  private final String base;

  public IriMinter() {
    this(DEFAULT_BASE);
  }

  /**
   * A minter under a base of the user's own.
   *
   * @param base an absolute http(s) IRI that ends in {@code /}
   * @throws IllegalArgumentException when it is not one; the message is fit for the user
   */
  public IriMinter(String base) {
    if (!isBase(base)) {
      throw new IllegalArgumentException(
          "Not a base for names: " + base + " (expected such as " + DEFAULT_BASE + ", ending in a slash)");
    }
    this.base = base;
  }

  public String base() {
    return base;
  }

  /** The IRI of a named graph of reference data, such as {@code ontology}. */
  public String graph(String name) {
    return base + "graph/" + segment(name);
  }

  /** The IRI of an article, which is also the name of its graph. */
  public String article(Article article) {
    PageInfo info = article.info();
    String hash = hash(info.source(), date(info), article.title().text(), article.body().text());
    return base + "article/" + (info.date() == null ? UNDATED : date(info)) + "/" + hash;
  }

  public String entity(EntityId id) {
    return base + path(id);
  }

  public String post(EntityId body, String title) {
    return base + "post/" + path(body) + "/" + segment(title);
  }

  /** The IRI of a division by its path from the province down, {@code 浙江省/湖州市/德清县}. */
  public String division(String path) {
    int last = path.lastIndexOf('/');
    return entity(new EntityId(EntityType.PLACE, path.substring(last + 1), path.substring(0, Math.max(0, last))));
  }

  /**
   * The division that the IRI of an entity says it belongs to, as an IRI: that of the person's office, of the paper
   * that tells of a programme, of the place around a place.
   */
  public Optional<String> divisionOf(String entity) {
    String path = entity.startsWith(base) ? entity.substring(base.length()) : "";
    int type = path.indexOf('/');
    int name = path.lastIndexOf('/');
    if (type == name || path.substring(type + 1, name).matches("[0-9a-f]{" + HASH_LENGTH + "}")) {
      return Optional.empty();
    }
    return Optional.of(base + "place/" + path.substring(type + 1, name));
  }

  /** A division and those that it lies in, by its IRI, the widest first; the division itself is the last. */
  public List<String> divisions(String division) {
    String place = base + "place/";
    List<String> found = new ArrayList<>();
    for (int end = place.length(); division.startsWith(place) && end >= 0 && end < division.length();) {
      int next = division.indexOf('/', end + 1);
      found.add(next < 0 ? division : division.substring(0, next));
      end = next;
    }
    return found;
  }

  /** The name that an IRI ends in, as it is read. */
  public static String nameIn(String iri) {
    return URLDecoder.decode(iri.substring(iri.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The IRI for: on this issue date this person is reported to hold this post. */
  public String tenure(EntityId person, EntityId body, String title, PageInfo info) {
    String hash = hash(entity(person), post(body, title), date(info));
    return base + "tenure/" + (info.date() == null ? UNDATED : date(info)) + "/" + hash;
  }

  /**
   * The IRI of an event that somebody leads on a known day: papers that agree in type, day, leads and division tell of
   * the same event, whatever they call it. Any other event is {@link #eventAsTold}.
   *
   * <p>The division is the county in which the event takes place where it names one, else the one that the first lead
   * serves.
   */
  public String event(Event event, Article article) {
    if (!DAY.matcher(event.date().begin()).matches() || event.in(EventRole.LEAD).isEmpty()) {
      return eventAsTold(event, article);
    }
    return event(event, hash(
        event.type().id(), event.date().toString(), in(event, EventRole.LEAD), division(event)));
  }

  /**
   * The IRI of an event by all that is told of it: articles of one paper's division that tell the same of the same day
   * mean one event; without a date it stays with its article.
   */
  public String eventAsTold(Event event, Article article) {
    String where = event.date().isKnown() ? article.info().scope().toString() : article(article);
    return event(event, hash(
        event.type().id(), event.date().toString(), event.label(), where,
        in(event, EventRole.LEAD), in(event, EventRole.ORGANIZER), in(event, EventRole.PLACE)));
  }

  private String event(Event event, String hash) {
    String day = event.date().isKnown() ? event.date().begin() : UNDATED;
    return base + "event/" + day + "/" + event.type().id() + "/" + hash;
  }

  private static String division(Event event) {
    List<String> counties = event.in(EventRole.PLACE).stream().filter(id -> !id.context().isEmpty())
        .map(id -> county(id.context() + "/" + id.name())).flatMap(Optional::stream).distinct().toList();
    return counties.size() == 1 ? counties.get(0) : county(event.in(EventRole.LEAD).get(0).context()).orElse("");
  }

  private static Optional<String> county(String path) {
    List<String> divisions = List.of(path.split("/"));
    return divisions.size() < COUNTY ? Optional.empty() : Optional.of(String.join("/", divisions.subList(0, COUNTY)));
  }

  /** The IRI, within an article, of evidence for one triple. */
  String statement(String article, String subject, String predicate, String object, String passage, String rule) {
    return article + "#statement=" + hash(subject, predicate, object, passage, rule);
  }

  private String in(Event event, EventRole role) {
    return event.in(role).stream().map(this::entity).sorted().collect(Collectors.joining(" "));
  }

  private static String path(EntityId id) {
    return id.type().id().toLowerCase(Locale.ROOT) + "/" + context(id.context()) + segment(id.name());
  }

  private static String context(String context) {
    if (context.isEmpty()) {
      return "";
    }
    if (context.codePointCount(0, context.length()) > READABLE_CONTEXT) {
      return hash(context) + "/";
    }
    return Arrays.stream(context.split("/", -1)).map(IriMinter::segment).collect(Collectors.joining("/", "", "/"));
  }

  private static String date(PageInfo info) {
    return info.date() == null ? "" : info.date().toString();
  }

  /** One part of a path, as names are written. */
  public static String segment(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder();
    folded.codePoints().forEach(c -> escape(out, c));
    // "." and ".." are steps in a path, not names
    return out.toString().matches("\\.{0,2}") ? "~" + out : out.toString();
  }

  private static void escape(StringBuilder out, int c) {
    if (isPlain(c)) {
      out.appendCodePoint(c);
      return;
    }
    boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    String shown = loneSurrogate ? "\uFFFD" : Character.toString(c);
    for (byte b : shown.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
  }

  /** Ranges instead of character classes: those differ from one Java version to the next. */
  private static boolean isPlain(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }
    boolean blankOrFormat = c <= 0xA0 || c == 0x061C || c == 0x1680 || c >= 0x2000 && c <= 0x206F || c == 0x3000;
    return !blankOrFormat && isUcschar(c);
  }

  /** The characters beyond ASCII that RFC 3987 allows in a path. */
  private static boolean isUcschar(int c) {
    return c <= 0xD7FF
        || c >= 0xF900 && c <= 0xFDCF
        || c >= 0xFDF0 && c <= 0xFFEF
        || c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
  }

  private static String hash(String... parts) {
    byte[] digest = sha256(String.join("\u0000", List.of(parts)).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static boolean isBase(String base) {
    try {
      URI uri = new URI(base);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
          && base.endsWith("/");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
