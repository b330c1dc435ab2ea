package org.zhengpu.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Post;
import org.zhengpu.model.RelationType;

/**
 * The terms that the graph is written in. Those of the project's own namespace are defined, with labels in two
 * languages, in {@code ontology/zhengpu.ttl}. Constants, may be shared.
 */
public final class Vocabulary {

  public static final String ZP = "https://w3id.org/zhengpu/ontology#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCT = "http://purl.org/dc/terms/";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String FOAF = "http://xmlns.com/foaf/0.1/";
  public static final String SCHEMA = "https://schema.org/";
  public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";

  /** The usual prefixes, in the order in which files and queries declare them. */
  public static final Map<String, String> PREFIXES = prefixes();

  /** The language of names and texts. */
  public static final String LANGUAGE = "zh";

  private static final Set<Node> OWN = new LinkedHashSet<>();

  // Classes.
  public static final Node ARTICLE = zp("Article");
  public static final Node AGENCY = zp("Agency");
  public static final Node ORGANIZATION = zp("Organization");
  public static final Node PERSON = zp("Person");
  public static final Node OFFICIAL = zp("Official");
  public static final Node POST_CLASS = zp("Post");
  public static final Node TENURE = zp("Tenure");
  public static final Node PLACE_CLASS = zp("Place");
  public static final Node DIVISION = zp("Division");
  public static final Node PROGRAMME_CLASS = zp("Programme");
  public static final Node EVENT = zp("Event");
  public static final Node EVENT_TYPE_CLASS = zp("EventType");
  /** That one triple is said somewhere: its words, the rule that read them, how sure it is. */
  public static final Node STATEMENT = zp("Statement");
  public static final Node CHANGE_CLASS = zp("Change");

  // Articles.
  public static final Node ARTICLE_KIND = zp("articleKind");
  public static final Node BYLINE = zp("byline");
  public static final Node MENTIONS = zp("mentions");
  public static final Node SCOPE = zp("scope");
  public static final Node PAGE = zp("page");
  public static final Node PAGE_FILE = zp("pageFile");
  /** The number of the build that brought an article in; only in the graph of builds. */
  public static final Node BUILD = zp("build");
  /** The page of the store that an article is in; only in the graph of builds. */
  public static final Node STORED_IN = zp("storedIn");

  // Posts and tenures.
  public static final Node HOLDS_POST = zp("holdsPost");
  public static final Node POST_TITLE = zp("postTitle");
  public static final Node POST_IN = zp("postIn");
  public static final Node HOLDER = zp("holder");
  public static final Node POST = zp("post");
  public static final Node OBSERVED_ON = zp("observedOn");
  public static final Node STATED_START = zp("statedStart");
  public static final Node STATED_END = zp("statedEnd");
  public static final Node CHANGE = zp("change");
  public static final Node APPOINTED = zp("appointed");
  public static final Node REMOVED = zp("removed");

  // Events.
  public static final Node EVENT_TYPE = zp("eventType");
  public static final Node DATE = zp("date");
  public static final Node END_DATE = zp("endDate");
  public static final Node ORGANIZER = zp("organizer");
  public static final Node LEAD = zp("lead");
  public static final Node PARTICIPANT = zp("participant");
  public static final Node PLACE = zp("place");
  public static final Node PROGRAMME = zp("programme");

  // Relations.
  public static final Node PART_OF = zp("partOf");
  public static final Node LOCATED_IN = zp("locatedIn");
  public static final Node RUNS = zp("runs");
  public static final Node COVERS = zp("covers");
  public static final Node COOPERATES_WITH = zp("cooperatesWith");

  // Places and evidence.
  public static final Node DIVISION_CODE = zp("divisionCode");
  public static final Node RULE = zp("rule");
  public static final Node CONFIDENCE = zp("confidence");
  public static final Node IN_TITLE_OF = zp("inTitleOf");

  static {
    for (EventType type : EventType.values()) {
      zp(type.id());
    }
  }

  // Terms of others.
  public static final Node TYPE = uri(RDF + "type");
  public static final Node SUBJECT = uri(RDF + "subject");
  public static final Node PREDICATE = uri(RDF + "predicate");
  public static final Node OBJECT = uri(RDF + "object");
  public static final Node LABEL = uri(RDFS + "label");
  public static final Node PREF_LABEL = uri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = uri(SKOS + "altLabel");
  public static final Node TITLE = uri(DCT + "title");
  public static final Node ISSUED = uri(DCT + "issued");
  public static final Node SOURCE = uri(DCT + "source");
  public static final Node URL = uri(SCHEMA + "url");
  public static final Node QUOTED_FROM = uri(PROV + "wasQuotedFrom");
  public static final Node IS_STRING = uri(NIF + "isString");
  public static final Node ANCHOR_OF = uri(NIF + "anchorOf");
  public static final Node BEGIN_INDEX = uri(NIF + "beginIndex");
  public static final Node END_INDEX = uri(NIF + "endIndex");
  public static final Node REFERENCE_CONTEXT = uri(NIF + "referenceContext");
  public static final Node SENTENCE = uri(NIF + "sentence");
  public static final Node SENTENCE_CLASS = uri(NIF + "Sentence");
  public static final Node PHRASE_CLASS = uri(NIF + "Phrase");
  public static final Node IDENT_REF = uri(ITSRDF + "taIdentRef");
  public static final Node IDENT_CONFIDENCE = uri(ITSRDF + "taConfidence");

  private Vocabulary() {}

  /** The class of the entities of a type. */
  public static Node classOf(EntityType type) {
    return uri(ZP + type.id());
  }

  /** The property of a kind of relation. */
  public static Node property(RelationType type) {
    return uri(ZP + type.id());
  }

  /** The property that leads from an event to what has this role in it. */
  public static Node property(EventRole role) {
    return uri(ZP + role.id());
  }

  /** The individual for a sort of happening. */
  public static Node individual(EventType type) {
    return uri(ZP + type.id());
  }

  /** The individual for what happened to a post; {@code HOLDS} is no change. */
  static Node individual(Post.Change change) {
    return change == Post.Change.APPOINTED ? APPOINTED : REMOVED;
  }

  /** Every term of the project's own namespace. */
  public static Set<Node> ownTerms() {
    return Collections.unmodifiableSet(OWN);
  }

  private static Node zp(String name) {
    Node term = uri(ZP + name);
    OWN.add(term);
    return term;
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("zp", ZP);
    prefixes.put("rdf", RDF);
    prefixes.put("rdfs", RDFS);
    prefixes.put("xsd", XSD);
    prefixes.put("skos", SKOS);
    prefixes.put("dct", DCT);
    prefixes.put("prov", PROV);
    prefixes.put("org", ORG);
    prefixes.put("foaf", FOAF);
    prefixes.put("schema", SCHEMA);
    prefixes.put("sem", SEM);
    prefixes.put("owl", OWL);
    prefixes.put("nif", NIF);
    prefixes.put("itsrdf", ITSRDF);
    return Collections.unmodifiableMap(prefixes);
  }
}
