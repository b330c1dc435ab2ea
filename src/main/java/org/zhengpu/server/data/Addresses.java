package org.zhengpu.server.data;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;

/**
 * Which name an address of this server stands for: the host of the names is not ours, their paths are. Immutable, may be
 * shared.
 *
 * <pre>/zhengpu/id/person/%E7%AB%A0 -> https://w3id.org/zhengpu/id/person/章</pre>
 */
final class Addresses {

  static final String ONTOLOGY = Vocabulary.ZP.substring(0, Vocabulary.ZP.length() - 1);
  private static final String AGENCIES = "https://w3id.org/zhengpu/agency/";

  private final List<String> spaces;

  /** The addresses of what begins with {@code base}, and of the standard bodies. */
  Addresses(String base) {
    this.spaces = List.of(base, AGENCIES);
  }

  /** The name that a path, as it came, stands for. */
  Optional<String> iri(String path) {
    return spaces.stream().filter(space -> path.startsWith(path(space)) && path.length() > path(space).length())
        .map(space -> space + canonical(path.substring(path(space).length()))).findFirst();
  }

  /** The path of a name on this server, fit for a header. */
  static String local(String iri) {
    String ascii = URI.create(iri).toASCIIString();
    return path(ascii);
  }

  private static String path(String iri) {
    int slash = iri.indexOf('/', iri.indexOf("//") + 2);
    return slash < 0 ? "/" : iri.substring(slash);
  }

  /** As the names are written: Chinese as it is, what may not stand in a name as %XX. */
  private static String canonical(String path) {
    return Arrays.stream(path.split("/", -1)).map(Addresses::part).collect(Collectors.joining("/"));
  }

  private static String part(String part) {
    try {
      return IriMinter.segment(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return part; // a stray %: nothing bears such a name
    }
  }
}
