package org.zhengpu.rdf;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.zhengpu.model.Level;
import org.zhengpu.model.StandardBody;

/**
 * Reads the scheme of standard bodies, {@code ontology/agencies.ttl}, into records, and checks it. A concept that makes
 * no sense stops the start with its name. Stateless.
 */
public final class AgencyScheme {

  private static final String RESOURCE = "ontology/agencies.ttl";
  private static final String BASE = "https://w3id.org/zhengpu/agency/";
  private static final String TERMS = "https://w3id.org/zhengpu/ontology#";
  private static final Property KIND = ResourceFactory.createProperty(TERMS, "bodyKind");
  private static final Property LEVEL = ResourceFactory.createProperty(TERMS, "bodyLevel");
  private static final Property PATTERN = ResourceFactory.createProperty(TERMS, "namePattern");
  private static final Set<String> KINDS = Set.of(
      "party", "government", "congress", "cppcc", "court", "procuratorate", "mass", "public", "military");

  private AgencyScheme() {}

  /** The bodies of the bundled scheme, sorted by id. */
  public static List<StandardBody> load() {
    InputStream in = AgencyScheme.class.getClassLoader().getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("Missing resource " + RESOURCE);
    }
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, in, Lang.TURTLE);
    return read(model);
  }

  /**
   * The bodies of a scheme, sorted by id.
   *
   * @throws IllegalStateException naming the concept that lacks a part or has one that is not understood
   */
  static List<StandardBody> read(Model model) {
    List<StandardBody> bodies = new ArrayList<>();
    model.listSubjectsWithProperty(RDF.type, SKOS.Concept).forEach(concept -> bodies.add(body(concept)));
    bodies.sort(Comparator.comparing(StandardBody::id));
    requireParents(bodies);
    return List.copyOf(bodies);
  }

  private static StandardBody body(Resource concept) {
    requireLabel(concept, "zh");
    requireLabel(concept, "en");
    StandardBody body = new StandardBody(
        id(concept), kind(concept), levels(concept), text(concept, PATTERN), shortForms(concept), parent(concept));
    if (!body.pattern().matches(".*\\{(stem)?}.*") && !body.levels().equals(Set.of(Level.CENTRAL))) {
      throw broken(concept, "its name pattern has no place for the division: " + body.pattern());
    }
    return body;
  }

  private static String id(Resource concept) {
    if (!concept.getURI().startsWith(BASE)) {
      throw broken(concept, "it is not in the namespace " + BASE);
    }
    return concept.getURI().substring(BASE.length());
  }

  private static String kind(Resource concept) {
    String kind = text(concept, KIND);
    if (!KINDS.contains(kind)) {
      throw broken(concept, "unknown kind " + kind);
    }
    return kind;
  }

  private static Set<Level> levels(Resource concept) {
    Set<Level> levels = literals(concept, LEVEL).stream().map(level -> level(concept, level))
        .collect(Collectors.toSet());
    if (levels.isEmpty()) {
      throw broken(concept, "no level");
    }
    return levels;
  }

  private static Level level(Resource concept, String level) {
    try {
      return Level.valueOf(level.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw broken(concept, "unknown level " + level);
    }
  }

  private static List<String> shortForms(Resource concept) {
    return literals(concept, SKOS.altLabel);
  }

  private static String parent(Resource concept) {
    return concept.hasProperty(SKOS.broader) ? id(concept.getPropertyResourceValue(SKOS.broader)) : "";
  }

  private static void requireLabel(Resource concept, String language) {
    boolean found = concept.listProperties(SKOS.prefLabel, language).hasNext();
    if (!found) {
      throw broken(concept, "no skos:prefLabel@" + language);
    }
  }

  private static void requireParents(List<StandardBody> bodies) {
    Set<String> ids = bodies.stream().map(StandardBody::id).collect(Collectors.toCollection(HashSet::new));
    bodies.stream().filter(body -> !body.parent().isEmpty() && !ids.contains(body.parent())).findFirst()
        .ifPresent(body -> {
          throw new IllegalStateException(
              RESOURCE + ", " + body.id() + ": skos:broader leads to the unknown " + body.parent());
        });
  }

  private static String text(Resource concept, Property property) {
    List<String> values = literals(concept, property);
    if (values.size() != 1) {
      throw broken(concept, "expected one " + property.getLocalName() + ", found " + values);
    }
    return values.get(0);
  }

  private static List<String> literals(Resource concept, Property property) {
    return concept.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isLiteral)
        .map(RDFNode::asLiteral)
        .map(Literal::getLexicalForm)
        .sorted()
        .toList();
  }

  private static IllegalStateException broken(Resource concept, String message) {
    return new IllegalStateException(RESOURCE + ", " + concept.getURI() + ": " + message);
  }
}
