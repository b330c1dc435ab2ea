package org.zhengpu.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The libraries of the pages: which files of which WebJar are served, and under which address. Without state. */
final class WebJars {

  private static final Map<String, String> FILES = Map.of(
      "cytoscape.esm.min.mjs", "cytoscape/dist",
      "cytoscape.min.js", "cytoscape/dist",
      "echarts.esm.min.js", "echarts/dist",
      "echarts.common.min.js", "echarts/dist",
      "echarts.simple.min.js", "echarts/dist",
      "yasgui.min.js", "zazuko__yasgui/build",
      "yasgui.min.css", "zazuko__yasgui/build");

  private WebJars() {}

  /** The resource for each address, such as {@code /webjars/cytoscape/cytoscape.min.js}. */
  static Map<String, String> resources() {
    Map<String, String> resources = new TreeMap<>();
    FILES.forEach((file, place) -> {
      String jar = place.substring(0, place.indexOf('/'));
      String folder = place.substring(place.indexOf('/') + 1);
      resources.put("/webjars/" + jar + "/" + file,
          "META-INF/resources/webjars/" + jar + "/" + version(jar) + "/" + folder + "/" + file);
    });
    return resources;
  }

  private static String version(String jar) {
    String resource = "META-INF/maven/org.webjars.npm/" + jar + "/pom.properties";
    try (InputStream in = WebJars.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read resource " + resource, e);
    }
  }
}
