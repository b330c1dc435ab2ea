package org.zhengpu.server.data;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.zhengpu.model.EntityType;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.ReferenceGraphs;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.server.http.Answers;
import org.zhengpu.server.http.Problem;
import org.zhengpu.server.http.SafeHeaders;
import org.zhengpu.server.http.WordList;
import org.zhengpu.server.http.Words;
import org.zhengpu.store.GraphStore;

/**
 * Answers under the paths of the names in the store. May be shared between threads.
 *
 * <pre>
 * /zhengpu/id/person/…        303 to the page of it, or to …ttl …jsonld …nt …rdf, by Accept; else 406
 * /zhengpu/id/person/….ttl    what the store says of it
 * /zhengpu/id/article/…       itself a document: its data with 200; its page by 303
 * /zhengpu/id/post/….html     a plain page on what has no page of its own
 * /zhengpu/ontology, /ontology, with endings too    the vocabulary
 * /.well-known/void           what is in the store, in VoID and DCAT
 * </pre>
 */
public final class LinkedData extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final Set<String> ONTOLOGY = Set.of("/ontology", Addresses.local(Addresses.ONTOLOGY));
  private static final String VOID = "/.well-known/void";
  private static final String PAGE = ".html";
  private static final Optional<Words> ABOUT_DATASET = WordList.load("terms").words("page.dataset");

  private final transient Addresses addresses;
  private final transient Description description;
  private final transient Graph ontology;
  private final transient DatasetDescription dataset;
  private final String base;
  private final String tag;

  /**
   * The data of a store.
   *
   * @param tag names the state of the store, as an ETag
   */
  public LinkedData(GraphStore store, String tag) {
    this.base = store.base();
    this.tag = tag;
    this.addresses = new Addresses(base);
    this.description = new Description(store.dataset());
    this.ontology = Description.graph(new ReferenceGraphs(new IriMinter(base)).ontology());
    this.dataset = new DatasetDescription(store);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    String document = withoutEnding(path);
    if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else if (document.equals(VOID)) {
      document(request, response, document, () -> dataset.graph(server(request)));
    } else if (ONTOLOGY.contains(document)) {
      document(request, response, document, () -> ontology);
    } else if (addresses.iri(path).isPresent()) {
      thing(request, response, path);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String withoutEnding(String path) {
    return RdfFormat.ofPath(path).map(format -> path.substring(0, path.length() - format.extension().length() - 1))
        .orElse(path.endsWith(PAGE) ? path.substring(0, path.length() - PAGE.length()) : path);
  }

  /** What is a document itself: what is asked for, at once. */
  private void document(
      HttpServletRequest request, HttpServletResponse response, String path, Supplier<Graph> graph)
      throws IOException {
    String asked = request.getRequestURI();
    Optional<RdfFormat> format = RdfFormat.ofPath(asked);
    if (format.isPresent() || asked.endsWith(PAGE)) {
      send(request, response, path, format, graph);
      return;
    }
    Optional<String> type = negotiate(request, response);
    if (type.isPresent()) {
      send(request, response, path, format(type.get()), graph);
    }
  }

  private void thing(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    String document = withoutEnding(path);
    // a name may end like that itself
    boolean exact = document.equals(path) || addresses.iri(path).filter(description::has).isPresent();
    String place = exact ? path : document;
    Optional<String> iri = addresses.iri(place).filter(description::has);
    if (iri.isEmpty()) {
      Answers.send(request, response, new Problem(404, "Nothing in this store has this name."));
    } else if (exact) {
      pointTo(request, response, iri.get());
    } else {
      send(request, response, document, RdfFormat.ofPath(path), () -> description.of(iri.get()));
    }
  }

  private void pointTo(HttpServletRequest request, HttpServletResponse response, String iri) throws IOException {
    Optional<String> type = negotiate(request, response);
    if (type.isEmpty()) {
      return;
    }
    Optional<RdfFormat> format = format(type.get());
    String path = Addresses.local(iri);
    if (format.isPresent() && description.is(iri, Vocabulary.ARTICLE)) {
      response.setHeader("Content-Location", path + "." + format.get().extension());
      send(request, response, path, format, () -> description.of(iri));
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Location", format.map(f -> path + "." + f.extension()).orElseGet(() -> page(iri, path)));
  }

  /** Entities, articles and events have pages that are made for them. */
  private String page(String iri, String path) {
    String query = "?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    if (description.is(iri, Vocabulary.ARTICLE)) {
      return "/article" + query;
    }
    if (description.is(iri, Vocabulary.EVENT)) {
      return "/event" + query;
    }
    boolean entity = Arrays.stream(EntityType.values())
        .anyMatch(type -> description.is(iri, Vocabulary.classOf(type)));
    return entity ? "/entity" + query : path + PAGE;
  }

  /** What the client wants; when there is nothing of the kind, it has been told so. */
  private static Optional<String> negotiate(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    Optional<String> type = Negotiation.pick(request.getHeader("Accept"));
    if (type.isEmpty()) {
      Answers.send(request, response, new Problem(406,
          "There is HTML, Turtle, JSON-LD, N-Triples and RDF/XML; ask for one of them, or add .ttl .jsonld .nt .rdf."));
    }
    return type;
  }

  private static Optional<RdfFormat> format(String type) {
    return Arrays.stream(RdfFormat.values()).filter(format -> format.type().equals(type)).findFirst();
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, String path, Optional<RdfFormat> format,
      Supplier<Graph> graph) throws IOException {
    String ending = format.map(RdfFormat::extension).orElse("html");
    response.setHeader("Cache-Control", "no-cache");
    if (format.isEmpty()) {
      // with 304, too: a browser takes the headers of that for those of the page that it has
      response.setHeader(SafeHeaders.POLICY, SafeHeaders.PAGE_POLICY);
    }
    if (Answers.isFresh(request, response, tag.replaceFirst("\"$", "-" + ending + "\""))) {
      return;
    }
    if (format.isPresent()) {
      response.setHeader("Link", "</ontology>; rel=\"describedby\"");
      Answers.send(request, response, format.get().type() + (format.get() == RdfFormat.TURTLE ? ";charset=utf-8" : ""),
          bytes(graph.get(), format.get()));
    } else {
      String html = page(graph.get(), path, request);
      Answers.send(request, response, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String page(Graph graph, String path, HttpServletRequest request) {
    DescriptionPage page = new DescriptionPage(graph, ontology, base);
    if (path.equals(VOID)) {
      return page.ofThing(NodeFactory.createURI(server(request) + VOID + "#dataset"), ABOUT_DATASET, path);
    }
    return addresses.iri(path).map(iri -> page.ofThing(NodeFactory.createURI(iri), Optional.empty(), path))
        .orElseGet(() -> page.ofVocabulary(path));
  }

  private static byte[] bytes(Graph graph, RdfFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format.written()).output(out);
    return out.toByteArray();
  }

  private static String server(HttpServletRequest request) {
    String host = String.valueOf(request.getHeader("Host"));
    return request.getScheme() + "://" + (host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? host : "localhost");
  }
}
