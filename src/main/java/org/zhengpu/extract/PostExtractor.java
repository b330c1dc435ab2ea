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
 * <tr><td>post.appoint</td><td>{@code verb name 为 chain}, {@code verb name 的 chain 职务}, {@code name verb chain}</td>
 *     <td>任命王强为市教育局局长; 免去李明的副局长职务; 张敏当选市长</td></tr>
 * </table>
 *
 * <p>A title without a body is at the body of the title before it, in its own chain or in that of the name before it
 * in a list: 省司法厅处长王强、二级调研员彭丽.
 */
public final class PostExtractor implements Annotator {

  private static final Pattern LIST_MARK = Pattern.compile("[、和与及]|以及");
  private static final Pattern GROUP_MARK = Pattern.compile("[、，和与及]|以及");
  private static final Pattern CLAUSE_END = Pattern.compile("[，。；：！？\\n]|的?职务|等职|$");
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

    Search(Document document) {
      this.document = document;
      this.text = document.text();
      this.reading = parser.read(document);
    }

    List<Post> run() {
      document.mentions().stream().filter(m -> m.type() == EntityType.PERSON).forEach(this::person);
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
      PostChain chain = end < begin ? new PostChain(0, List.of()) : reading.endingAt(end);
      return chain.isEmpty() || chain.begin() != begin ? Optional.empty() : Optional.of(chain);
    }

    private void appointment(Mention mention, EntityId person) {
      int begin = mention.span().begin();
      int end = afterAddress(mention.span().end());
      verb(verbsBefore, verb -> text.startsWith(verb, begin - verb.length()))
          .filter(change -> text.startsWith("为", end) || text.startsWith("的", end) || text.startsWith("任", end))
          .ifPresent(change -> appointed(person, begin, end + 1, change));
      verbsAfter.keySet().stream().filter(verb -> text.startsWith(verb, end)).findFirst()
          .ifPresent(verb -> appointed(person, begin, end + verb.length(), verbsAfter.get(verb)));
    }

    private Optional<Post.Change> verb(Map<String, Post.Change> verbs, Predicate<String> test) {
      return verbs.keySet().stream().filter(test).findFirst().map(verbs::get);
    }

    private int afterAddress(int end) {
      Matcher address = ADDRESS.matcher(text).region(end, text.length());
      return address.lookingAt() ? address.end() : end;
    }

    private void appointed(EntityId person, int from, int begin, Post.Change change) {
      Matcher stop = CLAUSE_END.matcher(text).region(begin, text.length());
      if (stop.find()) {
        chainFilling(begin, stop.start()).ifPresent(chain ->
            add(chain, person, null, change, "appoint", new Span(from, stop.start())));
      }
    }

    /** Adds the posts of a chain; returns the last body named in it, or {@code carried}. */
    private @Nullable Mention add(
        PostChain chain, EntityId person, @Nullable Mention carried, Post.Change change, String rule, Span span) {
      @Nullable Mention body = carried;
      for (PostChain.Item item : chain.items()) {
        @Nullable Mention own = item.body();
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
