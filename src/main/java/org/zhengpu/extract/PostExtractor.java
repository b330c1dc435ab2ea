package org.zhengpu.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

/**
 * Finds who holds which post. Reads: mentions, entities. Writes: posts, and the bodies they imply as entities.
 * May be shared between threads.
 *
 * <table>
 * <caption>The rules; {@code chain} as {@link PostChainParser} reads it</caption>
 * <tr><td>post.before</td><td>{@code chain name}</td><td>区委副书记、区长江海波</td></tr>
 * <tr><td>post.list</td><td>{@code chain name (、 name)*}, for a title that many hold</td>
 *     <td>副区长周敏、陆建国</td></tr>
 * <tr><td>post.after</td><td>{@code name title}, for the head of a government or the Party</td><td>习近平总书记</td></tr>
 * <tr><td>post.bracket</td><td>{@code name （chain）}</td><td>王强（市教育局局长）</td></tr>
 * <tr><td>post.named</td><td>{@code name 是 chain}, with a body</td><td>王强是某公司总经理</td></tr>
 * <tr><td>post.appoint</td><td>{@code verb name 为 chain}, {@code verb name 的 chain 职务}, {@code name verb chain}</td>
 *     <td>任命王强为市教育局局长; 免去李明的副局长职务; 张敏当选市长</td></tr>
 * </table>
 *
 * <p>A title without a body is at the body of the title before it, in its own chain or in that of the name before it
 * in a list: 省司法厅处长王强、二级调研员彭丽.
 */
public final class PostExtractor implements Annotator {

  private static final String BRACKET = "(?:（[^（）]{1,12}）)?";
  private static final Pattern LIST_MARK = Pattern.compile(BRACKET + "(?:[、和与及]|以及)");
  private static final Pattern GROUP_MARK = Pattern.compile(BRACKET + "(?:[、，和与及]|以及)");
  private static final Pattern CLAUSE_END = Pattern.compile("[，。；：！？\\n]|的?职务|等职|一职|并|$");
  private static final Pattern NEW_ITEM = Pattern.compile("[：；，\\n、]");
  private static final List<String> NAMES = LexiconLoader.words("lexicon/copulas.tsv");
  private static final Pattern ASSEMBLY = Pattern.compile(BRACKET + assemblies("after"));
  private static final Pattern SESSION = Pattern.compile(assemblies("before"));
  private static final Pattern ADDRESS = Pattern.compile("同志");

  private final PostTitles titles;
  private final PostChainParser parser;
  private final PostSeats seats;
  private final Map<String, Post.Change> verbsBefore = new LinkedHashMap<>();
  private final Map<String, Post.Change> verbsAfter = new LinkedHashMap<>();

  public PostExtractor(PostTitles titles, AgencyNames names) {
    this.titles = titles;
    this.parser = new PostChainParser(titles);
    this.seats = new PostSeats(names);
    LexiconLoader.rows("lexicon/appointment-verbs.tsv", 3).stream()
        .sorted(Comparator.comparingInt((LexiconLoader.Row row) -> row.get(0).length()).reversed())
        .forEach(row -> (row.get(1).equals("before") ? verbsBefore : verbsAfter)
            .put(row.get(0), Post.Change.valueOf(row.get(2))));
  }

  private static String assemblies(String where) {
    return LexiconLoader.rows("grammar/assemblies.tsv", 2).stream().filter(row -> row.get(1).equals(where))
        .map(row -> row.get(0)).collect(Collectors.joining("|", "(?:", ")"));
  }

  @Override
  public Document annotate(Document document) {
    List<Post> posts = new Search(document).run();
    List<Entity> implied = posts.stream().map(Post::body).distinct().map(Entity::implied).toList();
    return document.plusEntities(implied).withPosts(posts);
  }

  /** The search through one document. */
  private final class Search {
    private final Document document;
    private final String text;
    private final PostChainParser.Reading reading;
    private final Map<List<Object>, Post> found = new LinkedHashMap<>();
    private int lastEnd = -1;
    private PostChain lastChain = new PostChain(0, List.of());
    private @Nullable Mention lastBody;
    private @Nullable Mention lastCarried;
    private final Map<String, Mention> chiefs = new HashMap<>();
    private int lastNamed = -1;
    private @Nullable Mention lastElecting;
    private final List<Mention> people;

    Search(Document document) {
      this.document = document;
      this.people = document.mentions().stream().filter(m -> m.type() == EntityType.PERSON).toList();
      this.text = document.text();
      this.reading = parser.read(document);
    }

    List<Post> run() {
      people.forEach(this::person);
      return List.copyOf(found.values());
    }

    private void person(Mention mention) {
      Optional<EntityId> person = document.entityOf(mention).map(Entity::id);
      person.ifPresent(id -> {
        before(mention, id);
        after(mention, id);
        bracket(mention, id);
        appointment(mention, id);
        lastEnd = mention.span().end();
      });
    }

    private void before(Mention mention, EntityId person) {
      PostChain chain = reading.endingAt(mention.span().begin());
      if (!chain.isEmpty()) {
        @Nullable Mention carried = follows(GROUP_MARK, chain.begin()) ? lastBody : bodyOfChief(chain);
        lastCarried = carried;
        Span evidence = new Span(chain.begin(), mention.span().end());
        lastBody = add(chain, person, carried, Post.Change.HOLDS, "before", evidence);
        lastChain = chain;
      } else if (lastChain.mayBeShared() && follows(LIST_MARK, mention.span().begin())) {
        Span evidence = new Span(lastChain.begin(), mention.span().end());
        add(lastChain, person, lastCarried, Post.Change.HOLDS, "list", evidence);
      } else {
        lastChain = chain;
        lastBody = null;
      }
    }

    /** 县政协主席王强主持，副主席李敏出席: the deputy is at the body of the chief named before in the sentence. */
    private @Nullable Mention bodyOfChief(PostChain chain) {
      String title = chain.items().get(0).name();
      return document.sentenceAt(new Span(chain.begin(), chain.begin() + 1))
          .filter(s -> lastNamed >= s.span().begin())
          .map(s -> chiefs.get(title.substring(1))).orElse(null);
    }

    /** Whether only a mark stands between the last name and {@code begin}. */
    private boolean follows(Pattern mark, int begin) {
      return lastEnd >= 0 && lastEnd < begin && mark.matcher(text.substring(lastEnd, begin)).matches();
    }

    private void after(Mention mention, EntityId person) {
      titles.at(text, mention.span().end()).filter(title -> title.seat() != PostTitle.Seat.NAMED).ifPresent(title -> {
        PostChain.Item item = new PostChain.Item(title.span().begin(), title, title.name(), null);
        add(new PostChain(item.begin(), List.of(item)), person, null, Post.Change.HOLDS, "after",
            new Span(mention.span().begin(), title.span().end()));
      });
    }

    private void bracket(Mention mention, EntityId person) {
      int open = mention.span().end();
      if (text.startsWith("（", open) || text.startsWith("(", open)) {
        int close = text.indexOf(text.charAt(open) == '（' ? '）' : ')', open);
        chainFilling(open + 1, close).ifPresent(chain ->
            add(chain, person, null, Post.Change.HOLDS, "bracket", new Span(mention.span().begin(), close)));
      }
    }

    private Optional<PostChain> chainFilling(int begin, int end) {
      PostChain chain = end < begin ? new PostChain(0, List.of()) : reading.endingAt(end, begin);
      return chain.isEmpty() || !isFilled(begin, chain.begin()) ? Optional.empty() : Optional.of(chain);
    }

    /** Nothing, or a place that the body is in: 苏溪镇|联丰村党支部. */
    private boolean isFilled(int begin, int end) {
      return begin == end || begin < end && document.mentions().stream()
          .anyMatch(m -> m.span().begin() == begin && m.span().end() == end);
    }

    private void appointment(Mention mention, EntityId person) {
      int begin = mention.span().begin();
      int end = afterAddress(afterList(mention.span().end()));
      verb(verbsAfter, verb -> text.startsWith(verb, end)).ifPresentOrElse(
          verb -> appointed(person, begin, end + verb.length(), verbsAfter.get(verb)),
          () -> byVerbBefore(person, begin, end));
      NAMES.stream().filter(is -> text.startsWith(is, end)).findFirst()
          .ifPresent(is -> named(person, begin, end + is.length()));
    }

    /** 任命王强为局长; 任命：王强为局长；李敏为局长; 免去王强的局长职务. */
    private void byVerbBefore(EntityId person, int begin, int end) {
      boolean to = text.startsWith("为", end) || text.startsWith("任", end);
      boolean of = text.startsWith("的", end);
      if (!to && !of && isBody(end)) { // 免去王强县歌舞团团长职务
        verb(verbsBefore, verb -> text.startsWith(verb, begin - verb.length()))
            .ifPresent(verb -> appointed(person, begin, end, verbsBefore.get(verb)));
      } else if (to || of) {
        verb(verbsBefore, verb -> text.startsWith(verb, begin - verb.length())).or(() -> lastVerb(begin))
            .ifPresent(verb -> appointed(person, begin, end + 1, verbsBefore.get(verb)));
      }
    }

    private boolean isBody(int begin) {
      return document.mentions().stream().anyMatch(m -> m.type().isBody() && m.span().begin() == begin);
    }

    /** The verb that governs a list of appointments: it stands before in the paragraph or ends the one before. */
    private Optional<String> lastVerb(int begin) {
      boolean item = begin > 0 && NEW_ITEM.matcher(text.substring(begin - 1, begin)).matches();
      int from = Math.max(0, text.lastIndexOf('\n', Math.max(0, begin - 2)));
      String before = item ? text.substring(from, begin) : "";
      return verbsBefore.keySet().stream().filter(before::contains)
          .max(Comparator.comparingInt((String verb) -> before.lastIndexOf(verb) + verb.length())
              .thenComparingInt(String::length));
    }

    private int afterList(int end) {
      int at = end;
      for (Matcher mark = LIST_MARK.matcher(text).region(at, text.length()); mark.lookingAt(); ) {
        int next = mark.end();
        Optional<Mention> name = people.stream().filter(p -> p.span().begin() == next).findFirst();
        if (name.isEmpty()) {
          return at;
        }
        at = name.get().span().end();
        mark.region(at, text.length());
      }
      return at;
    }

    /** 王强是某公司总经理: only with its body. */
    private void named(EntityId person, int from, int begin) {
      int end = clauseEnd(begin);
      chainFilling(begin, end).filter(chain -> chain.items().get(0).body() != null).ifPresent(chain ->
          add(chain, person, null, Post.Change.HOLDS, "named", new Span(from, end)));
    }

    private int clauseEnd(int begin) {
      Matcher stop = CLAUSE_END.matcher(text).region(begin, text.length());
      return stop.find() ? stop.start() : text.length();
    }

    private Optional<String> verb(Map<String, Post.Change> verbs, Predicate<String> test) {
      return verbs.keySet().stream().filter(test).findFirst();
    }

    private int afterAddress(int end) {
      Matcher address = ADDRESS.matcher(text).region(end, text.length());
      return address.lookingAt() ? address.end() : end;
    }

    private void appointed(EntityId person, int from, int begin, Post.Change change) {
      Matcher session = SESSION.matcher(text).region(begin, text.length());
      int start = session.lookingAt() ? session.end() : begin;
      int end = clauseEnd(start);
      chainFilling(start, end).ifPresent(chain -> {
        @Nullable Mention body = add(chain, person, electing(chain), change, "appoint", new Span(from, end));
        lastElecting = body == null ? lastElecting : body;
      });
    }

    /** The body that elects: that of the election before, or of the assembly named last, or of the chief. */
    private @Nullable Mention electing(PostChain chain) {
      if (lastElecting != null && text.indexOf('\n', lastElecting.span().begin()) < 0) {
        return lastElecting;
      }
      Optional<Mention> assembly = document.mentions().stream()
          .filter(m -> m.type().isBody() && m.span().end() <= chain.begin())
          .filter(m -> ASSEMBLY.matcher(text).region(m.span().end(), text.length()).lookingAt())
          .reduce((first, last) -> last);
      String title = chain.items().get(0).name();
      return assembly.orElseGet(() -> chiefs.getOrDefault(title, chiefs.get(title.substring(1))));
    }

    /** Adds the posts of a chain; returns the last body named in it, or {@code carried}. */
    private @Nullable Mention add(
        PostChain chain, EntityId person, @Nullable Mention carried, Post.Change change, String rule, Span span) {
      @Nullable Mention body = carried;
      boolean known = true;
      for (PostChain.Item item : chain.items()) {
        @Nullable Mention own = item.body();
        known = own != null || item.known() && (known || item.title().seat() != PostTitle.Seat.NAMED);
        if (!known) {
          body = null;
          continue;
        }
        seats.seat(document, item.title(), own, body).ifPresent(seat -> found.putIfAbsent(
            List.of(person, item.name(), seat, change),
            new Post(person, item.name(), seat, change, new Evidence(span, "post." + rule, 0.9))));
        body = own == null || !own.type().isBody() ? body : own;
        if (body != null && item.title().seat() == PostTitle.Seat.NAMED) {
          chiefs.put(item.name(), body);
          lastNamed = chain.begin();
        }
      }
      return body;
    }
  }
}
